"""Azure serves the same API and refuses the same names; the agents are of a local subclass that passes the name on."""
import os

from autogen import ConversableAgent

CONFIG = {
    "config_list": [
        {
            "model": "gpt-4o",
            "api_type": "azure",
            "base_url": "https://contoso.openai.azure.com",
            "api_version": "2024-06-01",
            "api_key": os.getenv("AZURE_OPENAI_API_KEY"),
        }
    ]
}


class Archivist(ConversableAgent):
    def __init__(self, name, **kwargs):
        super().__init__(name, human_input_mode="NEVER", **kwargs)


def staff():
    return [
        Archivist("front office", llm_config=CONFIG),  #! AGL508
        Archivist("back_office", llm_config=CONFIG),
    ]
