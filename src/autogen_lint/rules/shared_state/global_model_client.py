"""AGL109: a model client that is built at import time."""

from __future__ import annotations

import libcst as cst

from autogen_lint.catalogue import Family
from autogen_lint.findings import Severity
from autogen_lint.rules.base import Rule
from autogen_lint.semantics.clients_elsewhere import UsesElsewhere
from autogen_lint.semantics.model_clients import ClientUses, ModuleClient, module_clients


class GlobalModelClient(Rule):
    """A model client is built at import time, and used in one event loop after another.

    By default the rule reports what was seen to fail: an async client at module level, and `asyncio.run` with it more
    than once, or in a function that runs more than once, in the same module or in one that imports it. A Streamlit page
    runs anew for every click, and the modules that it imports stay. Users who ask for the rule by name
    (`extend-select = ["AGL109"]`, a prefix of it, or `ALL`) also get every other model client that is built at
    import time and used in handlers, tasks or callbacks, or built for importers only.

    ## Why it bites

    An async client keeps its connections open for the next request, and they belong to the event loop in which they
    were opened. `asyncio.run` closes its loop at the end. The next `asyncio.run` finds the old connection and fails
    with `RuntimeError: Event loop is closed`: every second call of `OpenAIChatCompletionClient`,
    `OllamaChatCompletionClient` (autogen-ext 0.7.5) and `AsyncOpenAI` (openai 3.52) did. openai 1.109 and 2.54 hide
    it behind their two retries, and fail with `APIConnectionError` when `max_retries=0`. An AgentChat agent keeps the
    request that failed in its context.

    In general, a client that exists since the import cannot be closed when the work is done, has the key and model
    of that moment, and is copied with its open connections into processes that fork after its first use: there,
    children received each other's answers (openai 1.109, 2.54 and 3.52).

    ## Example

    ```python
    import asyncio
    from autogen_agentchat.agents import AssistantAgent
    from autogen_ext.models.openai import OpenAIChatCompletionClient
    from flask import Flask

    app = Flask(__name__)
    client = OpenAIChatCompletionClient(model="gpt-4o")


    @app.get("/ask/<question>")
    def ask(question: str):
        agent = AssistantAgent("assistant", client)
        return asyncio.run(agent.run(task=question)).messages[-1].content
    ```

    ## Use instead

    ```python
    import asyncio
    from autogen_agentchat.agents import AssistantAgent
    from autogen_ext.models.openai import OpenAIChatCompletionClient
    from flask import Flask

    app = Flask(__name__)


    async def answer(question: str):
        client = OpenAIChatCompletionClient(model="gpt-4o")
        try:
            return await AssistantAgent("assistant", client).run(task=question)
        finally:
            await client.close()


    @app.get("/ask/<question>")
    def ask(question: str):
        return asyncio.run(answer(question)).messages[-1].content
    ```

    A service with one event loop, such as FastAPI under uvicorn, may keep one client for good: best built when the
    application starts and closed when it ends. A script needs one `asyncio.run(main())` only.

    ## When to ignore it

    When the client is made to serve several loops, or each loop runs in a process of its own. Modules that apply
    `nest_asyncio` (which keeps one loop), Streamlit pages and Panel apps (which build the client anew for each run),
    tests, sync clients and the replay client are left alone by default. So is a function without parameters that
    nobody in the module calls: it may be the program's entry point.

    ## Fix safety

    There is no fix.

    ## References

    - `asyncio.run` in the Python library reference
    - "Model Clients" in the AgentChat user guide
    """

    code, name, severity = "AGL109", "global-model-client", Severity.WARNING
    families = frozenset(Family)

    def visit_Module(self, node: cst.Module) -> None:  # noqa: ARG002  # the visitor's signature
        if self.model.is_test or self.model.runs_per_session:
            return
        for client in module_clients(self.model):
            uses = ClientUses(client.carriers, self.model)
            if (place := self._other_loop(client, uses)) is not None:
                self.report(client.call, self._fails(client, place))
            elif self.settings.is_asked_for(self.code):
                self._check_in_general(client, uses)

    def _other_loop(self, client: ModuleClient, uses: ClientUses) -> str | None:
        """The function or other module that starts a further event loop, empty for the module level of this one; `None`
        when there is one loop only.
        """
        if not client.is_bound_to_loop or self.model.loop_is_nestable:
            return None
        run = uses.repeated_loop()
        if run is not None:
            function = self.model.function_of(run)
            return function.name if function is not None else ""
        # Who imports the module is asked last: it means looking through the project.
        elsewhere = UsesElsewhere(uses, self.model).repeated_loop()
        return elsewhere.place if elsewhere is not None else None

    def _fails(self, client: ModuleClient, place: str) -> str:
        where = f" in `{place}`" if place and not place.startswith("<") else ""
        return (
            f"`{client.name}` keeps connections of the first event loop, and `asyncio.run`{where} starts another one: "
            "requests fail with 'Event loop is closed'; build the client in the coroutine that uses it"
        )

    def _check_in_general(self, client: ModuleClient, uses: ClientUses) -> None:
        users = uses.users()
        shared = [function.name for function in users if self.model.is_reenterable(function)]
        if not shared and (users or self.model.chats or self.model.has_main_guard):
            return
        # Who imports the module is asked last: it means looking through the project.
        shared = shared or UsesElsewhere(uses, self.model).shared_users()
        if shared:
            names = [f"`{name}`" for name in dict.fromkeys(shared) if not name.startswith("<")]
            by = f" and used by all callers of {names[0]}" if names else ""
            what = f"`{client.name}` is built at import time{by}"
            self.report(client.call, f"{what}; build it when the application starts, and close it when that ends")
        elif not self.model.serves_scripts_only:
            what = f"`{client.name}` is built at import time and shared by every importer"
            self.report(client.call, f"{what}; export a function that builds it")


RULE = GlobalModelClient
