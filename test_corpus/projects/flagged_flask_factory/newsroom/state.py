"""What all pages have in common."""

letters = []
drafts = {}
