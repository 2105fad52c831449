"""A sync callback of a user interface that runs for each message of each visitor."""
import asyncio

import gradio as gr
from autogen_agentchat.agents import AssistantAgent
from autogen_ext.models.openai import OpenAIChatCompletionClient

gpt = OpenAIChatCompletionClient(model="gpt-4o")  #! AGL109


async def reply(message: str) -> str:
    agent = AssistantAgent("chat", gpt)
    result = await agent.run(task=message)
    return str(result.messages[-1].content)


def respond(message, history):
    return asyncio.run(reply(message))


demo = gr.ChatInterface(fn=respond, title="Chat")

if __name__ == "__main__":
    demo.launch()
