"""Streamlit reruns this file for each session and click, so the list belongs to one run of one session."""
import os

import streamlit as st
from autogen import AssistantAgent

messages = []

if "turns" not in st.session_state:
    st.session_state.turns = []


def submit(text):
    messages.extend(st.session_state.turns)
    messages.append({"role": "user", "content": text})
    agent = AssistantAgent(
        "assistant",
        llm_config={"config_list": [{"model": "gpt-4o-mini", "api_key": os.environ["OPENAI_API_KEY"]}]},
    )
    reply = agent.generate_reply(messages=messages)
    st.session_state.turns = messages + [{"role": "assistant", "content": reply}]


st.title("Ask the archive")
prompt = st.chat_input("Your question")
if prompt:
    submit(prompt)

for turn in st.session_state.turns:
    with st.chat_message(turn["role"]):
        st.write(turn["content"])
