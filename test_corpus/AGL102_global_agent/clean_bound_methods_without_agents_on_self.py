"""Panel app object without agents of its own: each callback makes the pair it needs."""
import os

import panel as pn
from autogen import AssistantAgent, UserProxyAgent


class Dashboard:
    def __init__(self):
        self.llm_config = {"config_list": [{"model": "gpt-4o", "api_key": os.environ["OPENAI_API_KEY"]}]}
        self.output = pn.pane.Markdown("")
        self.box = pn.widgets.TextInput(name="Question")
        self.button = pn.widgets.Button(name="Ask", button_type="primary")
        self.button.on_click(self.ask)

    def _pair(self):
        user = UserProxyAgent("user", human_input_mode="NEVER", code_execution_config=False)
        return user, AssistantAgent("assistant", llm_config=self.llm_config)

    def ask(self, event):
        user, assistant = self._pair()
        self.output.object = user.initiate_chat(assistant, message=self.box.value, max_turns=1).summary

    def view(self):
        return pn.Column(self.box, self.button, self.output)


dashboard = Dashboard()
dashboard.view().servable()
