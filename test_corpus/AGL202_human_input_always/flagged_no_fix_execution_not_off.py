"""Data desk: nobody knows from these calls alone that no code will run."""
import os

from autogen import AssistantAgent, ConversableAgent, UserProxyAgent

NO_CODE = False
LLM = {"config_list": [{"model": "gpt-4o-mini", "api_key": os.environ["OPENAI_API_KEY"]}]}


def desk(work_dir: str, **options):
    return [
        UserProxyAgent("by_name", human_input_mode="ALWAYS", code_execution_config=NO_CODE),  #! AGL202
        UserProxyAgent("runner", human_input_mode="ALWAYS", code_execution_config={"work_dir": work_dir}),  #! AGL202
        UserProxyAgent("default", human_input_mode="ALWAYS"),  #! AGL202
        UserProxyAgent("options", human_input_mode="ALWAYS", **options),  #! AGL202
        UserProxyAgent("nothing", human_input_mode="ALWAYS", code_execution_config=None),  #! AGL202
        ConversableAgent("zero", human_input_mode="ALWAYS", code_execution_config=0),  #! AGL202
        AssistantAgent("analyst", llm_config=LLM, human_input_mode="ALWAYS"),  #! AGL202
    ]
