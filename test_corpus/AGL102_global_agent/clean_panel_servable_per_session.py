"""Panel app for `panel serve`, which runs the whole module again for each visitor."""
import os

import autogen
import panel as pn

pn.extension(design="material")


class Analyst:
    def __init__(self):
        config_list = [{"model": "gpt-4o", "api_key": os.environ["OPENAI_API_KEY"]}]
        self.agent = autogen.AssistantAgent("analyst", llm_config={"config_list": config_list})
        self.user = autogen.UserProxyAgent("visitor", human_input_mode="NEVER", code_execution_config=False)

    async def reply(self, contents: str, user: str, instance: pn.chat.ChatInterface):
        result = await self.user.a_initiate_chat(self.agent, message=contents, max_turns=1)
        instance.send(result.summary, user="Analyst", respond=False)


analyst = Analyst()
chat_interface = pn.chat.ChatInterface(callback=analyst.reply)
chat_interface.send("Which figures do you need?", user="Analyst", respond=False)
chat_interface.servable()
