"""Streamlit page: the module is run again for each session, so its agents are not shared."""
import os

import streamlit as st
from autogen import AssistantAgent, UserProxyAgent

st.title("SQL helper")
llm_config = {"config_list": [{"model": "gpt-4o", "api_key": os.environ["OPENAI_API_KEY"]}]}


class StreamlitAssistant(AssistantAgent):
    def _process_received_message(self, message, sender, silent):
        with st.chat_message(sender.name):
            st.markdown(message if isinstance(message, str) else message.get("content"))
        return super()._process_received_message(message, sender, silent)


assistant = StreamlitAssistant("sql_helper", llm_config=llm_config)
user = UserProxyAgent("user", human_input_mode="NEVER", code_execution_config=False)


def submit():
    user.initiate_chat(assistant, message=st.session_state["question"], max_turns=1)


st.text_input("Question", key="question", on_change=submit)
