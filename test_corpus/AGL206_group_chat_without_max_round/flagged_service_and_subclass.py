"""A route builds a group per request; a subclass that adds a speaker rule inherits the default, and gets no fix."""
from autogen import AssistantAgent, GroupChat, GroupChatManager, UserProxyAgent
from flask import Flask, request

app = Flask(__name__)


class PoliteChat(GroupChat):
    def next_agent(self, agent, agents=None):
        return super().next_agent(agent, agents)


def llm_config():
    return {"config_list": [{"model": "gpt-4o-mini"}]}


@app.post("/plan")
def plan():
    planner = AssistantAgent("planner", llm_config=llm_config())
    critic = AssistantAgent("critic", llm_config=llm_config())
    user = UserProxyAgent("user", human_input_mode="NEVER", code_execution_config=False)
    group = PoliteChat(agents=[user, planner, critic], messages=[])  #! AGL206
    spare = GroupChat([planner, critic], [], admin_name="planner")  #! AGL206 safe-fix
    manager = GroupChatManager(groupchat=group if request.args.get("polite") else spare, llm_config=llm_config())
    return {"plan": user.initiate_chat(manager, message=request.get_data(as_text=True)).summary}
