"""Keywords that only some releases take: older ones, newer ones, and those in between."""

from autogen import ConversableAgent, GroupChat, UserProxyAgent
from autogen.agentchat.contrib.swarm_agent import initiate_swarm_chat
from autogen_agentchat.agents import AssistantAgent
from autogen_agentchat.teams import SelectorGroupChat


def classic(llm_config, context, condition):
    agent = ConversableAgent("agent", llm_config=llm_config, functions=[print], context_variables=context)
    other = ConversableAgent("other", llm_config=llm_config, update_agent_state_before_reply=[], handoffs=None)
    user = UserProxyAgent("user", human_input_mode="NEVER", code_execution_config=False, description="A user")
    group = GroupChat([agent, other, user], [], 5, select_speaker_auto_verbose=True, role_for_select_speaker_messages="user")
    return group


def agentchat(client, store):
    agent = AssistantAgent(
        "agent",
        model_client=client,
        memory=[store],
        model_client_stream=True,
        output_content_type=None,
        metadata={"team": "blue"},
    )
    return SelectorGroupChat([agent], client, max_turns=3, emit_team_events=True, candidate_func=None)


def swarm(agent, messages):
    return initiate_swarm_chat(initial_agent=agent, messages=messages, agents=[agent], max_rounds=4)
