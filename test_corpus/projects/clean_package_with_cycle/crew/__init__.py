"""What the package exports comes from its modules."""

from .clients import *
from .people import new_panel

__all__ = ["ChatClient", "new_panel"]
