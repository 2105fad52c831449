"""How findings are shown: one module for each format. Nothing here knows a rule."""

OUTPUT_FORMATS = ("concise", "full", "grouped", "json", "jsonl", "github", "gitlab", "junit", "sarif")
"""The names of the formats, for settings and the command line; none is imported for that."""
