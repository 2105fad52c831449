"""Upload endpoint: records with a `content` key are documents of the library, not chat messages."""
import os

from autogen import AssistantAgent
from fastapi import FastAPI, UploadFile

app = FastAPI()
documents = []


@app.post("/documents")
async def upload(file: UploadFile):
    raw = await file.read()
    documents.append({"title": file.filename, "content": raw.decode("utf-8", "replace")})
    return {"count": len(documents)}


@app.get("/ask")
async def ask(question: str):
    hits = [d for d in documents if any(w in d["content"].lower() for w in question.lower().split())]
    passages = "\n\n".join(f"# {d['title']}\n{d['content'][:800]}" for d in hits[:3])
    reader = AssistantAgent(
        "reader",
        llm_config={"config_list": [{"model": "gpt-4o", "api_key": os.environ["OPENAI_API_KEY"]}]},
    )
    reply = await reader.a_generate_reply(
        messages=[{"role": "user", "content": f"{passages}\n\nQuestion: {question}"}]
    )
    return {"answer": reply}
