"""Event loops, threads and AutoGen."""
