"""Interview coach as a class; the memory of a session is a parameter."""
import os

from autogen import AssistantAgent, UserProxyAgent


class Coach:
    def __init__(self, role):
        llm_config = {"config_list": [{"model": "gpt-4o-mini", "api_key": os.environ["OPENAI_API_KEY"]}]}
        self.interviewer = AssistantAgent("interviewer", system_message=f"You hire a {role}.", llm_config=llm_config)
        self.candidate = UserProxyAgent("candidate", human_input_mode="NEVER", code_execution_config=False)

    def ask(self, text, memory=[]):  #! AGL104 safe-fix
        result = self.candidate.initiate_chat(self.interviewer, message=text, max_turns=1)
        memory.extend(result.chat_history)
        return len(memory)
