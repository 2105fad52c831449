"""Telegram bot that walks a user through a recipe, step by step."""
import os

from autogen import AssistantAgent
from telegram import Update
from telegram.ext import Application, CommandHandler, ContextTypes, MessageHandler, filters

conversation_state = {"recipe": None, "step": 0}  #! AGL101


def chef():
    return AssistantAgent(
        "chef",
        system_message="You know the recipe by heart. Give exactly one step per answer.",
        llm_config={"config_list": [{"model": "gpt-4o-mini", "api_key": os.environ["OPENAI_API_KEY"]}]},
    )


async def start(update: Update, context: ContextTypes.DEFAULT_TYPE):
    conversation_state["recipe"] = " ".join(context.args or ["pancakes"])
    conversation_state["step"] = 0
    await update.message.reply_text("Let's cook!")


async def next_step(update: Update, context: ContextTypes.DEFAULT_TYPE):
    conversation_state["step"] += 1
    prompt = f"{conversation_state['recipe']}: give me step {conversation_state['step']}"
    reply = await chef().a_generate_reply(messages=[{"role": "user", "content": prompt}])
    await update.message.reply_text(reply)


def main():
    application = Application.builder().token(os.environ["TELEGRAM_TOKEN"]).build()
    application.add_handler(CommandHandler("start", start))
    application.add_handler(MessageHandler(filters.TEXT, next_step))
    application.run_polling()


if __name__ == "__main__":
    main()
