"""Alt-text service over the contrib multimodal agent."""
import os

from autogen.agentchat import UserProxyAgent
from autogen.agentchat.contrib.multimodal_conversable_agent import MultimodalConversableAgent
from flask import Flask, request

app = Flask(__name__)

describer = MultimodalConversableAgent(  #! AGL102 unsafe-fix
    name="describer",
    system_message="Write an alt text of at most 120 characters.",
    llm_config={"config_list": [{"model": "gpt-4o", "api_key": os.environ["OPENAI_API_KEY"]}], "max_tokens": 100},
)


@app.post("/alt")
def alt_text():
    uploader = UserProxyAgent("uploader", human_input_mode="NEVER", code_execution_config=False)
    url = request.form["url"]
    return uploader.initiate_chat(describer, message=f"Describe <img {url}>", max_turns=1).summary
