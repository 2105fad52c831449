"""Translator with two entrances: a command line and a Matrix-style async bot loop."""
import asyncio
import os
import sys

from autogen import AssistantAgent, UserProxyAgent

CFG = {"config_list": [{"model": "gpt-4o-mini", "api_key": os.environ.get("OPENAI_API_KEY")}]}


def translate(text: str, language: str = "German") -> str:
    translator = AssistantAgent("translator", llm_config=CFG, system_message=f"Translate to {language}.")
    proxy = UserProxyAgent("proxy", human_input_mode="NEVER", code_execution_config=False)
    done = asyncio.run(proxy.a_initiate_chat(translator, message=text, max_turns=1))  #! AGL401
    return done.summary


async def bot_loop(inbox: asyncio.Queue, outbox: asyncio.Queue) -> None:
    while True:
        text = await inbox.get()
        await outbox.put(translate(text))


def main() -> None:
    print(translate(" ".join(sys.argv[1:])))


if __name__ == "__main__":
    main()
