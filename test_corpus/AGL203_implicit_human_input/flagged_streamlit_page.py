"""Streamlit page: data question in, answer out."""
import os

import pandas as pd
import streamlit as st

try:
    from autogen import AssistantAgent, UserProxyAgent
except ImportError:
    st.error("pip install 'pyautogen<0.3'")
    st.stop()

st.title("Data questions")
table = st.file_uploader("CSV", type="csv")
question = st.text_input("Question")

if st.button("Ask") and table is not None:
    head = pd.read_csv(table).head(20).to_csv(index=False)
    analyst = AssistantAgent(
        "analyst",
        llm_config={"config_list": [{"model": "gpt-4o", "api_key": st.secrets["openai"]}], "timeout": 120},
    )
    person = UserProxyAgent(  #! AGL203
        "person", code_execution_config={"work_dir": os.path.join("runs", "csv"), "use_docker": True}
    )
    with st.spinner("Thinking"):
        answer = person.initiate_chat(analyst, message=f"{question}\n\n{head}", max_turns=3)
    st.markdown(answer.summary)
