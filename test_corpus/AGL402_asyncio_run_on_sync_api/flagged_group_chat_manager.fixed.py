"""Incident room: three agents and a manager discuss an outage."""
import asyncio
import os

import autogen

config = {"config_list": [{"model": "gpt-4o", "api_key": os.environ.get("OPENAI_API_KEY")}]}


class IncidentRoom:
    def __init__(self):
        self.reporter = autogen.UserProxyAgent("reporter", human_input_mode="NEVER", code_execution_config=False)
        database = autogen.AssistantAgent("database", llm_config=config, system_message="You are the DBA.")
        network = autogen.AssistantAgent("network", llm_config=config, system_message="You run the network.")
        groupchat = autogen.GroupChat(agents=[self.reporter, database, network], messages=[], max_round=8)
        self.manager = autogen.GroupChatManager(groupchat=groupchat, llm_config=config)

    def discuss(self, outage: str) -> str:
        outcome = self.reporter.initiate_chat(self.manager, message=outage)  #! AGL402 safe-fix
        return outcome.summary


if __name__ == "__main__":
    room = IncidentRoom()
    print(room.discuss("Checkout answers with 502 since 09:14."))
