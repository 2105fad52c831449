"""A module that others import: its tools are registered by decorator and share a notebook."""
import os

from autogen import AssistantAgent, UserProxyAgent

notebook = {"facts": [], "open": 0}
finished = False


def team(model: str):
    writer = AssistantAgent(
        "writer", llm_config={"config_list": [{"model": model, "api_key": os.environ["OPENAI_API_KEY"]}]}
    )
    runner = UserProxyAgent("runner", human_input_mode="NEVER", code_execution_config=False)

    @runner.register_for_execution()
    @writer.register_for_llm(description="Note a fact.")
    def note(fact: str) -> str:
        notebook["facts"].append(fact)  #! AGL110
        return "noted"

    @runner.register_for_execution()
    @writer.register_for_llm(description="Say that the work is done.")
    def finish() -> str:
        global finished
        finished = True  #! AGL110
        return "done"

    return writer, runner


def ask(question: str) -> str:
    writer, runner = team("gpt-4o")
    return runner.initiate_chat(writer, message=question, max_turns=8).summary
