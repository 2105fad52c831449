"""Tornado handler that pushes the blocking chat of the shared pair into the executor."""
import os
from functools import partial

import tornado.ioloop
import tornado.web
from autogen import AssistantAgent, UserProxyAgent

LLM = {"config_list": [{"model": "gpt-4o", "api_key": os.environ["OPENAI_API_KEY"]}]}
namer = AssistantAgent("namer", llm_config=LLM, system_message="Propose five product names.")  #! AGL102 unsafe-fix
marketer = UserProxyAgent("marketer", human_input_mode="NEVER", code_execution_config=False)  #! AGL102 unsafe-fix


class NamesHandler(tornado.web.RequestHandler):
    async def post(self):
        brief = self.get_body_argument("brief")
        loop = tornado.ioloop.IOLoop.current()
        chat = partial(marketer.initiate_chat, namer, message=brief, max_turns=1)
        result = await loop.run_in_executor(None, chat)
        self.write({"names": result.summary})


def make_app():
    return tornado.web.Application([(r"/names", NamesHandler)])


if __name__ == "__main__":
    make_app().listen(8888)
    tornado.ioloop.IOLoop.current().start()
