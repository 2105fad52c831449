"""Letters, drafted by agents on request."""
