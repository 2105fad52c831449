"""The store's calls block and are not awaited, but the model's answer is: that is long enough."""
import json
import os

import discord
import redis
from autogen import ConversableAgent

client = discord.Client(intents=discord.Intents.default())
store = redis.Redis.from_url(os.environ["REDIS_URL"])
LLM = {"config_list": [{"model": "gpt-4o-mini", "api_key": os.environ["OPENAI_API_KEY"]}]}


@client.event
async def on_message(message: discord.Message) -> None:
    channel = str(message.channel.id)
    history = json.loads(store.get(channel) or "[]")
    history.append({"role": "user", "content": message.content})
    agent = ConversableAgent("bot", llm_config=LLM, human_input_mode="NEVER")
    reply = await agent.a_generate_reply(messages=history)
    history.append({"role": "assistant", "content": reply})
    store.set(channel, json.dumps(history[-40:]))  #! AGL105
    await message.channel.send(reply)


client.run(os.environ["DISCORD_TOKEN"])
