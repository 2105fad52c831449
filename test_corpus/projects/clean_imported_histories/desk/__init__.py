"""A help desk that keeps its conversations apart."""

channels = []
