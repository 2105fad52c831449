"""Gradio page that answers questions about a folder of manuals with retrieval."""
import os

import gradio as gr
from autogen import AssistantAgent
from autogen.agentchat.contrib.retrieve_user_proxy_agent import RetrieveUserProxyAgent

DOCS = os.environ.get("MANUALS_DIR", "./manuals")


def answer(question: str) -> str:
    llm_config = {"config_list": [{"model": "gpt-4o-mini", "api_key": os.environ["OPENAI_API_KEY"]}]}
    assistant = AssistantAgent("assistant", llm_config=llm_config, max_consecutive_auto_reply=5)
    ragproxy = RetrieveUserProxyAgent(
        "ragproxy",
        "NEVER",
        retrieve_config={"task": "qa", "docs_path": DOCS, "collection_name": "manuals", "get_or_create": True},
        code_execution_config=False,
        max_consecutive_auto_reply=None,  #! AGL201 safe-fix
    )
    chat = ragproxy.initiate_chat(assistant, message=ragproxy.message_generator, problem=question, n_results=4)
    return chat.summary


with gr.Blocks(title="Manuals") as demo:
    box = gr.Textbox(label="Question")
    out = gr.Markdown()
    box.submit(answer, inputs=box, outputs=out)

if __name__ == "__main__":
    demo.launch(server_name="0.0.0.0")
