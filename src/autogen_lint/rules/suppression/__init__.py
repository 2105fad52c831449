"""Comments that silence nothing."""
