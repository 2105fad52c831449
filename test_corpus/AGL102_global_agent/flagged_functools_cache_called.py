"""Telegram bot: the assistant comes from a cached function and is asked per update."""
import functools
import os

import autogen
from telegram import Update
from telegram.ext import Application, CommandHandler, ContextTypes


@functools.cache
def assistant():
    return autogen.AssistantAgent(  #! AGL102
        "barista",
        system_message="Suggest one coffee drink.",
        llm_config={"config_list": [{"model": "gpt-4o-mini", "api_key": os.environ["OPENAI_API_KEY"]}]},
    )


async def suggest(update: Update, context: ContextTypes.DEFAULT_TYPE) -> None:
    mood = " ".join(context.args) or "tired"
    reply = await assistant().a_generate_reply(messages=[{"role": "user", "content": f"I feel {mood}"}])
    await update.message.reply_text(str(reply))


def main() -> None:
    application = Application.builder().token(os.environ["TELEGRAM_TOKEN"]).build()
    application.add_handler(CommandHandler("coffee", suggest))
    application.run_polling()


if __name__ == "__main__":
    main()
