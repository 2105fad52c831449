"""Recipe assistant; the default stands between other parameters and over several lines."""
import os

from autogen import ConversableAgent


def cook(
    dish: str,
    dialogue=[],  #! AGL104 safe-fix
    servings: int = 2,
):
    chef = ConversableAgent(
        "chef",
        llm_config={"config_list": [{"model": "gpt-4o-mini", "api_key": os.environ["OPENAI_API_KEY"]}]},
        human_input_mode="NEVER",
    )
    dialogue.insert(0, {"role": "user", "content": f"{dish} for {servings}"})
    return chef.generate_reply(messages=dialogue)
