"""Group chat room whose coroutine only files messages with its members: nobody is asked for a reply."""
import os

from autogen import ConversableAgent

LLM = {"config_list": [{"model": "gpt-4o", "api_key": os.environ["OPENAI_API_KEY"]}]}


class Room(ConversableAgent):
    def __init__(self, members: list[ConversableAgent]):
        super().__init__("room", llm_config=False, human_input_mode="NEVER")
        self.members = members

    async def broadcast(self, message: dict, sender: ConversableAgent) -> None:
        for member in self.members:
            if member is not sender:
                self.send(message, member, request_reply=False, silent=True)

    async def talk(self, message: dict, speaker: ConversableAgent) -> str:
        await self.broadcast(message, speaker)
        reply = await speaker.a_generate_reply(sender=self)
        self.send(str(reply), speaker, False)
        return str(reply)


def build_room() -> Room:
    return Room([ConversableAgent(name, llm_config=LLM, human_input_mode="NEVER") for name in ("host", "guest")])
