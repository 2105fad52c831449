"""aiohttp server whose routes are methods of a handler object made in main()."""
import os

from aiohttp import web
from autogen import AssistantAgent, UserProxyAgent


class GeoHandlers:
    def __init__(self, config_list):
        self._geographer = AssistantAgent("geographer", llm_config={"config_list": config_list})
        self._asker = UserProxyAgent("asker", human_input_mode="NEVER", code_execution_config=False)

    async def lookup(self, request: web.Request) -> web.Response:
        place = request.match_info["place"]
        result = await self._asker.a_initiate_chat(self._geographer, message=f"Where is {place}?", max_turns=1)
        return web.json_response({"place": place, "answer": result.summary})


def main():
    handlers = GeoHandlers([{"model": "gpt-4o-mini", "api_key": os.environ["OPENAI_API_KEY"]}])  #! AGL102
    app = web.Application()
    app.router.add_get("/where/{place}", handlers.lookup)
    web.run_app(app, port=8090)


if __name__ == "__main__":
    main()
