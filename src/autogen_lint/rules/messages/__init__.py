"""Rules about messages and tools: what reaches the model and what comes back."""
