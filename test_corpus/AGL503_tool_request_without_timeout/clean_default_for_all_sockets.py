"""`urlopen` uses the default timeout that the program sets; files and data are not requests."""

import socket
import urllib.request

from autogen import AssistantAgent, UserProxyAgent

socket.setdefaulttimeout(20)


def page(url: str) -> str:
    with urllib.request.urlopen(url) as reply:
        return reply.read().decode()


def manual(chapter: int) -> str:
    return urllib.request.urlopen(f"file:///usr/share/doc/manual-{chapter}.txt").read().decode()


def main() -> None:
    llm_config = {"config_list": [{"model": "gpt-4o"}], "timeout": 60}
    reader = AssistantAgent("reader", llm_config=llm_config)
    user = UserProxyAgent(
        "user",
        human_input_mode="NEVER",
        code_execution_config=False,
        function_map={"page": page, "manual": manual},
    )
    user.initiate_chat(reader, message="Read https://example.org and tell me what it is about.", max_turns=4)


if __name__ == "__main__":
    main()
