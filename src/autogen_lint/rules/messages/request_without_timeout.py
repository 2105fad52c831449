"""AGL504: a request that waits for a server for ever."""

from __future__ import annotations

import libcst as cst

from autogen_lint.findings import Applicability, Severity
from autogen_lint.rules.base import ALL_FAMILIES, Rule
from autogen_lint.semantics.http_requests import timeout_added, unbounded_requests


class RequestWithoutTimeout(Rule):
    """An HTTP request without a timeout, in a module that works with AutoGen.

    ## Why it bites

    `requests`, its sessions and `urllib.request.urlopen` have no timeout of their own: against a server that accepts
    the connection and never answers they were still blocked when the test gave up (requests 2.34.2, Python 3.11).
    `httpx` waits 5 seconds (0.28.1), and for ever with `timeout=None`. A request handler, a worker or a reply
    function that makes such a request is lost to everybody else.

    ## Example

    ```python
    import requests
    from autogen import ChatResult

    def report(result: ChatResult):
        requests.post("https://hooks.example/chat", json={"text": result.summary})
    ```

    ## Use instead

    ```python
    import requests
    from autogen import ChatResult

    def report(result: ChatResult):
        requests.post("https://hooks.example/chat", json={"text": result.summary}, timeout=10)
    ```

    Requests in tools are AGL503's, and are reported there only.

    ## When to ignore it

    When something else ends the wait. What AGL503 leaves alone is left alone here too. The rule is off by default:
    it has nothing to do with AutoGen, and other linters know it as well.

    ## Fix safety

    `timeout=10` (the setting `request-timeout`) is unsafe: a server that takes longer now raises. There is no fix
    for sessions with a mounted adapter, and where a keyword cannot be passed on.

    ## References

    - "Timeouts" in the documentation of Requests
    """

    code, name, severity = "AGL504", "request-without-timeout", Severity.NOTE
    families = ALL_FAMILIES
    fixes = frozenset({Applicability.UNSAFE})

    def visit_Module(self, node: cst.Module) -> None:  # noqa: ARG002  # the visitor's signature
        for request in unbounded_requests(self.model):
            if request.tool is None:
                message = f"{request.shown} has no timeout: a server that does not answer keeps it waiting for ever"
                fix = timeout_added(request, self.settings.request_timeout, self.model)
                self.report(request.call, f"{message}; pass `timeout=...`", fix=fix)


RULE = RequestWithoutTimeout
