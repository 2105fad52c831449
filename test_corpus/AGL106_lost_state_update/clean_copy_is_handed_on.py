"""The copy reaches somebody: a chat, an attribute, a container, a closure, a callback."""
import autogen


class Desk:
    def __init__(self, agent: autogen.ConversableAgent):
        self.agent = agent
        self.kept: list = []
        self.by_user: dict[str, list] = {}

    def ask(self, messages: list, text: str):
        messages = list(messages)
        messages.append({"role": "user", "content": text})
        return self.agent.generate_reply(messages=messages)

    def keep(self, messages: list) -> None:
        messages = messages.copy()
        messages.append({"role": "system", "content": "kept"})
        self.kept = messages

    def file(self, user: str, messages: list) -> None:
        messages = messages[:]
        messages.reverse()
        self.by_user[user] = messages

    def later(self, context: dict):
        context = dict(context)
        context["later"] = True

        def run():
            return self.agent.generate_reply(messages=[{"role": "user", "content": str(context)}])

        self.kept.append(run)

    def configure(self, options: dict) -> None:
        options = dict(options)
        options["silent"] = True
        self.agent.initiate_chat(self.agent, message="hello", max_turns=1, **options)
