"""Gradio front end that runs each chat in a process of its own, which has its own copies of the agents."""
import multiprocessing as mp
import os

import gradio as gr
from autogen import AssistantAgent, UserProxyAgent

LLM = {"config_list": [{"model": "gpt-4o", "api_key": os.environ["OPENAI_API_KEY"]}]}
assistant = AssistantAgent("assistant", llm_config=LLM)
user = UserProxyAgent("user", human_input_mode="NEVER", code_execution_config=False)


def talk(question, answers):
    answers.put(user.initiate_chat(assistant, message=question, max_turns=1).summary)


def respond(message, history):
    answers = mp.Queue()
    worker = mp.Process(target=talk, args=(message, answers))
    worker.start()
    answer = answers.get(timeout=120)
    worker.join()
    return answer


gr.ChatInterface(respond).launch()
