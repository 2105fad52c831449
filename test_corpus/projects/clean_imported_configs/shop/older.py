"""What an older release is given: this module looks at the version."""

import autogen

if autogen.__version__ < "0.2":
    OLDER = {"config_list": [{"model": "gpt-4"}], "request_timeout": 60}
else:
    OLDER = {"config_list": [{"model": "gpt-4"}], "timeout": 60}
