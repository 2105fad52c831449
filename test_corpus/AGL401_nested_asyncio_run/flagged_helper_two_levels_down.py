"""Telegram bot: recipe ideas from an AgentChat agent, split over three functions."""
import asyncio
import logging
import os

from autogen_agentchat.agents import AssistantAgent
from autogen_ext.models.openai import OpenAIChatCompletionClient
from telegram import Update
from telegram.ext import ApplicationBuilder, ContextTypes, MessageHandler, filters

log = logging.getLogger(__name__)


def _execute(coro):
    loop = asyncio.new_event_loop()
    try:
        return loop.run_until_complete(coro)  #! AGL401
    finally:
        loop.close()


def suggest(ingredients: str) -> str:
    cook = AssistantAgent(
        "cook",
        model_client=OpenAIChatCompletionClient(model="gpt-4o", api_key=os.environ["OPENAI_API_KEY"]),
        system_message="Suggest one dish for the given ingredients.",
    )
    result = _execute(cook.run(task=ingredients))
    return result.messages[-1].content


def format_answer(ingredients: str) -> str:
    dish = suggest(ingredients)
    return f"How about this?\n\n{dish}"


async def on_text(update: Update, context: ContextTypes.DEFAULT_TYPE) -> None:
    log.info("ingredients from %s", update.effective_user.id)
    await update.message.reply_text(format_answer(update.message.text))


if __name__ == "__main__":
    application = ApplicationBuilder().token(os.environ["TELEGRAM_TOKEN"]).build()
    application.add_handler(MessageHandler(filters.TEXT, on_text))
    application.run_polling()
