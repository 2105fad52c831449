"""Words that several modules use."""

ASK = "ALWAYS"
LIMIT = None
