"""A list of entries of which one has no limit: the chat falls back to that one when the first fails."""

import os

import autogen

config_list = [
    dict(model="gpt-4o", api_key=os.environ["OPENAI_API_KEY"], timeout=30),
    dict(model="gpt-4o", api_key=os.environ["AZURE_KEY"], api_type="azure", base_url=os.environ["AZURE_URL"]),
]


class Desk:
    def __init__(self):
        self.clerk = autogen.ConversableAgent(
            "clerk",
            llm_config={"config_list": config_list, "cache_seed": None},  #! AGL602
            human_input_mode="NEVER",
        )

    def answer(self, question):
        return self.clerk.generate_reply(messages=[{"role": "user", "content": question}])
