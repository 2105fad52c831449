"""Tools which tell the model or the log what went wrong, or expect one sort of failure only."""
import logging
import os
import sqlite3

import autogen

logger = logging.getLogger(__name__)

llm_config = {"config_list": [{"model": "gpt-4o-mini", "api_key": os.environ["OPENAI_API_KEY"]}]}
assistant = autogen.AssistantAgent("dba", llm_config=llm_config)
proxy = autogen.UserProxyAgent(
    "shell", human_input_mode="NEVER", code_execution_config=False, max_consecutive_auto_reply=6
)


@proxy.register_for_execution()
@assistant.register_for_llm(description="Run a query.")
def run_query(query: str) -> str:
    try:
        with sqlite3.connect("shop.db") as connection:
            return str(connection.execute(query).fetchall())
    except Exception as e:
        return f"Error: {e}"


@proxy.register_for_execution()
@assistant.register_for_llm(description="Number of rows in a table.")
def count_rows(table: str) -> int:
    try:
        with sqlite3.connect("shop.db") as connection:
            return connection.execute(f"select count(*) from {table}").fetchone()[0]
    except sqlite3.OperationalError:
        return 0


@proxy.register_for_execution()
@assistant.register_for_llm(description="Columns of a table.")
def columns(table: str) -> list:
    try:
        with sqlite3.connect("shop.db") as connection:
            return [row[1] for row in connection.execute(f"pragma table_info({table})")]
    except Exception:
        logger.exception("columns of %s", table)
        return []


@proxy.register_for_execution()
@assistant.register_for_llm(description="Price of an article.")
def price(article: str, default: str = "0") -> float:
    try:
        return float(default)
    except (TypeError, ValueError):
        return 0.0


proxy.initiate_chat(assistant, message="How many orders are open?")
