"""A shop with agents; which models they have is in a module of its own."""
