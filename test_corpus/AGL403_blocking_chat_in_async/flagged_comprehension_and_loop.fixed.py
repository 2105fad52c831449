"""Evaluates a prompt against several models, sequentially, inside a coroutine."""
import asyncio
import os

import autogen

MODELS = ["gpt-4o", "gpt-4o-mini", "gpt-4-turbo"]


def agent_for(model: str) -> autogen.ConversableAgent:
    return autogen.ConversableAgent(
        model.replace("-", "_"),
        llm_config={"config_list": [{"model": model, "api_key": os.environ.get("OPENAI_API_KEY")}]},
        human_input_mode="NEVER",
    )


async def evaluate(prompt: str) -> dict:
    judge = autogen.UserProxyAgent("judge", human_input_mode="NEVER", code_execution_config=False)
    chats = [judge.initiate_chat(agent_for(m), message=prompt, max_turns=1, silent=True) for m in MODELS]  #! AGL403
    replies = {}
    for model in MODELS:
        replies[model] = await asyncio.to_thread(agent_for(model).generate_reply, messages=[{"role": "user", "content": prompt}])  #! AGL403 unsafe-fix
        await asyncio.sleep(0.5)
    return {"chats": [c.summary for c in chats], "replies": replies}


if __name__ == "__main__":
    print(asyncio.run(evaluate("Explain TLS in one line.")))
