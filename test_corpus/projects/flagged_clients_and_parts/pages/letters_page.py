"""A page: it runs anew for every click, the modules that it imports do not."""

import asyncio

import streamlit as st
from letters.drafts import new_panel

if wish := st.text_input("Your wish"):
    st.write(asyncio.run(new_panel().run(task=wish)).messages[-1].content)
