"""A script that plays two sessions against each other; its dict lives as long as the script."""
import os

from autogen import ConversableAgent

LLM = {"config_list": [{"model": "gpt-4o-mini", "api_key": os.environ["OPENAI_API_KEY"]}]}
sessions = {}


def ask(session_id, text):
    history = sessions.setdefault(session_id, [])
    history.append({"role": "user", "content": text})
    agent = ConversableAgent("guide", llm_config=LLM, human_input_mode="NEVER")
    history.append({"role": "assistant", "content": agent.generate_reply(messages=history)})


def main():
    for turn in range(3):
        ask("left", f"turn {turn}")
        ask("right", f"turn {turn}")
    for name, history in sessions.items():
        print(name, len(history))


if __name__ == "__main__":
    main()
