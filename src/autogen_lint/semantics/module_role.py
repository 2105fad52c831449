"""What a module is for: a service that answers many callers, a test, or something else."""

from __future__ import annotations

import os

import libcst as cst

from autogen_lint.semantics.evaluation import Evaluator
from autogen_lint.semantics.scopes import BindingKind
from autogen_lint.semantics.values import External
from autogen_lint.semantics.walk import Walk

# Frameworks that run a module's functions on behalf of many callers, by the import that shows it.
_SERVICE_IMPORTS = (
    "aiohttp.web",
    "arq",
    "azure.functions",
    "botbuilder",
    "celery",
    "chainlit",
    "discord",
    "django",
    "dramatiq",
    "fastapi",
    "fastmcp",
    "flask",
    "flask_restful",
    "flask_restx",
    "flask_socketio",
    "gradio",
    "litestar",
    "mangum",
    "mcp.server",
    "ninja",
    "panel",
    "quart",
    "ray.serve",
    "rest_framework",
    "rq",
    "sanic",
    "slack_bolt",
    "starlette",
    "streamlit",
    "telegram",
    "tornado",
)
_SERVICE_PACKAGES = frozenset(name.partition(".")[0] for name in _SERVICE_IMPORTS)
# Packages that are client and server in one: only these names make a service.
_SERVER_NAMES = {
    "websockets": ("websockets.serve", "websockets.server", "websockets.asyncio.server", "websockets.sync.server"),
    "socketio": ("socketio.AsyncServer", "socketio.Server", "socketio.ASGIApp", "socketio.WSGIApp"),
    "grpc": ("grpc.server", "grpc.aio.server", "grpc.aio.Server"),
}
_PACKAGES = _SERVICE_PACKAGES | _SERVER_NAMES.keys()
_CLIENT_NAMES = (
    "celery.utils",
    "django.conf",
    "django.core.management",
    "tornado.httpclient",
    "tornado.websocket.websocket_connect",
    "celery.result",
    "mcp.server.stdio.StdioServerParameters",
)


def is_test_module(filename: str, walk: Walk) -> bool:
    """True for the files that pytest and unittest collect, their fixtures, and other modules that import one of the
    two.
    """
    stem = os.path.basename(filename).removesuffix(".py")
    if stem.startswith("test_") or stem.endswith("_test") or stem in ("conftest", "tests"):
        return True
    imported = [each.imported for bindings in walk.module_scope.bindings.values() for each in bindings if each.imported]
    return any(_within(name, package) for name in imported for package in ("pytest", "unittest"))


def frameworks(walk: Walk, evaluator: Evaluator) -> frozenset[str]:
    """The service frameworks that the module imports and uses, by their top-level name."""
    imported = [
        (name, binding.imported)
        for scope in walk.scopes
        for name, bindings in scope.bindings.items()
        for binding in bindings
        if binding.kind is BindingKind.IMPORT
        and binding.imported is not None
        and binding.imported.partition(".")[0] in _PACKAGES
    ]
    found = (_framework_of(each, walk, evaluator) for name, each in imported if walk.names.get(name))
    return frozenset().union(*found)


def _framework_of(imported: str, walk: Walk, evaluator: Evaluator) -> set[str]:
    top = imported.partition(".")[0]
    if top in _SERVER_NAMES:
        return {top} if _uses_any(_SERVER_NAMES[top], walk, evaluator) else set()
    if top not in _SERVICE_PACKAGES:
        return set()
    for service in _SERVICE_IMPORTS:
        if _within(imported, service) and not any(_within(imported, client) for client in _CLIENT_NAMES):
            return {service.partition(".")[0]}
        if service.startswith(f"{imported}.") and _uses_any((service,), walk, evaluator):
            return {top}
    return set()


def _uses_any(names: tuple[str, ...], walk: Walk, evaluator: Evaluator) -> bool:
    lasts = {name.rpartition(".")[2] for name in names}
    for scope in walk.scopes:
        candidates: list[cst.BaseExpression] = [each for each in scope.own(cst.Attribute) if each.attr.value in lasts]
        candidates += scope.own(cst.Name)
        for node in candidates:
            for value in evaluator.evaluate(node):
                if isinstance(value, External) and any(_within(value.name, name) for name in names):
                    return True
    return False


def _within(dotted: str, prefix: str) -> bool:
    return dotted == prefix or dotted.startswith(f"{prefix}.")
