"""Nobody calls `main(question)` here: whoever does, may do it often."""

from autogen import AssistantAgent, ConversableAgent

assistant = AssistantAgent("assistant", llm_config=False)  #! AGL102 unsafe-fix
boss = ConversableAgent("boss", human_input_mode="NEVER", llm_config=False)  #! AGL102 unsafe-fix


def main(question: str) -> str:
    return boss.initiate_chat(assistant, message=question, max_turns=1).summary


if __name__ == "__main__":
    print("This module is for others.")
