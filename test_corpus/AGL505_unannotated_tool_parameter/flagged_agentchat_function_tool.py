"""`FunctionTool` from autogen-core, on a function, on a lambda and on a bound method."""
from autogen_core import CancellationToken
from autogen_core.tools import FunctionTool


class Archive:
    def __init__(self, entries: dict[str, str]) -> None:
        self.entries = entries

    def look_up(self, key) -> str:  #! AGL505
        return self.entries.get(key, "")

    def tools(self) -> list[FunctionTool]:
        return [
            FunctionTool(self.look_up, description="Look something up"),
            FunctionTool(lambda text: text.upper(), description="Shout", name="shout"),  #! AGL505
            FunctionTool(func=wait, description="Wait"),
        ]


async def wait(seconds: float, cancellation_token) -> str:  #! AGL505
    assert isinstance(cancellation_token, CancellationToken)
    return f"waited {seconds}"
