"""Chats that do not end, crash on their ending, or wait for a human."""
