"""Streamlit page with an agent pair that shares one literal set of options."""
import os

import streamlit as st
from autogen import AssistantAgent, UserProxyAgent

PROXY_OPTIONS = {
    "human_input_mode": "ALWAYS",
    "max_consecutive_auto_reply": 3,
    "code_execution_config": False,
}


def answer(question: str) -> str:
    llm_config = {"config_list": [{"model": "gpt-4o-mini", "api_key": os.environ["OPENAI_API_KEY"]}]}
    assistant = AssistantAgent("assistant", llm_config=llm_config)
    user = UserProxyAgent(
        name="user",
        **PROXY_OPTIONS,  #! AGL202
    )
    reviewer = UserProxyAgent(name="reviewer", **{**PROXY_OPTIONS, "human_input_mode": "NEVER"})
    draft = user.initiate_chat(assistant, message=question, max_turns=2).summary
    return reviewer.initiate_chat(assistant, message=draft, max_turns=1).summary


st.title("Ask the handbook")
question = st.text_input("Question")
if question:
    with st.spinner("Thinking ..."):
        st.markdown(answer(question))
