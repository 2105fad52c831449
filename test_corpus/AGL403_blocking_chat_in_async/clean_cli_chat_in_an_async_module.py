"""The sync chat belongs to the command line; the bot's coroutines have a path of their own."""
import argparse
import asyncio
import os

import autogen


def pair():
    config = {"config_list": [{"model": "gpt-4o", "api_key": os.environ.get("OPENAI_API_KEY")}]}
    sage = autogen.AssistantAgent("sage", llm_config=config)
    return autogen.UserProxyAgent("seeker", human_input_mode="NEVER", code_execution_config=False), sage


def ask_once(question: str) -> str:
    seeker, sage = pair()
    return seeker.initiate_chat(sage, message=question, max_turns=1).summary


async def ask_async(question: str) -> str:
    seeker, sage = pair()
    return (await seeker.a_initiate_chat(sage, message=question, max_turns=1)).summary


async def serve(port: int) -> None:
    async def on_client(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        question = (await reader.readline()).decode().strip()
        writer.write((await ask_async(question)).encode())
        await writer.drain()
        writer.close()

    server = await asyncio.start_server(on_client, "127.0.0.1", port)
    async with server:
        await server.serve_forever()


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--serve", type=int)
    parser.add_argument("question", nargs="?")
    args = parser.parse_args()
    if args.serve:
        asyncio.run(serve(args.serve))
    else:
        print(ask_once(args.question))


if __name__ == "__main__":
    main()
