"""A runtime that has been waited for is stopped: `stop()` behind it does nothing here, and would raise if awaited."""
import asyncio

from autogen_core import AgentId, SingleThreadedAgentRuntime

from desk.agents import Greeter, Question


async def main() -> None:
    runtime = SingleThreadedAgentRuntime()
    await Greeter.register(runtime, "greeter", Greeter)
    runtime.start()
    await runtime.send_message(Question("Who are you?"), AgentId("greeter", "default"))
    await runtime.stop_when_idle()
    runtime.stop()  #! AGL404


async def at_once() -> None:
    runtime = SingleThreadedAgentRuntime()
    await Greeter.register(runtime, "greeter", Greeter)
    runtime.start()
    await runtime.publish_message(Question("Anybody there?"), "default")
    await runtime.stop()  #! AGL404 unsafe-fix


asyncio.run(main())
