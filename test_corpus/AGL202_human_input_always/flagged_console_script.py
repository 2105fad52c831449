"""Chat with a data analyst in the terminal; the user comments on every answer."""
import os

import autogen

llm_config = {"config_list": [{"model": "gpt-4o", "api_key": os.environ["OPENAI_API_KEY"]}], "temperature": 0}

analyst = autogen.AssistantAgent(
    name="analyst",
    system_message="You analyse CSV files with pandas. Reply TERMINATE when the user is happy.",
    llm_config=llm_config,
)

user = autogen.UserProxyAgent(
    name="user",
    human_input_mode="ALWAYS",  #! AGL202
    max_consecutive_auto_reply=10,
    is_termination_msg=lambda m: (m.get("content") or "").rstrip().endswith("TERMINATE"),
    code_execution_config={"work_dir": "analysis", "use_docker": True},
)

if __name__ == "__main__":
    user.initiate_chat(analyst, message="Which region lost revenue in sales.csv?")
