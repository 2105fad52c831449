"""Django async view: the helper with the chat is decorated with sync_to_async and awaited."""
import json
import os

import autogen
from asgiref.sync import sync_to_async
from django.http import HttpRequest, JsonResponse

CFG = {"config_list": [{"model": "gpt-4o", "api_key": os.environ.get("OPENAI_API_KEY")}]}


@sync_to_async
def moderate(text: str) -> str:
    moderator = autogen.AssistantAgent("moderator", llm_config=CFG, system_message="Answer OK or BLOCK.")
    feed = autogen.UserProxyAgent("feed", human_input_mode="NEVER", code_execution_config=False)
    return feed.initiate_chat(moderator, message=text, max_turns=1).summary


async def comment(request: HttpRequest) -> JsonResponse:
    text = json.loads(request.body)["text"]
    verdict = await moderate(text)
    return JsonResponse({"published": verdict.strip() == "OK"})
