"""Research department made of contrib agents: a society of mind behind one front desk."""
import os

from autogen import AssistantAgent, GroupChat, GroupChatManager
from autogen.agentchat.contrib.captainagent import CaptainAgent
from autogen.agentchat.contrib.gpt_assistant_agent import GPTAssistantAgent
from autogen.agentchat.contrib.society_of_mind_agent import SocietyOfMindAgent


def build_department(llm_config: dict) -> SocietyOfMindAgent:
    reader = AssistantAgent("reader", llm_config=llm_config)
    writer = AssistantAgent("writer", llm_config=llm_config)
    inner = GroupChat(agents=[reader, writer], messages=[], max_round=8, speaker_selection_method="round_robin")
    return SocietyOfMindAgent(
        "department",
        chat_manager=GroupChatManager(groupchat=inner, llm_config=llm_config),
        llm_config=llm_config,
        human_input_mode="NEVER",
        max_consecutive_auto_reply=100,  #! AGL201 safe-fix
    )


def build_captain(llm_config: dict) -> CaptainAgent:
    return CaptainAgent(
        name="captain",
        llm_config=llm_config,
        code_execution_config={"use_docker": True, "work_dir": "groupchat"},
        max_consecutive_auto_reply=100,  #! AGL201 safe-fix
    )


def build_hosted_assistant(assistant_id: str) -> GPTAssistantAgent:
    return GPTAssistantAgent(
        name="hosted",
        llm_config={"config_list": [{"model": "gpt-4o", "api_key": os.environ["OPENAI_API_KEY"]}]},
        assistant_config={"assistant_id": assistant_id},
        max_consecutive_auto_reply=100,  #! AGL201 safe-fix
    )
