"""Interview simulator that lifts the reply limit of the candidate once the warm-up is over."""
import os

from autogen import AssistantAgent, ConversableAgent

LLM = {"config_list": [{"model": "gpt-4o", "api_key": os.environ.get("OPENAI_API_KEY")}]}


class Interview:
    def __init__(self, role: str):
        self.candidate = ConversableAgent(
            name="candidate",
            system_message=f"You apply for the position of {role}. Answer honestly and briefly.",
            llm_config=LLM,
            human_input_mode="NEVER",
            max_consecutive_auto_reply=2,
        )
        self.interviewer = AssistantAgent(name="interviewer", llm_config=LLM, max_consecutive_auto_reply=2)

    def warm_up(self) -> str:
        return self.interviewer.initiate_chat(self.candidate, message="Tell me about yourself.").summary

    def deep_dive(self, topic: str) -> str:
        self.candidate.update_max_consecutive_auto_reply(None)  #! AGL201 unsafe-fix
        self.interviewer.update_max_consecutive_auto_reply(value=None, sender=self.candidate)  #! AGL201 unsafe-fix
        result = self.interviewer.initiate_chat(self.candidate, message=f"Let us talk about {topic}.")
        return result.summary


def observer_for(interview: Interview) -> ConversableAgent:
    observer = ConversableAgent("observer", llm_config=LLM, human_input_mode="NEVER", max_consecutive_auto_reply=1)
    observer.update_max_consecutive_auto_reply(None, interview.candidate)  #! AGL201 unsafe-fix
    return observer


if __name__ == "__main__":
    interview = Interview("site reliability engineer")
    print(interview.warm_up())
    print(interview.deep_dive("incident response"))
