"""The local executors of classic AutoGen, and a subclass of one."""

import tempfile
from pathlib import Path

from autogen import ConversableAgent
from autogen.coding import LocalCommandLineCodeExecutor
from autogen.coding.jupyter import EmbeddedIPythonCodeExecutor


class CarefulExecutor(LocalCommandLineCodeExecutor):
    def execute_code_blocks(self, code_blocks):
        return super().execute_code_blocks([block for block in code_blocks if "rm " not in block.code])


def runner() -> ConversableAgent:
    executor = LocalCommandLineCodeExecutor(timeout=10, work_dir=tempfile.mkdtemp())  #! AGL604
    return ConversableAgent(
        "runner", llm_config=False, human_input_mode="NEVER", code_execution_config={"executor": executor}
    )


def others() -> list[ConversableAgent]:
    executors = [CarefulExecutor(work_dir=Path("runs")), EmbeddedIPythonCodeExecutor(output_dir="out")]  #! AGL604 AGL604
    return [
        ConversableAgent(f"runner_{number}", llm_config=False, code_execution_config={"executor": executor})
        for number, executor in enumerate(executors)
    ]
