"""One name, two families: whichever is installed. What one of them takes cannot be wrong."""

try:
    from autogen_agentchat.agents import AssistantAgent

    MODERN = True
except ImportError:
    from autogen import AssistantAgent

    MODERN = False


def build(client, llm_config):
    if MODERN:
        return AssistantAgent("agent", model_client=client)
    return AssistantAgent("agent", llm_config=llm_config)


def start(agent, other, text):
    return agent.initiate_chat(other, message=text, max_turns=1)
