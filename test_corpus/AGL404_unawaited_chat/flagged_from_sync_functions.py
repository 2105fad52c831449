"""A command line tool without a coroutine anywhere: nothing can be awaited where these calls stand."""
import argparse
import os

import autogen


def start(topic: str) -> None:
    writer = autogen.AssistantAgent(
        "writer", llm_config={"config_list": [{"model": "gpt-4o", "api_key": os.environ["OPENAI_API_KEY"]}]}
    )
    editor = autogen.UserProxyAgent("editor", human_input_mode="NEVER", code_execution_config=False)
    editor.a_initiate_chat(writer, message=f"Write about {topic}.", max_turns=2)  #! AGL404


def start_all(topics: list[str]) -> None:
    for topic in topics:
        start(topic)


def start_with(agents: dict, topic: str) -> None:
    # Whose agents these are cannot be seen here, but the method has only one meaning.
    agents["editor"].a_initiate_chat(agents["writer"], message=topic)  #! AGL404


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("topics", nargs="+")
    start_all(parser.parse_args().topics)


if __name__ == "__main__":
    main()
