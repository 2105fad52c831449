"""The proxy constructor is prepared once with its mode; handlers only add a name."""
import os
from functools import partial

from autogen import AssistantAgent, UserProxyAgent
from quart import Quart, request

app = Quart(__name__)

make_proxy = partial(UserProxyAgent, human_input_mode="NEVER", code_execution_config=False)
make_assistant = partial(
    AssistantAgent,
    llm_config={"config_list": [{"model": "gpt-4o-mini", "api_key": os.environ["OPENAI_API_KEY"]}]},
)


@app.post("/explain")
async def explain():
    data = await request.get_json()
    proxy = make_proxy(data["user"])
    teacher = make_assistant("teacher", system_message="Explain it to a ten year old.")
    result = await proxy.a_initiate_chat(teacher, message=data["text"], max_turns=1)
    return {"text": result.summary}
