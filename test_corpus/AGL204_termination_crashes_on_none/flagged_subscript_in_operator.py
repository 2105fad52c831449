"""Guessing game between two agents; ends when the number is spoken."""
import os

from autogen import ConversableAgent

llm_config = {"config_list": [{"model": "gpt-4o", "api_key": os.environ["OPENAI_API_KEY"]}]}

SECRET = "53"


def play() -> None:
    keeper = ConversableAgent(
        "keeper",
        system_message=f"You are thinking of {SECRET}. Only answer 'higher' or 'lower'.",
        llm_config=llm_config,
        is_termination_msg=lambda msg: SECRET in msg["content"],  #! AGL204 safe-fix
        human_input_mode="NEVER",
    )
    guesser = ConversableAgent(
        "guesser",
        system_message="Guess the number between 1 and 100.",
        llm_config=llm_config,
        human_input_mode="NEVER",
    )
    keeper.initiate_chat(guesser, message="I have a number in mind. Guess!", max_turns=12)


if __name__ == "__main__":
    play()
