"""One agent stands twice in a list and gets two turns; other lists are changed before they are used."""
from autogen import AssistantAgent, GroupChat


def build(llm_config, single: bool):
    lead = AssistantAgent("lead", llm_config=llm_config)
    junior = AssistantAgent("dev", llm_config=llm_config)
    senior = AssistantAgent("dev", llm_config=llm_config)
    twice = GroupChat([lead, junior, lead], [], speaker_selection_method="round_robin")
    team = [lead, junior, senior]
    team.remove(junior if single else senior)
    return twice, GroupChat(team, [])
