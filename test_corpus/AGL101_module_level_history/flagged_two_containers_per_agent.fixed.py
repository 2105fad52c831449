"""Tornado debate server: each side keeps what it said so far."""
import json
import os

import tornado.web
from autogen import AssistantAgent

config_list = [{"model": "gpt-4o", "api_key": os.environ["OPENAI_API_KEY"]}]
moderator_messages = []  #! AGL101


def side(name):
    return AssistantAgent(name, system_message=f"You argue {name}.", llm_config={"config_list": config_list})


class DebateHandler(tornado.web.RequestHandler):
    async def post(self):
        transcripts = {"pro": [], "contra": []}  #! AGL101 unsafe-fix
        motion = json.loads(self.request.body)["motion"]
        moderator_messages.append({"role": "user", "content": motion})
        pro = await side("pro").a_generate_reply(messages=list(moderator_messages))
        transcripts["pro"].append(pro)
        contra = await side("contra").a_generate_reply(messages=[{"role": "user", "content": pro}])
        transcripts["contra"].append(contra)
        self.write({"pro": pro, "contra": contra})

    def delete(self):
        moderator_messages.clear()


def make_app():
    return tornado.web.Application([(r"/debate", DebateHandler)])
