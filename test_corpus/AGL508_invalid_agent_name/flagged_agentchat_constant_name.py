"""The name is a module constant, handed to two kinds of agent."""
from autogen_agentchat.agents import AssistantAgent, CodeExecutorAgent
from autogen_ext.code_executors.docker import DockerCommandLineCodeExecutor

WRITER = "report.writer"
RUNNER = "code runner"


def build(model_client, work_dir):
    writer = AssistantAgent(WRITER, model_client)  #! AGL508
    executor = DockerCommandLineCodeExecutor(work_dir=work_dir)
    runner = CodeExecutorAgent(name=RUNNER, code_executor=executor)  #! AGL508
    return writer, runner
