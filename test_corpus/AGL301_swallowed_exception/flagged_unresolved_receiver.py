"""Chat runner which gets its agents from the caller and knows nothing about their classes."""
import autogen


def safe_chat(sender, recipient, text):
    try:
        return sender.initiate_chat(recipient, message=text, max_turns=2)
    except Exception:  #! AGL301 safe-fix
        return None


async def safe_reply(agent, history):
    try:
        return await agent.a_generate_reply(messages=history)
    except Exception:  #! AGL301 safe-fix
        return None


def describe(agents) -> str:
    return f"{len(agents)} agents on autogen {autogen.__version__}"
