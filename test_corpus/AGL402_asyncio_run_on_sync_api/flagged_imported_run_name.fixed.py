"""Streamlit page that drafts a cover letter."""
import os
from asyncio import run

import streamlit as st
from autogen import AssistantAgent as Assistant
from autogen import UserProxyAgent as Proxy

st.title("Cover letter")
job = st.text_area("Job description")

if st.button("Draft") and job:
    writer = Assistant(
        "writer",
        llm_config={"config_list": [{"model": "gpt-4o", "api_key": os.environ.get("OPENAI_API_KEY")}]},
    )
    applicant = Proxy("applicant", human_input_mode="NEVER", code_execution_config=False)
    with st.spinner("Writing ..."):
        chat = applicant.initiate_chat(writer, message=job, max_turns=1)  #! AGL402 safe-fix
    st.markdown(chat.summary)
