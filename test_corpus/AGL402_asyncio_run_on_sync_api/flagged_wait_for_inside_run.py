"""Nightly classification with a deadline, as a cron script."""
import asyncio
import os
import pathlib

import autogen as ag

config = {"config_list": [{"model": "gpt-4o-mini", "api_key": os.environ.get("OPENAI_API_KEY")}]}


def classify(text: str) -> str:
    judge = ag.AssistantAgent("judge", llm_config=config, system_message="Answer SPAM or HAM.")
    feeder = ag.UserProxyAgent("feeder", human_input_mode="NEVER", code_execution_config=False)
    result = asyncio.run(asyncio.wait_for(feeder.initiate_chat(judge, message=text, max_turns=1), timeout=90))  #! AGL402
    return result.summary


def main() -> None:
    for mail in sorted(pathlib.Path("inbox").glob("*.eml")):
        print(mail.name, classify(mail.read_text(errors="replace")))


if __name__ == "__main__":
    main()
