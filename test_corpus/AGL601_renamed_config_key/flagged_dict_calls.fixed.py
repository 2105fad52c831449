"""Configs written as calls of `dict`, and the switch for the cache that is a seed today."""

import os

from autogen import ConversableAgent

gateway = dict(model="gpt-4o-mini", api_key=os.environ["GATEWAY_KEY"], base_url=os.environ["GATEWAY_URL"])  #! AGL601 safe-fix
settings = dict(config_list=[gateway], cache_seed=None)  #! AGL601 safe-fix


def translate(text: str) -> str:
    translator = ConversableAgent(
        "translator", system_message="Translate to French.", llm_config=settings, human_input_mode="NEVER"
    )
    return translator.generate_reply(messages=[{"role": "user", "content": text}])


if __name__ == "__main__":
    print(translate("Good morning"))
