"""Rules about configuration: options, imports, keys and requirements."""
