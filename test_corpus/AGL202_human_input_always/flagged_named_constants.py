"""Azure Function that grades essays; modes and models are constants at the top."""
import os
from typing import Final

import azure.functions as func
from autogen import AssistantAgent, UserProxyAgent

HUMAN_INPUT_MODE = "ALWAYS"
STRICT_MODE: Final = "ALWAYS"
SILENT_MODE = "NEVER"

app = func.FunctionApp(http_auth_level=func.AuthLevel.FUNCTION)


class GraderConfig:
    MODEL = "gpt-4o"
    INPUT_MODE = "ALWAYS"


def llm() -> dict:
    return {"config_list": [{"model": GraderConfig.MODEL, "api_key": os.environ["OPENAI_API_KEY"]}]}


@app.route(route="grade", methods=["POST"])
def grade(req: func.HttpRequest) -> func.HttpResponse:
    grader = AssistantAgent("grader", llm_config=llm(), human_input_mode=SILENT_MODE)
    teacher = UserProxyAgent(
        "teacher",
        human_input_mode=HUMAN_INPUT_MODE,  #! AGL202 unsafe-fix
        code_execution_config=False,
    )
    result = teacher.initiate_chat(grader, message=req.get_body().decode(), max_turns=2)
    return func.HttpResponse(result.summary)


@app.route(route="appeal", methods=["POST"])
def appeal(req: func.HttpRequest) -> func.HttpResponse:
    board_mode = "ALWAYS"
    grader = AssistantAgent("grader", llm_config=llm(), human_input_mode=STRICT_MODE)  #! AGL202
    board = UserProxyAgent("board", human_input_mode=board_mode, code_execution_config=False)  #! AGL202 unsafe-fix
    clerk = UserProxyAgent(
        "clerk", code_execution_config=False, human_input_mode=GraderConfig.INPUT_MODE  #! AGL202 unsafe-fix
    )
    first = board.initiate_chat(grader, message=req.get_body().decode(), max_turns=2)
    return func.HttpResponse(clerk.initiate_chat(grader, message=first.summary, max_turns=1).summary)
