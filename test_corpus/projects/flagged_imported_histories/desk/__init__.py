"""A help desk; what all of it writes down is here."""

transcript = []
