"""SQL copilot where the exit test keeps the message text in a variable first."""
import os

from autogen import AssistantAgent, UserProxyAgent


def finished(message):
    content = message.get("content")
    return "TERMINATE" in content  #! AGL204 safe-fix


def finished_with_sql(message):
    text = message.get("content", "")
    for fence in ("```sql", "```postgres"):
        if fence in text:  #! AGL204 safe-fix
            return True
    return False


def answer(question: str) -> str:
    llm_config = {"config_list": [{"model": "gpt-4o", "api_key": os.environ["OPENAI_API_KEY"]}]}
    dba = AssistantAgent("dba", llm_config=llm_config, is_termination_msg=finished)
    user = UserProxyAgent(
        "user",
        human_input_mode="NEVER",
        max_consecutive_auto_reply=2,
        is_termination_msg=finished_with_sql,
        code_execution_config=False,
    )
    return user.initiate_chat(dba, message=question).summary
