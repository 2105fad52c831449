"""A local class has a chat method of its own, with a limit of its own name."""

from autogen import ConversableAgent


class PatientAgent(ConversableAgent):
    def initiate_chat(self, recipient, message, max_turn=None, max_rounds=2, **kwargs):
        for _ in range(max_rounds):
            result = super().initiate_chat(recipient, message=message, max_turns=max_turn, **kwargs)
        return result


def ask(llm_config, question):
    patient = PatientAgent("patient", llm_config=llm_config, human_input_mode="NEVER")
    helper = ConversableAgent("helper", llm_config=llm_config, human_input_mode="NEVER")
    return patient.initiate_chat(helper, question, max_turn=3, max_rounds=1)
