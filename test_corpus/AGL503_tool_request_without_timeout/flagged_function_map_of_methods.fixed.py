"""Bound methods in a function map share a session, which has no timeout however it is set up."""

import requests
from autogen import UserProxyAgent


class TicketDesk:
    """The ticket system, for agents."""

    def __init__(self, base: str, token: str) -> None:
        self.base = base
        self.session = requests.Session()
        self.session.headers["Authorization"] = f"Bearer {token}"
        # Requests knows no such attribute: this sets nothing.
        self.session.timeout = 5
        self.proxy = UserProxyAgent(
            "desk",
            human_input_mode="NEVER",
            code_execution_config=False,
            function_map={"find": self.find, "close": self.close},
        )
        self.proxy.register_function(function_map={"comment": self.comment})

    def find(self, text: str) -> str:
        return self.session.get(f"{self.base}/search", params={"q": text}, timeout=10).text  #! AGL503 unsafe-fix

    def close(self, number: int) -> str:
        return self._change("PATCH", number, {"state": "closed"})

    def comment(self, number: int, text: str) -> str:
        return self._change("POST", number, {"comment": text})

    def _change(self, method: str, number: int, change: dict) -> str:
        reply = self.session.request(method, f"{self.base}/tickets/{number}", json=change, timeout=10)  #! AGL503 unsafe-fix
        return f"{reply.status_code} {reply.reason}"

    def statistics(self) -> dict:
        """For the dashboard, not for agents."""
        return self.session.get(f"{self.base}/statistics").json()
