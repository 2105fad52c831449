"""What a module means: scopes, bindings, values, calls, and the AutoGen vocabulary on top of them."""
