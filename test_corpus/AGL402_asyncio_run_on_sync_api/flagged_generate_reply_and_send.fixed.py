"""Command-line tutor that uses the lower-level calls of one agent."""
import asyncio
import os

from autogen import AssistantAgent, UserProxyAgent

LLM = {"config_list": [{"model": "gpt-4o-mini", "api_key": os.environ.get("OPENAI_API_KEY")}]}


def tutor_answer(question: str) -> str:
    tutor = AssistantAgent("tutor", llm_config=LLM, system_message="Answer with a counter-question.")
    reply = tutor.generate_reply(messages=[{"role": "user", "content": question}])  #! AGL402 safe-fix
    return reply if isinstance(reply, str) else str(reply)


def tutor_dialogue(question: str) -> None:
    tutor = AssistantAgent("tutor", llm_config=LLM)
    pupil = UserProxyAgent("pupil", human_input_mode="NEVER", code_execution_config=False)
    pupil.send(question, tutor, request_reply=True)  #! AGL402 safe-fix
    print(pupil.last_message(tutor)["content"])


def main() -> None:
    print(tutor_answer("Why is the sky blue?"))
    tutor_dialogue("What is a prime number?")


main()
