"""Society of experts: an async reply function that consults an inner agent."""
import asyncio
import os

import autogen

cfg = {"config_list": [{"model": "gpt-4o", "api_key": os.environ.get("OPENAI_API_KEY")}]}


async def consult_first(recipient, messages=None, sender=None, config=None):
    lawyer = autogen.AssistantAgent("lawyer", llm_config=cfg, system_message="Point out legal risks.")
    note = lawyer.generate_reply(messages=messages)  #! AGL403 unsafe-fix
    if not note:
        return False, None
    return True, f"Legal note: {note}"


async def main() -> None:
    speaker = autogen.ConversableAgent("speaker", llm_config=cfg, human_input_mode="NEVER")
    speaker.register_reply([autogen.Agent, None], consult_first, position=0)
    press = autogen.UserProxyAgent("press", human_input_mode="NEVER", code_execution_config=False)
    await press.a_initiate_chat(speaker, message="Will you lay off people?", max_turns=1)


if __name__ == "__main__":
    asyncio.run(main())
