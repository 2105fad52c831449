"""What `--help` says besides the options."""

EPILOG = """\
examples:
  autogen-lint                            check the current folder
  autogen-lint src tests/chat.py          check a folder and a file
  autogen-lint --diff                     show what --fix would change
  autogen-lint --fix src                  repair what can safely be repaired
  autogen-lint --select AGL1,AGL403 src   look for these rules only
  autogen-lint --fail-on warning .        let notes pass in CI
  autogen-lint --explain AGL102           why it bites, what to write instead
  autogen-lint - --stdin-filename app.py <app.py
                                          check what an editor has in its buffer

exit codes:
  0  nothing found, or nothing as severe as --fail-on says;
     with --fix, nothing left
  1  findings; with --diff, changes
  2  wrong usage, a setting that cannot be used, or something that could not be
     checked or fixed: the rest was

suppressing a finding:
  At the end of its line, `# noqa: AGL102` silences one code and `# noqa` all of
  them; `# flake8: noqa` on a line of its own silences the file.

files:
  pyproject.toml    the nearest one with [tool.autogen-lint] above a file has
                    its settings; the command line goes on top
  .gitignore        what it lists is left out, unless it is named
  .autogen_lint_cache
                    what earlier runs have found, at the project's root

environment:
  NO_COLOR          when it is not empty, no colours
  FORCE_COLOR       when it is not empty, colours where there is no terminal;
                    NO_COLOR wins
  AUTOGEN_LINT_CACHE_DIR
                    where the cache is; --cache-dir wins
  AUTOGEN_LINT_NO_CACHE
                    when it is not empty, no cache
  AUTOGEN_LINT_TRACEBACK=1
                    show the traceback of an internal error, for a bug report
"""
