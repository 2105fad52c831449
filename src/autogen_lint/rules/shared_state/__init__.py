"""Conversation state that outlives or crosses callers."""
