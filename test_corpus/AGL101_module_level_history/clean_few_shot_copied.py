"""Few-shot messages live at module level; each request works on its own copy."""
import os

from autogen import AssistantAgent
from fastapi import FastAPI

app = FastAPI()

messages = [
    {"role": "system", "content": "Turn the sentence into a SQL query for the table `orders`."},
    {"role": "user", "content": "How many orders in May?"},
    {"role": "assistant", "content": "SELECT count(*) FROM orders WHERE month = 5;"},
]


@app.get("/sql")
def to_sql(sentence: str):
    agent = AssistantAgent(
        "sql",
        llm_config={"config_list": [{"model": "gpt-4o", "api_key": os.environ["OPENAI_API_KEY"]}]},
    )
    prompt = list(messages)
    prompt.append({"role": "user", "content": sentence})
    query = agent.generate_reply(messages=prompt)
    if not query.lower().startswith("select"):
        prompt.extend([{"role": "assistant", "content": query}, {"role": "user", "content": "Only the query."}])
        query = agent.generate_reply(messages=prompt)
    return {"sql": query}
