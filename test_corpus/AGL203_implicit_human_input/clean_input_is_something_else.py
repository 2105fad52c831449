"""Three things called `input` in a web handler, none of which reads the terminal."""
import os

from autogen import AssistantAgent, ConversableAgent
from sanic import Sanic, response

app = Sanic("forms")


class Form:
    def __init__(self, body):
        self.body = body

    def input(self, field):
        return self.body.get(field, "")


def agents():
    writer = AssistantAgent(
        "writer",
        llm_config={"config_list": [{"model": "gpt-4o", "api_key": os.environ["OPENAI_API_KEY"]}]},
    )
    return ConversableAgent("desk", llm_config=False, human_input_mode="NEVER"), writer


@app.post("/letter")
async def letter(request):
    form = Form(request.json)
    desk, writer = agents()
    result = await desk.a_initiate_chat(writer, message=form.input("text"), max_turns=1)
    return response.json({"letter": result.summary})


@app.post("/echo")
async def echo(request):
    def input(prompt):
        return request.args.get(prompt, "")

    return response.text(input("text"))


def read_fields(input, names):
    return {name: input(name) for name in names}


@app.post("/fields")
async def fields(request):
    return response.json(read_fields(Form(request.json).input, ("name", "street", "city")))
