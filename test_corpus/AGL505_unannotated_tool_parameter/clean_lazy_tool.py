"""ag2's `Tool` and `@tool` read the signature when a model asks for it, and these are only executed."""
from autogen import ConversableAgent
from autogen.tools import Tool, tool


@tool(name="ping", description="Ping a host")
def ping(host):
    return f"{host} is up"


def trace(host):
    return [host]


def build(executor: ConversableAgent):
    tracer = Tool(name="trace", description="Trace a route", func_or_tool=trace)
    tracer.register_for_execution(executor)
    ping.register_for_execution(executor)
    return tracer
