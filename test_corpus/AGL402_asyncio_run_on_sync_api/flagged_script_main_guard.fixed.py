"""Two agents write a unit test; started with asyncio.run like every other script of ours."""
import asyncio
import os

from autogen import AssistantAgent, UserProxyAgent

llm_config = {"config_list": [{"model": "gpt-4o", "api_key": os.environ["OPENAI_API_KEY"]}]}

coder = AssistantAgent("coder", llm_config=llm_config)
runner = UserProxyAgent(
    "runner",
    human_input_mode="NEVER",
    max_consecutive_auto_reply=5,
    code_execution_config={"work_dir": "coding", "use_docker": True},
)

if __name__ == "__main__":
    result = runner.initiate_chat(coder, message="Write a pytest for slugify().")  #! AGL402 safe-fix
    print(result.summary)
