"""A shop with agents; which models they have is in modules of its own."""
