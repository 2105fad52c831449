"""AGL505: a tool parameter whose type AutoGen cannot tell the model."""

from __future__ import annotations

import libcst as cst

from autogen_lint.catalogue import Family
from autogen_lint.findings import Severity
from autogen_lint.rules.base import Rule
from autogen_lint.semantics.expected_failures import is_expected
from autogen_lint.semantics.scopes import Scope
from autogen_lint.semantics.tool_schemas import DescribedTool, described_tools

_ERRORS = {
    Family.CLASSIC: frozenset({"builtins.TypeError"}),
    Family.AGENTCHAT: frozenset({"builtins.KeyError", "builtins.LookupError"}),
}


class UnannotatedToolParameter(Rule):
    """A tool has a parameter without annotation, and registering it fails.

    ## Why it bites

    AutoGen describes a tool to the model by its annotations, and reads them when the tool is registered. A parameter
    without annotation and default is `TypeError: All parameters of the function ... without default values must be
    annotated` from `register_for_llm` and `register_function(f, caller=...)` (pyautogen 0.2.35, ag2 0.9.10, autogen
    0.14.1) and from an agent's `functions=[f]` (ag2 0.9.10, autogen 0.14.1). In AgentChat a parameter without
    annotation is a bare `KeyError` with its name, default or not, from `FunctionTool(f)` and
    `AssistantAgent(tools=[f])` (autogen-agentchat 0.7.5). No agent is built, nothing runs.

    ## Example

    ```python
    def get_weather(city):
        return f"It rains in {city}."


    def register(assistant: ConversableAgent, user: ConversableAgent) -> None:
        register_function(get_weather, caller=assistant, executor=user, description="The weather in a city")
    ```

    ## Use instead

    ```python
    def get_weather(city: str) -> str:
        return f"It rains in {city}."


    def register(assistant: ConversableAgent, user: ConversableAgent) -> None:
        register_function(get_weather, caller=assistant, executor=user, description="The weather in a city")
    ```

    `Annotated[str, "name of the city"]` tells the model more.

    ## When to ignore it

    Not known. What checks nothing is left alone: `function_map=`, `agent.register_function(function_map=...)`,
    `register_for_execution`, `Tool(...)` and `@tool` of ag2 0.9 until they are given to a model, and AG2 1.x. So are
    functions with decorators of other origin, which may hand on another signature, modules that write
    `__annotations__` or `__signature__` themselves, and tests of the refusal.

    ## Fix safety

    There is no automatic fix: the linter does not know the types.

    ## References

    - "Tool Use" in the AutoGen 0.2 tutorial
    - "Tools" in the AgentChat user guide
    """

    code, name, severity = "AGL505", "unannotated-tool-parameter", Severity.ERROR
    families = frozenset({Family.CLASSIC, Family.AGENTCHAT})

    def visit_Module(self, node: cst.Module) -> None:  # noqa: ARG002  # the visitor's signature
        reported: set[Scope] = set()
        for tool in described_tools(self.model):
            parameters = _unannotated(tool)
            if not parameters or tool.function in reported or is_expected(tool.site, _ERRORS[tool.family], self.model):
                continue
            reported.add(tool.function)
            self.report(parameters[0].name, _message(tool, [each.name.value for each in parameters]))


def _message(tool: DescribedTool, names: list[str]) -> str:
    error = "TypeError" if tool.family is Family.CLASSIC else "KeyError"
    listed = ", ".join(f"`{name}`" for name in names)
    is_lambda = isinstance(tool.function.node, cst.Lambda)
    what = "a lambda" if is_lambda else f"the tool `{tool.function.name}`"
    parameter = "parameter" if len(names) == 1 else "parameters"
    problem = f"{parameter} {listed} of {what} without annotation: `{tool.by}` raises {error}"
    if is_lambda:
        return f"{problem}; write a `def`"
    if tool.function.enclosing_class is not None and names == ["self"]:
        return f"{problem}; register a plain function"
    return f"{problem}; annotate {'it' if len(names) == 1 else 'them'}"


def _unannotated(tool: DescribedTool) -> list[cst.Param]:
    """The parameters that cannot be described; classic AutoGen passes over those with a default."""
    node = tool.function.node
    assert isinstance(node, cst.FunctionDef | cst.Lambda)
    parameters = node.params
    positional = [*parameters.posonly_params, *parameters.params]
    found = [*positional[1 if tool.is_bound else 0 :], *parameters.kwonly_params]
    found += [each for each in (parameters.star_arg, parameters.star_kwarg) if isinstance(each, cst.Param)]
    return [
        each for each in found if each.annotation is None and (tool.family is Family.AGENTCHAT or each.default is None)
    ]


RULE = UnannotatedToolParameter
