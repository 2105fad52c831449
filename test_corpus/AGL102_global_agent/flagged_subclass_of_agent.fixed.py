"""Slack app with its own agent class that adds the workspace policy to every prompt."""
import os

from autogen import ConversableAgent, UserProxyAgent
from slack_bolt import App

slack = App(token=os.environ["SLACK_BOT_TOKEN"], signing_secret=os.environ["SLACK_SIGNING_SECRET"])


class PolicyAgent(ConversableAgent):
    POLICY = "Never quote salaries."

    def __init__(self, name, llm_config, **kwargs):
        super().__init__(
            name,
            system_message=f"You answer HR questions. {self.POLICY}",
            llm_config=llm_config,
            human_input_mode="NEVER",
            **kwargs,
        )


def build_hr():
    hr = PolicyAgent("hr", {"config_list": [{"model": "gpt-4o", "api_key": os.environ["OPENAI_API_KEY"]}]})  #! AGL102 unsafe-fix
    return hr


@slack.event("app_mention")
def mention(event, say):
    hr = build_hr()
    employee = UserProxyAgent("employee", human_input_mode="NEVER", code_execution_config=False)
    result = employee.initiate_chat(hr, message=event["text"], max_turns=1)
    say(result.summary, thread_ts=event.get("thread_ts", event["ts"]))


if __name__ == "__main__":
    slack.start(port=3000)
