"""A model client of one's own gets its entry as it is, and may call its options what it likes."""

from types import SimpleNamespace

import autogen


class LabClient:
    def __init__(self, config, **_):
        self.url = config["api_base"]
        self.limit = config["request_timeout"]

    def create(self, params):
        message = SimpleNamespace(content=f"asked {self.url}", function_call=None, tool_calls=None)
        return SimpleNamespace(choices=[SimpleNamespace(message=message)], model="lab")

    def message_retrieval(self, response):
        return [choice.message.content for choice in response.choices]

    def cost(self, response):
        return 0

    @staticmethod
    def get_usage(response):
        return {}


config_list = [
    {
        "model": "lab-7b",
        "model_client_cls": "LabClient",
        "api_base": "http://lab.local:9000",
        "request_timeout": 20,
    }
]


def lab_agent():
    agent = autogen.AssistantAgent("lab", llm_config={"config_list": config_list})
    agent.register_model_client(model_client_cls=LabClient)
    return agent
