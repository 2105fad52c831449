"""AGL302: a chat that is repeated whatever went wrong."""

from __future__ import annotations

import libcst as cst

from autogen_lint.findings import Severity
from autogen_lint.rules.base import ALL_FAMILIES, Rule
from autogen_lint.semantics.exception_handling import is_bare
from autogen_lint.semantics.retries import retry_around, tries_again_blindly


class BlindRetry(Rule):
    """A loop repeats a chat after any exception, also after those that come back every time.

    ## Why it bites

    A rate limit passes, and so does a lost connection. A wrong key, a model that does not exist, a context that is
    too long or a `TypeError` in a tool's registration does not: each attempt sends the whole conversation again and
    is paid for up to the point where it fails. The openai client that AutoGen uses has already tried twice more by
    itself (openai 1.109, 2.54 and 3.52). With `except:` or `except BaseException:` not even Ctrl-C ends the loop.

    ## Example

    ```python
    for attempt in range(5):
        try:
            result = user.initiate_chat(assistant, message=task)
            break
        except Exception as error:
            logger.warning("attempt %d failed: %s", attempt, error)
            time.sleep(2)
    ```

    ## Use instead

    ```python
    for attempt in range(5):
        try:
            result = user.initiate_chat(assistant, message=task)
            break
        except (openai.RateLimitError, openai.APIConnectionError) as error:
            logger.warning("attempt %d failed: %s", attempt, error)
            time.sleep(2)
    ```

    ## When to ignore it

    When a chat fails for no reason that could be told apart, and costs little. Left alone are handlers that look at
    the exception before they go on, that come behind a handler which lets other exceptions out, or that change what
    is asked; loops that go through tasks or models, each of which is tried once; and decorators such as tenacity's.

    ## Fix safety

    There is no fix: which exceptions can pass depends on the model's client.

    ## References

    - "Retries" and "Handling errors" in the documentation of the openai package
    """

    code, name, severity = "AGL302", "blind-retry", Severity.WARNING
    families = ALL_FAMILIES

    def visit_Try(self, node: cst.Try) -> None:
        self._check(node)

    def visit_TryStar(self, node: cst.TryStar) -> None:
        self._check(node)

    def _check(self, node: cst.Try | cst.TryStar) -> None:
        blind = [handler for handler in node.handlers if tries_again_blindly(node, handler, self.model)]
        retry = retry_around(node, self.model) if blind else None
        if retry is None:
            return
        for handler in blind:
            what = "anything, Ctrl-C included" if is_bare(handler) else "any exception"
            message = f"This loop repeats {retry.chat} after {what}, and pays for errors that come back every time"
            self.report(handler, f"{message}; catch what can pass: rate limits, timeouts, lost connections")


RULE = BlindRetry
