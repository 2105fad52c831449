"""AGL503: a tool that waits for a server for ever."""

from __future__ import annotations

import libcst as cst

from autogen_lint.findings import Applicability, Severity
from autogen_lint.rules.base import ALL_FAMILIES, Rule
from autogen_lint.semantics.http_requests import UnboundedRequest, timeout_added, unbounded_requests
from autogen_lint.semantics.scopes import Scope


class ToolRequestWithoutTimeout(Rule):
    """A tool makes an HTTP request without a timeout, and the chat waits as long as the server likes.

    ## Why it bites

    `requests`, its sessions and `urllib.request.urlopen` have no timeout of their own: against a server that accepts
    the connection and never answers they were still blocked when the test gave up (requests 2.34.2, Python 3.11).
    `httpx` waits 5 seconds (0.28.1), and for ever with `timeout=None`. AutoGen puts no limit on a tool either: the
    chat stands still as long as the server likes (pyautogen 0.2.35, autogen-agentchat 0.7.5, ag2 1.2.1), and no
    `max_turns` or termination message is looked at. With a timeout the request raises, the model is told so, and the
    chat goes on.

    ## Example

    ```python
    import requests
    from autogen import register_function

    def weather(city: str) -> str:
        return requests.get("https://weather.example/now", params={"city": city}).text

    def register(assistant, user):
        register_function(weather, caller=assistant, executor=user, description="The weather in a city.")
    ```

    ## Use instead

    ```python
    import requests
    from autogen import register_function

    def weather(city: str) -> str:
        return requests.get("https://weather.example/now", params={"city": city}, timeout=10).text

    def register(assistant, user):
        register_function(weather, caller=assistant, executor=user, description="The weather in a city.")
    ```

    A timeout is for each wait on the socket, not for the whole answer. Functions of the module that a tool calls and
    waits for count, and so do requests that it hands to a thread and the `run` of a tool class. A client built with
    `timeout=None` is reported where it is built.

    ## When to ignore it

    When something outside the module ends the wait. Left alone are requests that pass a timeout or `**options`, what
    stands under `asyncio.timeout` or `wait_for`, functions with a timeout decorator, sessions with an adapter of the
    program's own, and modules that put their own functions in the place of the library's.
    `socket.setdefaulttimeout` helps `urlopen`, and does nothing for `requests`; `session.timeout = 10` does nothing
    at all. A function that another module of the project registers counts as a tool, as long as the module it is in
    imports AutoGen as well. AGL504 reports the requests outside of tools.

    ## Fix safety

    `timeout=10` (the setting `request-timeout`) is unsafe: a server that takes longer now makes the tool fail. A
    `timeout=None` is replaced. There is no fix for sessions with a mounted adapter, and where a keyword cannot be
    passed on, as by `run_in_executor`.

    ## References

    - "Timeouts" in the documentation of Requests
    """

    code, name, severity = "AGL503", "tool-request-without-timeout", Severity.WARNING
    families = ALL_FAMILIES
    fixes = frozenset({Applicability.UNSAFE})

    def visit_Module(self, node: cst.Module) -> None:  # noqa: ARG002  # the visitor's signature
        for request in unbounded_requests(self.model):
            if request.tool is not None:
                message = f"{request.shown} {self._place(request, request.tool)} has no timeout"
                harm = "a server that does not answer stops the chat for good; pass `timeout=...`"
                fix = timeout_added(request, self.settings.request_timeout, self.model)
                self.report(request.call, f"{message}: {harm}", fix=fix)

    def _place(self, request: UnboundedRequest, tool: Scope) -> str:
        # A client may be built far away from the tool that uses it.
        place = "in" if self.model.function_of(request.call) is request.function else "used in"
        shown = f"the tool `{tool.name}`" if isinstance(tool.node, cst.FunctionDef) else "a tool"
        if request.function is tool or request.function is None:
            return f"{place} {shown}"
        helper = request.function
        name = f"`{helper.name}`" if isinstance(helper.node, cst.FunctionDef) else "a lambda"
        return f"{place} {name}, which {shown} waits for,"


RULE = ToolRequestWithoutTimeout
