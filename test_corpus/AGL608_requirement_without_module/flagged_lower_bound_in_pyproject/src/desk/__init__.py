"""The help desk."""
