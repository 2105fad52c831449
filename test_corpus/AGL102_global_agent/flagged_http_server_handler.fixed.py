"""Bare http.server endpoint: every connection thread runs do_POST against the same agents."""
import json
import os
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import autogen

LLM = {"config_list": [{"model": "gpt-4o-mini", "api_key": os.environ["OPENAI_API_KEY"]}]}


def build_agents():
    explainer = autogen.AssistantAgent("explainer", llm_config=LLM)  #! AGL102 unsafe-fix
    caller = autogen.UserProxyAgent("caller", human_input_mode="NEVER", code_execution_config=False)  #! AGL102 unsafe-fix
    return explainer, caller


class Handler(BaseHTTPRequestHandler):
    def do_POST(self):
        explainer, caller = build_agents()
        size = int(self.headers["Content-Length"])
        body = json.loads(self.rfile.read(size))
        result = caller.initiate_chat(explainer, message=body["question"], max_turns=1)
        payload = json.dumps({"answer": result.summary}).encode()
        self.send_response(200)
        self.end_headers()
        self.wfile.write(payload)


def main():
    ThreadingHTTPServer(("", 8000), Handler).serve_forever()


if __name__ == "__main__":
    main()
