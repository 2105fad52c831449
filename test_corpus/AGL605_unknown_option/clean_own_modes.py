"""Local classes with a mode and an order of speakers of their own."""

from autogen import ConversableAgent, GroupChat


class SlackAgent(ConversableAgent):
    """Asks in a channel instead of at the console."""

    def get_human_input(self, prompt: str) -> str:
        if self.human_input_mode == "SLACK":
            return self.channel.ask(prompt)
        return super().get_human_input(prompt)


class PriorityChat(GroupChat):
    def select_speaker(self, last_speaker, selector):
        return max(self.agents, key=lambda agent: agent.priority)


def build(llm_config, agents):
    slack = SlackAgent("slack", llm_config=llm_config, human_input_mode="SLACK")
    chat = PriorityChat(agents=[slack, *agents], messages=[], max_round=5, speaker_selection_method="priority")
    return slack, chat
