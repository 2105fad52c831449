"""Options that are set after the config has been built, one by one and in a loop."""

import os
import sys

import autogen

config_list = [
    {"model": "gpt-4o", "api_key": os.environ["OPENAI_API_KEY"]},
    {"model": "gpt-4o-mini", "api_key": os.environ["OPENAI_API_KEY"]},
]
for entry in config_list:
    entry["api_base"] = os.environ["OPENAI_PROXY"]  #! AGL601 safe-fix

options = {"config_list": config_list, "temperature": 0.2}
if "--patient" in sys.argv:
    options["request_timeout"] = 900  #! AGL601 safe-fix

planner = autogen.AssistantAgent("planner", llm_config=options)
user = autogen.UserProxyAgent("user", human_input_mode="NEVER", code_execution_config=False)

if __name__ == "__main__":
    user.initiate_chat(planner, message="Plan a week of dinners.", max_turns=1)
