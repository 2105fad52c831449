"""A class; one argument to a line, positional ones first, with a comment behind the last."""
import autogen


class Panel:
    def __init__(self, llm_config, names):
        self.llm_config = llm_config
        self.agents = [autogen.AssistantAgent(name, llm_config=llm_config) for name in names]

    def discuss(self, question: str) -> str:
        chat = autogen.GroupChat(  #! AGL206 safe-fix
            self.agents,
            [],
            speaker_selection_method="round_robin",  # no second request for the next speaker
        )
        manager = autogen.GroupChatManager(chat, llm_config=self.llm_config)
        result = self.agents[0].initiate_chat(manager, message=question)
        return result.summary
