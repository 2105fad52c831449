"""Telegram bot that keeps the agents of a chat in `chat_data`."""
import asyncio
import os

from autogen import AssistantAgent, UserProxyAgent
from telegram import Update
from telegram.ext import Application, CommandHandler, ContextTypes, MessageHandler, filters


async def start(update: Update, context: ContextTypes.DEFAULT_TYPE) -> None:
    config = {"config_list": [{"model": "gpt-4o-mini", "api_key": os.environ.get("OPENAI_API_KEY")}]}
    context.chat_data["agent"] = AssistantAgent("agent", llm_config=config)
    context.chat_data["user"] = UserProxyAgent("user", human_input_mode="NEVER", code_execution_config=False)
    await update.message.reply_text("Ready.")


async def converse(user_proxy, agent, text: str) -> str:
    chat = await asyncio.to_thread(user_proxy.initiate_chat, agent, message=text, clear_history=False, max_turns=1)  #! AGL403 unsafe-fix
    return chat.summary


async def on_text(update: Update, context: ContextTypes.DEFAULT_TYPE) -> None:
    data = context.chat_data
    await update.message.reply_text(await converse(data["user"], data["agent"], update.message.text))


async def suggest(update: Update, context: ContextTypes.DEFAULT_TYPE) -> None:
    messages = [{"role": "user", "content": "Suggest a next question."}]
    reply = await asyncio.to_thread(context.chat_data["agent"].generate_reply, messages=messages)  #! AGL403 unsafe-fix
    await update.message.reply_text(str(reply))


if __name__ == "__main__":
    application = Application.builder().token(os.environ["TELEGRAM_TOKEN"]).build()
    application.add_handler(CommandHandler("start", start))
    application.add_handler(CommandHandler("suggest", suggest))
    application.add_handler(MessageHandler(filters.TEXT, on_text))
    application.run_polling()
