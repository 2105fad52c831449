"""Django views without decorators: urls.py refers to them by name."""
import os

from autogen import AssistantAgent
from django.http import HttpResponse

summariser = AssistantAgent(  #! AGL102 unsafe-fix
    "summariser",
    llm_config={"config_list": [{"model": "gpt-4o-mini", "api_key": os.environ.get("OPENAI_API_KEY")}]},
)


def summarise(request):
    text = request.POST.get("text", "")
    reply = summariser.generate_reply(messages=[{"role": "user", "content": f"Summarise:\n{text}"}])
    return HttpResponse(str(reply), content_type="text/plain")
