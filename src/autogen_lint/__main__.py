"""`python -m autogen_lint` is `autogen-lint`."""

from __future__ import annotations

import sys

from autogen_lint.cli import main

if __name__ == "__main__":
    sys.exit(main())
