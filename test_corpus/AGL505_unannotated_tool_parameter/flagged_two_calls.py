"""Registration by two calls, on agents that come in as parameters; the tools take what they get."""
from autogen.agentchat import ConversableAgent


def read_file(path, *options):  #! AGL505
    with open(path) as file:
        return file.read()[: len(options) or None]


def list_files(folder: str, **filters):  #! AGL505
    return sorted(filters) or folder


def register(caller: ConversableAgent, executor: ConversableAgent) -> None:
    executor.register_for_execution(name="read_file")(read_file)
    caller.register_for_llm(name="read_file", description="Read a file")(read_file)
    caller.register_for_llm(name="list_files", description="List files", api_style="function")(list_files)
