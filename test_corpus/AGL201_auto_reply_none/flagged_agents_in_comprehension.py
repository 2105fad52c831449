"""Persona panel: one agent per persona file, plus helpers kept in a dictionary."""
from pathlib import Path

import autogen
from autogen.agentchat.assistant_agent import AssistantAgent as Assistant


def load_personas(folder: Path) -> dict[str, str]:
    return {p.stem: p.read_text(encoding="utf-8") for p in sorted(folder.glob("*.txt"))}


def build_panel(folder: Path, llm_config: dict) -> autogen.GroupChat:
    panel = [
        Assistant(name, system_message=prompt, llm_config=llm_config, max_consecutive_auto_reply=None)  #! AGL201 safe-fix
        for name, prompt in load_personas(folder).items()
    ]
    return autogen.GroupChat(agents=panel, messages=[], max_round=len(panel) * 3)


def build_helpers(llm_config: dict) -> dict[str, autogen.ConversableAgent]:
    agent_class = autogen.ConversableAgent
    return {
        "moderator": agent_class(
            "moderator",
            llm_config=llm_config,
            human_input_mode="NEVER",
            max_consecutive_auto_reply=None,  #! AGL201 safe-fix
        ),
        "scribe": Assistant("scribe", llm_config=llm_config, max_consecutive_auto_reply=1),
    }


def proxy_factory():
    return lambda name: autogen.UserProxyAgent(
        name, human_input_mode="NEVER", code_execution_config=False, max_consecutive_auto_reply=None  #! AGL201 safe-fix
    )
