"""A config that nothing is wrong with."""

slow_config = {"config_list": [{"model": "o1"}]}
