"""AgentChat: an executor on the host, and an agent that executes what it is given unasked."""

from pathlib import Path

from autogen_agentchat.agents import CodeExecutorAgent
from autogen_agentchat.teams import RoundRobinGroupChat
from autogen_core.code_executor import CodeExecutor
from autogen_ext.code_executors.local import LocalCommandLineCodeExecutor


def team(assistant) -> RoundRobinGroupChat:
    local = CodeExecutorAgent(
        "local",
        code_executor=LocalCommandLineCodeExecutor(work_dir=Path("runs")),  #! AGL604
    )
    return RoundRobinGroupChat([assistant, local], max_turns=6)


def second_team(assistant, executor: CodeExecutor, another) -> RoundRobinGroupChat:
    unasked = CodeExecutorAgent("unasked", code_executor=another)  #! AGL604
    declared = CodeExecutorAgent("declared", executor)  #! AGL604
    return RoundRobinGroupChat([assistant, unasked, declared], max_turns=6)
