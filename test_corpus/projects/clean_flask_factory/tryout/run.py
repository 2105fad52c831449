"""Such a program."""

from crew import editor, reporter

reporter.initiate_chat(editor, message="Write about the weather.", max_turns=1)
