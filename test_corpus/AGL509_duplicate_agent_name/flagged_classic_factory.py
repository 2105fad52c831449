"""A factory without a name to choose makes two experts that nobody can tell apart."""
from autogen.agentchat import ConversableAgent, GroupChat


class Panel:
    def __init__(self, llm_config):
        self.llm_config = llm_config

    def group(self):
        first = make_expert(self.llm_config)
        second = make_expert(self.llm_config)
        moderator = ConversableAgent("moderator", llm_config=self.llm_config, human_input_mode="NEVER")
        return GroupChat(agents=[moderator, first, second], messages=[], speaker_selection_method="auto")  #! AGL509


def make_expert(llm_config):
    return ConversableAgent("expert", llm_config=llm_config, human_input_mode="NEVER", description="An expert.")
