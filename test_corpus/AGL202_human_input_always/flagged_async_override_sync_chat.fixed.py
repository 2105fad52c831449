"""Command-line demo whose proxy only has an asynchronous source of input, used in a synchronous chat."""
import asyncio
import os
import sys

from autogen import AssistantAgent, UserProxyAgent


class SocketProxy(UserProxyAgent):
    def __init__(self, host: str, port: int, **kwargs):
        super().__init__(
            "socket_user",
            human_input_mode="NEVER",  #! AGL202 unsafe-fix
            code_execution_config=False,
            **kwargs,
        )
        self.address = (host, port)

    async def a_get_human_input(self, prompt: str) -> str:
        reader, writer = await asyncio.open_connection(*self.address)
        writer.write(prompt.encode() + b"\n")
        await writer.drain()
        line = await reader.readline()
        writer.close()
        return line.decode().strip()


def main(host: str, port: str) -> None:
    llm_config = {"config_list": [{"model": "gpt-4o", "api_key": os.environ["OPENAI_API_KEY"]}]}
    assistant = AssistantAgent("assistant", llm_config=llm_config)
    proxy = SocketProxy(host, int(port))
    print(proxy.initiate_chat(assistant, message="Guide me through the set-up.").summary)


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2])
