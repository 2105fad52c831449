"""AGL603: a key that stands in the source."""

from __future__ import annotations

import libcst as cst

from autogen_lint.findings import Severity
from autogen_lint.rules.base import ALL_FAMILIES, Rule
from autogen_lint.semantics.api_keys import ApiKeys


class HardCodedApiKey(Rule):
    """A literal that looks like a real API key is used as one.

    ## Why it bites

    Whoever can read the file has the key: everybody with access to the repository, its forks and backups, and the log
    of each tool that prints the line. Taking it out of the file does not take it out of the history. Keys that reach a
    public repository are found and used within minutes, at the cost of their owner.

    Nor does it take much to print it: when the call that has the key in it raises, as `OpenAIWrapper` does for an
    Azure entry without an endpoint (pyautogen 0.2.35), the traceback quotes the line, and a service writes that into
    its log.

    ## Example

    ```python
    assistant = AssistantAgent(
        "assistant", llm_config={"model": "gpt-4o", "api_key": "sk-Zt0bH4kQ1wXe7RmC5vYpL9sUaN2gJd8FoTi3PqBk6WyMzVh"}
    )
    ```

    ## Use instead

    ```python
    assistant = AssistantAgent("assistant", llm_config={"model": "gpt-4o", "api_key": os.environ["OPENAI_API_KEY"]})
    ```

    Then revoke the old key. It counts what is used as a key: `api_key=` of a config or of any client, `"api_key"` in a
    dict, names, attributes and environment variables that end in `api_key`, with the fallbacks of `os.getenv` and the
    values of names, class attributes, and constants and configs from the project's other modules that flow there. With
    a provider's prefix also names that end in `key`, `token` or `secret`.

    ## When to ignore it

    When the key is a stand-in that only looks random. Texts that say so (`test`, `your`, `example`), that repeat, or
    whose letters or digits stand in order (`sk-1234567890abcdef...`), are left alone, and so is everything shorter
    than a real key. Without a provider's prefix, 32 or more letters and digits count. The message never shows more of
    a key than its prefix.

    ## Fix safety

    There is no automatic fix: where the key is to come from is not the linter's to decide, and it has to be revoked.

    ## References

    - "Best Practices for API Key Safety" in OpenAI's help center
    """

    code, name, severity = "AGL603", "hard-coded-api-key", Severity.ERROR
    families = ALL_FAMILIES

    def visit_Module(self, node: cst.Module) -> None:  # noqa: ARG002  # the visitor's signature
        for use in ApiKeys(self.model):
            place = f"is written down in `{use.origin}`" if use.origin is not None else "is written down here"
            message = f"What looks like a real key ({use.shape}) {place} and used as `{use.named}`"
            self.report(use.node, f"{message}; revoke it, and read the new one from the environment")


RULE = HardCodedApiKey
