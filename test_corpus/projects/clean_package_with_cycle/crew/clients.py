"""A class that is no agent, with a method that sounds like one."""

__all__ = ["ChatClient"]


class ChatClient:
    async def initiate_chat(self, user: str) -> str:
        return f"hello {user}"

    def run(self, task: str) -> str:
        return task
