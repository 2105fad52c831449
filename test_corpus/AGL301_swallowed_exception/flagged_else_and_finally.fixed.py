"""Django view which always releases its slot and never says why there is no text."""
import logging
import os

import autogen
from django.core.cache import cache
from django.http import JsonResponse

logger = logging.getLogger(__name__)


def draft_view(request):
    llm_config = {"config_list": [{"model": "gpt-4o", "api_key": os.environ["OPENAI_API_KEY"]}]}
    writer = autogen.AssistantAgent("writer", llm_config=llm_config)
    author = autogen.UserProxyAgent("author", human_input_mode="NEVER", code_execution_config=False)
    cache.set("draft_busy", True, 60)
    draft = None
    try:
        result = author.initiate_chat(writer, message=request.POST["outline"], max_turns=2)
    except Exception:  #! AGL301 safe-fix
        logger.exception("initiate_chat() failed")
        draft = None
    else:
        draft = result.summary
    finally:
        cache.delete("draft_busy")
    return JsonResponse({"draft": draft})
