"""Words that several modules use."""

MODE = "NEVER"
REPLIES = 10
