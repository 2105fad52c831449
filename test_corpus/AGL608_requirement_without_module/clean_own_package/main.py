"""The project has an `autogen` package of its own: it generates code, and ag2 is for another program."""

from autogen.templates import render

print(render("model"))
