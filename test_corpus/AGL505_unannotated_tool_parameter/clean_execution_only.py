"""The side that executes reads no annotations; the side that asks has a signature of its own."""
from autogen import ConversableAgent


def run_query(sql):
    return [sql]


def build(caller: ConversableAgent, executor: ConversableAgent):
    executor.register_for_execution(name="run_query")(run_query)

    @caller.register_for_llm(name="run_query", description="Run a query")
    def described(sql: str) -> list[str]:
        raise NotImplementedError("the executor runs it")

    return described
