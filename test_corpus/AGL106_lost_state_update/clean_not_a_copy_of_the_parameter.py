"""Near misses: another name, another object, a copy without change, and a change of the caller's own object."""
import autogen


def merge(context: dict, other: dict) -> None:
    snapshot = context.copy()
    context.update(other)
    print(snapshot)


def fresh(messages: list | None) -> None:
    messages = []
    messages.append({"role": "user", "content": "hello"})


def replace(messages: list, summary: str) -> None:
    messages[:] = [{"role": "system", "content": summary}]
    messages.append({"role": "user", "content": "go on"})


def untouched(context: dict, agent: autogen.ConversableAgent) -> None:
    context = dict(context)
    agent.reset()


def each_round(state: dict, agent: autogen.ConversableAgent, questions: list[str]) -> None:
    for question in questions:
        print(state.get("last"))
        state = state.copy()
        state["last"] = agent.generate_reply(messages=[{"role": "user", "content": question}])
