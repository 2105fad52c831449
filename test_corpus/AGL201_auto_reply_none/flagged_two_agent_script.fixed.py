"""Let a coder and an executor work on a plotting task until they are done, however long that takes."""
import os

import autogen

config_list = [{"model": "gpt-4o", "api_key": os.environ["OPENAI_API_KEY"]}]

coder = autogen.AssistantAgent(
    name="coder",
    llm_config={"config_list": config_list, "cache_seed": 41, "temperature": 0},
    max_consecutive_auto_reply=100,  #! AGL201 safe-fix
)

executor = autogen.UserProxyAgent(
    name="executor",
    human_input_mode="NEVER",
    # no limit, stop only on TERMINATE
    max_consecutive_auto_reply=100,  #! AGL201 safe-fix
    is_termination_msg=lambda m: (m.get("content") or "").rstrip().endswith("TERMINATE"),
    code_execution_config={"work_dir": "plots", "use_docker": True},
)

result = executor.initiate_chat(
    coder,
    message="Plot the daily close of MSFT and NVDA for this year and save it to stocks.png.",
)
print(result.summary)
