"""What the other modules configure their agents with."""

MODEL = {"config_list": [{"model": "gpt-4o"}], "timeout": 60}
