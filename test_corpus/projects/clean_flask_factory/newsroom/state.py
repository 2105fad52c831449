"""What all pages have in common."""

topics = []
letters = {}
