"""The module can do without: it says so where it imports."""

try:
    import autogen
except ImportError:
    autogen = None


def has_agents() -> bool:
    return autogen is not None
