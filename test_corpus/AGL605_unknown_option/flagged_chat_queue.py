"""The dicts of a queue of chats become keywords of `initiate_chat`, slips included."""

import os

import autogen

LLM = {"config_list": [{"model": "gpt-4o", "api_key": os.environ["OPENAI_API_KEY"]}]}


def main() -> None:
    user = autogen.UserProxyAgent("user", human_input_mode="NEVER", code_execution_config=False)
    researcher = autogen.AssistantAgent("researcher", llm_config=LLM)
    writer = autogen.AssistantAgent("writer", llm_config=LLM)
    results = user.initiate_chats(
        [
            {
                "recipient": researcher,
                "message": "What is new about batteries?",
                "max_turn": 2,  #! AGL605 unsafe-fix
                "summary_method": "last_msg",
            },
            {
                "recipient": writer,
                "message": "Write a post about it.",
                "max_turns": 2,
                "summary_methods": "last_msg",  #! AGL605 unsafe-fix
            },
        ]
    )
    print(results[-1].summary)


if __name__ == "__main__":
    main()
