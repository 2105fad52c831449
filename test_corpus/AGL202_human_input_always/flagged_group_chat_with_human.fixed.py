"""Group chat of a planner, an engineer and a human admin who approves the plan."""
import argparse
import os

from autogen import AssistantAgent, GroupChat, GroupChatManager, UserProxyAgent


def run(task: str, rounds: int) -> None:
    llm_config = {"config_list": [{"model": "gpt-4o", "api_key": os.environ["OPENAI_API_KEY"]}], "cache_seed": None}
    admin = UserProxyAgent(
        name="Admin",
        system_message="A human admin. Interact with the planner to discuss the plan.",
        code_execution_config=False,
        human_input_mode="NEVER",  #! AGL202 unsafe-fix
    )
    planner = AssistantAgent(name="Planner", system_message="Suggest a plan and revise it.", llm_config=llm_config)
    engineer = AssistantAgent(name="Engineer", system_message="Follow the approved plan.", llm_config=llm_config)
    runner = UserProxyAgent(
        name="Runner",
        human_input_mode="NEVER",
        code_execution_config={"last_n_messages": 3, "work_dir": "paper", "use_docker": True},
    )
    chat = GroupChat(agents=[admin, planner, engineer, runner], messages=[], max_round=rounds)
    manager = GroupChatManager(groupchat=chat, llm_config=llm_config)
    admin.initiate_chat(manager, message=task)


if __name__ == "__main__":
    parser = argparse.ArgumentParser()
    parser.add_argument("task")
    parser.add_argument("--rounds", type=int, default=20)
    options = parser.parse_args()
    run(options.task, options.rounds)
