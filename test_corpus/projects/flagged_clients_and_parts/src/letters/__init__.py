"""Letters, drafted by agents on request."""

from letters.llms import draft_client as client
