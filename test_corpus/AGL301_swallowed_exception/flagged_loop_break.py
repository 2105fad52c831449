"""Story relay: two writers take turns until one of them runs dry."""
import os

from autogen import ConversableAgent


def relay(opening: str, rounds: int = 10) -> str:
    llm_config = {"config_list": [{"model": "gpt-4o", "api_key": os.environ["OPENAI_API_KEY"]}]}
    ann = ConversableAgent("ann", llm_config=llm_config, human_input_mode="NEVER")
    bob = ConversableAgent("bob", llm_config=llm_config, human_input_mode="NEVER")
    story = [{"role": "user", "content": opening}]
    for turn in range(rounds):
        writer = ann if turn % 2 == 0 else bob
        try:
            reply = writer.generate_reply(messages=story)
        except Exception:  #! AGL301 safe-fix
            break
        story.append({"role": "user", "content": str(reply)})
    return "\n\n".join(part["content"] for part in story)
