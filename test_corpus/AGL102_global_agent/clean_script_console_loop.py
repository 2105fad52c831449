"""Terminal chat: a while loop at the prompt, one person, one pair of agents."""
import os

from autogen import AssistantAgent, UserProxyAgent

bot = AssistantAgent(
    "bot",
    llm_config={"config_list": [{"model": "gpt-4o", "api_key": os.environ["OPENAI_API_KEY"]}]},
)
person = UserProxyAgent("person", human_input_mode="NEVER", code_execution_config=False)


def turn(line, first):
    result = person.initiate_chat(bot, message=line, max_turns=1, clear_history=first)
    return result.chat_history[-1]["content"]


def repl():
    first = True
    while True:
        line = input("> ").strip()
        if line in {"quit", "exit"}:
            break
        print(turn(line, first))
        first = False


if __name__ == "__main__":
    repl()
