"""Terminal chat: one process, one person, so the history at module level is that person's."""
import os

from autogen import ConversableAgent

history = []

bot = ConversableAgent(
    "bot",
    system_message="You are a sarcastic but helpful assistant.",
    llm_config={"config_list": [{"model": "gpt-4o-mini", "api_key": os.environ["OPENAI_API_KEY"]}]},
    human_input_mode="NEVER",
)


def ask(text):
    history.append({"role": "user", "content": text})
    reply = bot.generate_reply(messages=history)
    history.append({"role": "assistant", "content": reply})
    return reply


def main():
    while True:
        text = input("> ")
        if text in {"quit", "exit"}:
            break
        print(ask(text))
    print(f"{len(history)} messages exchanged")


if __name__ == "__main__":
    main()
