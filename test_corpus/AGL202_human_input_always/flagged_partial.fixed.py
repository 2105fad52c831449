"""Workshop participants built from partials of UserProxyAgent."""
import os
from functools import partial

from autogen import AssistantAgent, UserProxyAgent

participant = partial(
    UserProxyAgent,
    human_input_mode="NEVER",  #! AGL202 unsafe-fix
    code_execution_config=False,
)
quiet_proxy = partial(UserProxyAgent, code_execution_config=False)


def hold_workshop(topic: str, names: list[str]) -> dict[str, str]:
    llm_config = {"config_list": [{"model": "gpt-4o", "api_key": os.environ["OPENAI_API_KEY"]}]}
    notes = {}
    for name in names:
        coach = AssistantAgent("coach", llm_config=llm_config)
        person = participant(name)
        notes[name] = person.initiate_chat(coach, message=topic, max_turns=3).summary
    moderator = quiet_proxy("moderator", human_input_mode="ALWAYS")  #! AGL202
    coach = AssistantAgent("coach", llm_config=llm_config)
    notes["moderator"] = moderator.initiate_chat(coach, message="\n".join(notes.values()), max_turns=1).summary
    return notes
