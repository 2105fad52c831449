"""The class that sets ALWAYS in its own constructor is also the one that answers from the database."""
from __future__ import annotations

import sqlite3

from autogen import AssistantAgent, UserProxyAgent


class MailboxUser(UserProxyAgent):
    MODE = "ALWAYS"

    def __init__(self, database: str, ticket: int, **kwargs):
        super().__init__(
            name=f"ticket_{ticket}",
            human_input_mode="ALWAYS",
            code_execution_config=False,
            **kwargs,
        )
        self.database = database
        self.ticket = ticket

    def get_human_input(self, prompt: str) -> str:
        with sqlite3.connect(self.database) as connection:
            row = connection.execute(
                "SELECT id, body FROM replies WHERE ticket = ? AND used = 0 ORDER BY id LIMIT 1", (self.ticket,)
            ).fetchone()
            if row is None:
                return "exit"
            connection.execute("UPDATE replies SET used = 1 WHERE id = ?", (row[0],))
        return row[1]


class UrgentMailboxUser(MailboxUser):
    def __init__(self, database: str, ticket: int):
        UserProxyAgent.__init__(self, f"urgent_{ticket}", human_input_mode=self.MODE, code_execution_config=False)
        self.database = database
        self.ticket = ticket


def work_on(database: str, ticket: int, text: str, llm_config: dict) -> str:
    agent = AssistantAgent("support", llm_config=llm_config)
    user = UrgentMailboxUser(database, ticket) if "urgent" in text else MailboxUser(database, ticket)
    return user.initiate_chat(agent, message=text).summary
