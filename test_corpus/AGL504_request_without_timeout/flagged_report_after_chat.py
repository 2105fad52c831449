"""A script reports the result of its chat to a webhook."""

import requests
from autogen import AssistantAgent, UserProxyAgent


def main() -> None:
    llm_config = {"config_list": [{"model": "gpt-4o"}], "timeout": 60}
    assistant = AssistantAgent("assistant", llm_config=llm_config)
    user = UserProxyAgent("user", human_input_mode="NEVER", code_execution_config=False)
    question = requests.get("https://questions.example/today").text  #! AGL504 unsafe-fix
    result = user.initiate_chat(assistant, message=question, max_turns=2)
    requests.post(  #! AGL504 unsafe-fix
        "https://hooks.example/chat",
        json={"text": result.summary},
    )


if __name__ == "__main__":
    main()
