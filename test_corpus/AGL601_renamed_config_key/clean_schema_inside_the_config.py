"""Inside an llm_config the words are names of a tool's parameters, not options."""

import os

from autogen import AssistantAgent

llm_config = {
    "config_list": [{"model": "gpt-4o", "api_key": os.environ["OPENAI_API_KEY"]}],
    "timeout": 60,
    "functions": [
        {
            "name": "probe",
            "description": "Ask an HTTP service for its state",
            "parameters": {
                "type": "object",
                "properties": {
                    "api_base": {"type": "string", "description": "Address of the service"},
                    "request_timeout": {"type": "integer", "description": "Seconds to wait"},
                },
                "required": ["api_base"],
            },
        }
    ],
    "extra_body": {"use_cache": True},
}


def operator() -> AssistantAgent:
    return AssistantAgent("operator", llm_config=llm_config)
