"""Classes and keys of the same names that belong to something else."""

from autogen import AssistantAgent
from builders import LocalCommandLineCodeExecutor, UserProxyAgent

deployment = {"image": "shop:1.4", "use_docker": False}


class CodeExecutorAgent:
    def __init__(self, name, code_executor):
        self.name = name
        self.code_executor = code_executor


def build():
    executor = LocalCommandLineCodeExecutor(work_dir="builds")
    proxy = UserProxyAgent("proxy", code_execution_config=deployment)
    return CodeExecutorAgent("builder", code_executor=executor), proxy


def assistant(llm_config) -> AssistantAgent:
    return AssistantAgent("assistant", llm_config=llm_config)
