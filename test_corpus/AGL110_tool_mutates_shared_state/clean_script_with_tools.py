"""In a script the tools run inside the script's one chat: its list is the conversation's."""
import json
import os

from autogen import AssistantAgent, UserProxyAgent, register_function

found = []


def keep(fact: str) -> str:
    """Keep a fact."""
    found.append(fact)
    with open("facts.json", "w", encoding="utf-8") as file:
        json.dump(found, file)
    return "kept"


def main() -> None:
    llm = {"config_list": [{"model": "gpt-4o-mini", "api_key": os.environ["OPENAI_API_KEY"]}]}
    agent = AssistantAgent("agent", llm_config=llm)
    user = UserProxyAgent("user", human_input_mode="NEVER", code_execution_config=False)
    register_function(keep, caller=agent, executor=user, description="Keep a fact.")
    user.initiate_chat(agent, message="What is new in science?", max_turns=6)
    print(found)


if __name__ == "__main__":
    main()
