"""Old style function calling: the functions travel in a function_map."""
import os
import sqlite3

import autogen

FUNCTIONS = [
    {
        "name": "run_sql",
        "description": "Run a read-only query.",
        "parameters": {"type": "object", "properties": {"query": {"type": "string"}}, "required": ["query"]},
    }
]


class Database:
    def __init__(self, path):
        self.connection = sqlite3.connect(path)

    def run_sql(self, query):
        try:
            return str(self.connection.execute(query).fetchall())
        except Exception:  #! AGL301 safe-fix
            return None

    def explain(self, query):
        try:
            return str(self.connection.execute("explain " + query).fetchall())
        except Exception:  #! AGL301 safe-fix
            pass


def ask(question: str, path: str):
    db = Database(path)

    def row_count(table):
        try:
            return str(db.connection.execute(f"select count(*) from {table}").fetchone()[0])
        except Exception:  #! AGL301 safe-fix
            return "0"

    llm_config = {
        "config_list": [{"model": "gpt-4o", "api_key": os.environ["OPENAI_API_KEY"]}],
        "functions": FUNCTIONS,
    }
    analyst = autogen.AssistantAgent("analyst", llm_config=llm_config)
    executor = autogen.UserProxyAgent(
        "executor",
        human_input_mode="NEVER",
        code_execution_config=False,
        max_consecutive_auto_reply=6,
        function_map={"run_sql": db.run_sql, "row_count": row_count},
    )
    executor.register_function(function_map={"explain": db.explain})
    return executor.initiate_chat(analyst, message=question)
