"""Below `/tmp` belongs what nobody misses: charts, uploads, working copies, a statement of an account."""

import json
import tempfile
from pathlib import Path

from autogen import UserProxyAgent
from autogen.coding import LocalCommandLineCodeExecutor


def chart(values: list[float]) -> str:
    path = Path("/tmp/chart.svg")
    path.write_text("<svg>" + "".join(f"<circle r='{value}'/>" for value in values) + "</svg>")
    return str(path)


def statement(account: str) -> None:
    with open(f"/tmp/statement-{account}.json", "w") as file:
        json.dump({"account": account}, file)


def build() -> UserProxyAgent:
    executor = LocalCommandLineCodeExecutor(work_dir=tempfile.mkdtemp())
    return UserProxyAgent("user", human_input_mode="NEVER", code_execution_config={"executor": executor})
