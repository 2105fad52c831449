"""A program on autogen-core: the runtime is started, told to stop, and nobody waits for it."""
import asyncio
from dataclasses import dataclass
from functools import partial

from autogen_core import (
    DefaultTopicId,
    MessageContext,
    RoutedAgent,
    SingleThreadedAgentRuntime,
    default_subscription,
    message_handler,
)
from autogen_ext.code_executors.docker import DockerCommandLineCodeExecutor


@dataclass
class Count:
    value: int


@default_subscription
class Counter(RoutedAgent):
    def __init__(self) -> None:
        super().__init__("Counts down.")

    @message_handler
    async def on_count(self, message: Count, ctx: MessageContext) -> None:
        if message.value > 0:
            await self.publish_message(Count(message.value - 1), DefaultTopicId())  #! AGL404 unsafe-fix


async def main() -> None:
    runtime = SingleThreadedAgentRuntime()
    await Counter.register(runtime, "counter", Counter)
    runtime.start()
    executor = DockerCommandLineCodeExecutor(work_dir="work")
    await executor.start()  #! AGL404 unsafe-fix
    begin = partial(runtime.publish_message, Count(3))
    await begin(DefaultTopicId())  #! AGL404 unsafe-fix
    await runtime.stop_when_idle()  #! AGL404 unsafe-fix
    await executor.stop()


asyncio.run(main())
