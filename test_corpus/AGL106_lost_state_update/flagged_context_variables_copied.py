"""A handler copies the caller's context variables first, so that its own counter never gets anywhere."""
import os

from autogen import ConversableAgent

LLM = {"config_list": [{"model": "gpt-4o-mini", "api_key": os.environ["OPENAI_API_KEY"]}]}


def note_turn(context: dict, question: str, answer: str) -> None:
    context = context.copy()  #! AGL106
    context["turns"] = context.get("turns", 0) + 1
    context["last_question"] = question
    context["last_answer"] = answer


def converse(questions: list[str]) -> dict:
    agent = ConversableAgent("helper", llm_config=LLM, human_input_mode="NEVER")
    context: dict = {}
    for question in questions:
        answer = agent.generate_reply(messages=[{"role": "user", "content": question}])
        note_turn(context, question, answer)
    return context


if __name__ == "__main__":
    print(converse(["What is a monad?", "And in simple words?"]))
