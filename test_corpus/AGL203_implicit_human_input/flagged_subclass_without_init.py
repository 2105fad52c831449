"""aiohttp service; the proxy subclass only adds a convenience method."""
import os

import autogen
from aiohttp import web


class BillingProxy(autogen.UserProxyAgent):
    """User proxy with a shortcut for invoices."""

    def invoice_text(self, number, lines):
        return f"Invoice {number}\n" + "\n".join(lines)


async def check_invoice(request):
    data = await request.json()
    auditor = autogen.AssistantAgent(
        "auditor",
        llm_config={"config_list": [{"model": "gpt-4o", "api_key": os.environ["OPENAI_API_KEY"]}]},
    )
    proxy = BillingProxy("billing", code_execution_config=False)  #! AGL203
    result = await proxy.a_initiate_chat(
        auditor, message=proxy.invoice_text(data["number"], data["lines"]), max_turns=1
    )
    return web.json_response({"verdict": result.summary})


app = web.Application()
app.router.add_post("/invoices/check", check_invoice)
