"""Tornado service with a nested review chat whose reviewer is told to always ask."""
import asyncio
import os

import tornado.web
from autogen import ConversableAgent


def write_post(topic: str) -> str:
    llm_config = {"config_list": [{"model": "gpt-4o", "api_key": os.environ["OPENAI_API_KEY"]}]}
    agents = {
        "writer": ConversableAgent("writer", llm_config=llm_config, human_input_mode="NEVER"),
        "reviewer": ConversableAgent("reviewer", llm_config=llm_config, human_input_mode="ALWAYS"),  #! AGL202
    }
    desk = ConversableAgent("desk", llm_config=False, human_input_mode="NEVER")
    agents["writer"].register_nested_chats(
        [{"recipient": agents["reviewer"], "max_turns": 1, "summary_method": "last_msg"}],
        trigger=desk,
    )
    return desk.initiate_chat(agents["writer"], message=topic, max_turns=2).summary


class PostHandler(tornado.web.RequestHandler):
    async def post(self):
        text = await asyncio.to_thread(write_post, self.get_body_argument("topic"))
        self.write({"post": text})


async def main():
    tornado.web.Application([(r"/post", PostHandler)]).listen(8080)
    await asyncio.Event().wait()


if __name__ == "__main__":
    asyncio.run(main())
