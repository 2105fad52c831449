"""Minutes of a meeting: what stands behind the unused code would come alive if the code alone went."""
import os

from autogen import AssistantAgent, UserProxyAgent


def minutes(transcript: str) -> str:
    llm_config = {"config_list": [{"model": "gpt-4o", "api_key": os.environ["OPENAI_API_KEY"]}]}
    secretary = AssistantAgent("secretary", llm_config=llm_config)  #! AGL900 # noqa: AGL102  # noqa
    proxy = UserProxyAgent("proxy", human_input_mode="NEVER", code_execution_config=False)  #! AGL900 # noqa: AGL202 (was noqa: E501)
    chat = proxy.initiate_chat(
        secretary,
        message=f"""Write minutes of:
{transcript}
""",  #! AGL900 safe-fix # noqa: AGL501
        max_turns=1,
    )
    return chat.summary
