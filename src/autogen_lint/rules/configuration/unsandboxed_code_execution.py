"""AGL604: code of the model's that runs on the machine itself."""

from __future__ import annotations

import libcst as cst

from autogen_lint.catalogue import Family
from autogen_lint.findings import Severity
from autogen_lint.rules.base import Rule
from autogen_lint.semantics.arguments import Argument
from autogen_lint.semantics.constructions import Construction, Passing
from autogen_lint.semantics.llm_configs import Option

_ON_THE_HOST = {
    "autogen.coding.LocalCommandLineCodeExecutor",
    "autogen.coding.jupyter.EmbeddedIPythonCodeExecutor",
    "autogen_ext.code_executors.jupyter.JupyterCodeExecutor",
    "autogen_ext.code_executors.local.LocalCommandLineCodeExecutor",
}
_AGENT = "autogen_agentchat.agents.CodeExecutorAgent"


class UnsandboxedCodeExecution(Rule):
    """Code that a model writes is executed on the machine itself, or without a word about it.

    ## Why it bites

    An agent that executes code takes every code block of a message and runs it with the rights of the process: files,
    environment variables and network included. What the model writes depends on all that it has read, web pages and
    mails too. With `human_input_mode` `"NEVER"` or `"TERMINATE"` nobody is asked before (pyautogen 0.2.35, ag2 0.9.10,
    autogen 0.14.1).

    - `"use_docker": False` and the local executors run it on the host.
    - `UserProxyAgent` without `code_execution_config` executes code: its default is on. It wants Docker, and runs code
      on the host where `AUTOGEN_USE_DOCKER=0` is set.
    - AgentChat's `CodeExecutorAgent` without `approval_func` runs each block unasked (autogen-agentchat 0.7.5).

    ## Example

    ```python
    user = UserProxyAgent(
        "user", human_input_mode="NEVER", code_execution_config={"work_dir": "coding", "use_docker": False}
    )
    ```

    ## Use instead

    ```python
    user = UserProxyAgent("user", human_input_mode="NEVER", code_execution_config=False)
    ```

    or, where code is to be executed, an executor in a container: `DockerCommandLineCodeExecutor`, `"use_docker": True`.

    ## When to ignore it

    When the whole program runs in a container that holds nothing of value. Executors in containers and in the cloud
    are left alone, with or without an `approval_func`. A local executor given to a `CodeExecutorAgent` is reported
    once, at the executor.

    ## Fix safety

    There is no automatic fix: without execution, or in a container, the program does something else.

    ## References

    - "Code Executors" in the AutoGen 0.2 tutorial
    """

    code, name, severity = "AGL604", "unsandboxed-code-execution", Severity.WARNING
    families = frozenset({Family.CLASSIC, Family.AGENTCHAT})

    def visit_Module(self, node: cst.Module) -> None:  # noqa: ARG002  # the visitor's signature
        switches: dict[Option, None] = {}
        for scope in self.model.walk.scopes:
            for call in scope.own(cst.Call):
                built = self.model.construction(call)
                if built is not None:
                    switches.update(dict.fromkeys(self._check(call, built)))
        for option in switches:
            self.report(
                option.node,
                "`use_docker` is off: code that the model writes runs on this machine; use a container, or "
                "`code_execution_config=False`",
            )

    def _check(self, call: cst.Call, built: Construction) -> list[Option]:
        """Report what is wrong at the construction; gives the switches in configs that turn Docker off."""
        api = built.api
        if api.qualified_name in _ON_THE_HOST and not built.is_base_call:
            message = f"`{built.class_name}` runs code that the model writes on this machine; execute it in a container"
            self.report(call.func, message)
        elif api.qualified_name == _AGENT and not built.is_base_call:
            self._check_approval(call, built)
        elif api.family is Family.CLASSIC and "agent" in api.kinds:
            execution = built.argument("code_execution_config")
            if isinstance(execution, Argument):
                return self._switches(execution.value)
            if execution is Passing.ABSENT and api.default("code_execution_config") == "{}":
                message = f"`{built.class_name}` executes code by default"
                self.report(call.func, f"{message}; say `code_execution_config=False`, or name an executor")
        return []

    def _switches(self, node: cst.BaseExpression) -> list[Option]:
        options = [config.option("use_docker") for config in self.model.llm_configs.parts(node) or ()]
        found = []
        for option in options:
            value = self.model.constant(option.value) if option is not None else None
            if option is not None and value is not None and value.value is False:
                found.append(option)
        return found

    def _check_approval(self, call: cst.Call, agent: Construction) -> None:
        if agent.argument("approval_func") is not Passing.ABSENT:
            return
        executor = agent.argument("code_executor")
        known = self.model.involved((executor.value,)) if isinstance(executor, Argument) else []
        classes = [api for each in known for api in self.model.api_classes(each)]
        if any("code_executor" in api.kinds and api.name != "CodeExecutor" for api in classes):
            # In a container, or reported itself; of the abstract class nothing is known.
            return
        message = f"`{agent.class_name}` without `approval_func` runs each code block of the model's unasked"
        self.report(call.func, f"{message}; pass one, or an executor in a container")


RULE = UnsandboxedCodeExecution
