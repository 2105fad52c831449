"""Streamlit page which puts the failure on the page."""
import os

import streamlit as st
from autogen import AssistantAgent, UserProxyAgent

st.title("Ask the handbook")
question = st.text_input("Question")

if question:
    llm_config = {"config_list": [{"model": "gpt-4o", "api_key": os.environ["OPENAI_API_KEY"]}]}
    handbook = AssistantAgent("handbook", llm_config=llm_config)
    reader = UserProxyAgent("reader", human_input_mode="NEVER", code_execution_config=False)
    try:
        st.write(reader.initiate_chat(handbook, message=question, max_turns=1).summary)
    except Exception as e:
        st.exception(e)
    try:
        st.caption(reader.initiate_chat(handbook, message="And where is that?", max_turns=1).summary)
    except Exception:
        st.error("No source found.")
