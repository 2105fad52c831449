"""How findings are shown: one module for each format. Nothing here knows a rule."""
