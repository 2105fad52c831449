"""The sync helpers called in the coroutine submit the chat to a pool and return at once."""
import asyncio
import os
from concurrent.futures import Future, ThreadPoolExecutor

import autogen
from telegram import Update
from telegram.ext import Application, ContextTypes, MessageHandler, filters

pool = ThreadPoolExecutor(max_workers=4)


def pair():
    config = {"config_list": [{"model": "gpt-4o-mini", "api_key": os.environ.get("OPENAI_API_KEY")}]}
    agent = autogen.AssistantAgent("agent", llm_config=config)
    return autogen.UserProxyAgent("user", human_input_mode="NEVER", code_execution_config=False), agent


def submit_chat(text: str) -> Future:
    user, agent = pair()
    return pool.submit(user.initiate_chat, agent, message=text, max_turns=1)


def submit_summary(text: str) -> Future:
    user, agent = pair()
    return pool.submit(lambda: user.initiate_chat(agent, message=f"Summarise: {text}", max_turns=1).summary)


async def on_text(update: Update, context: ContextTypes.DEFAULT_TYPE) -> None:
    text = update.message.text
    chat = await asyncio.wrap_future(submit_chat(text))
    summary = await asyncio.wrap_future(submit_summary(text))
    await update.message.reply_text(f"{chat.summary}\n\n{summary}")


if __name__ == "__main__":
    application = Application.builder().token(os.environ["TELEGRAM_TOKEN"]).build()
    application.add_handler(MessageHandler(filters.TEXT, on_text))
    application.run_polling()
