"""Sanic endpoint over an ag2 0.9 group chat pattern."""
import os

from autogen import ConversableAgent, LLMConfig
from autogen.agentchat import initiate_group_chat
from autogen.agentchat.group.patterns import RoundRobinPattern
from sanic import Sanic, json

app = Sanic("stories")
llm_config = LLMConfig({"model": "gpt-4o", "api_key": os.environ.get("OPENAI_API_KEY")})


@app.post("/story")
async def story(request):
    opener = ConversableAgent("opener", llm_config=llm_config, human_input_mode="NEVER")
    closer = ConversableAgent("closer", llm_config=llm_config, human_input_mode="NEVER")
    pattern = RoundRobinPattern(initial_agent=opener, agents=[opener, closer])
    result, context, last = initiate_group_chat(pattern=pattern, messages=request.json["theme"], max_rounds=4)  #! AGL403 unsafe-fix
    return json({"story": result.summary, "last": last.name})
