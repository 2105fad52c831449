"""AgentChat: executors in containers and in the cloud, and an agent that asks first."""

from autogen_agentchat.agents import CodeExecutorAgent, UserProxyAgent
from autogen_agentchat.agents._code_executor_agent import ApprovalRequest, ApprovalResponse
from autogen_core.code_executor import CodeExecutor
from autogen_ext.code_executors.azure import ACADynamicSessionsCodeExecutor
from autogen_ext.code_executors.docker import DockerCommandLineCodeExecutor


def approve(request: ApprovalRequest) -> ApprovalResponse:
    answer = input(f"Run this?\n{request.code}\n[y/N] ")
    return ApprovalResponse(approved=answer == "y", reason="asked")


def agents(some_executor: CodeExecutor, credential):
    docker = DockerCommandLineCodeExecutor(work_dir="runs")
    cloud = ACADynamicSessionsCodeExecutor("https://pool.example.net", credential)
    return [
        CodeExecutorAgent("docker", code_executor=docker),
        CodeExecutorAgent("cloud", cloud),
        CodeExecutorAgent("asking", code_executor=some_executor, approval_func=approve),
        UserProxyAgent("human", input_func=input),
    ]
