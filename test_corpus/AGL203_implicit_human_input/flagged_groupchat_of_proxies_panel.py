"""Panel app with a group chat; two of the members are proxies that nobody gave a mode."""
import os

import autogen
import panel as pn

pn.extension()

CONFIG = {"config_list": [{"model": "gpt-4o", "api_key": os.environ["OPENAI_API_KEY"]}]}


def build_manager():
    admin = autogen.UserProxyAgent(name="admin", system_message="Gives the task.", code_execution_config=False)  #! AGL203
    runner = autogen.UserProxyAgent(  #! AGL203
        name="runner",
        system_message="Runs code and reports.",
        code_execution_config={"last_n_messages": 2, "work_dir": "paper", "use_docker": True},
    )
    engineer = autogen.AssistantAgent(name="engineer", llm_config=CONFIG)
    group = autogen.GroupChat(agents=[admin, engineer, runner], messages=[], max_round=12)
    return admin, autogen.GroupChatManager(groupchat=group, llm_config=CONFIG)


async def callback(contents: str, user: str, instance: pn.chat.ChatInterface):
    admin, manager = build_manager()
    result = await admin.a_initiate_chat(manager, message=contents)
    return result.summary


def view():
    return pn.chat.ChatInterface(callback=callback)


pn.serve(view, port=5006)
