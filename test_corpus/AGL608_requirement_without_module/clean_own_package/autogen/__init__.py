"""Generates code from templates."""
