"""Tools that unwrap an answer when they can and hand over the plain one when they cannot."""
import os

import autogen
import httpx

llm_config = {"config_list": [{"model": "gpt-4o", "api_key": os.environ["OPENAI_API_KEY"]}]}


def ask_archive(question: str) -> str:
    answer = httpx.post("https://archive.example.org/ask", json={"q": question}, timeout=20).text
    value = answer
    try:
        parts = getattr(answer, "parts", None)
        if parts:
            first = parts[0]
            value = getattr(first, "text", None) or first.data
    except Exception:
        pass
    return str(value)


def main() -> None:
    assistant = autogen.AssistantAgent("assistant", llm_config=llm_config)
    user = autogen.UserProxyAgent("user", human_input_mode="NEVER", code_execution_config=False)
    autogen.register_function(ask_archive, caller=assistant, executor=user, description="Ask the town archive.")
    user.initiate_chat(assistant, message="Who built the bridge?", max_turns=4)


if __name__ == "__main__":
    main()
