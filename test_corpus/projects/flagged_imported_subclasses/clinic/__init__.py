"""A clinic's front desk."""
