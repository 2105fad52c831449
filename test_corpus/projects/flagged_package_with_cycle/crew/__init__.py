"""What the package exports comes from its modules."""

from .people import *
from .teams import panel

__all__ = ["panel", "writer"]
