"""Telegram bot: one proxy class asks through Telegram, but the onboarding still uses the stock classes."""
import asyncio
import os

from autogen import AssistantAgent, ConversableAgent, UserProxyAgent
from telegram import Update
from telegram.ext import Application, CommandHandler, ContextTypes


class TelegramProxy(UserProxyAgent):
    def get_human_input(self, prompt: str) -> str:
        return ""


class ChattyProxy(UserProxyAgent):
    def human_input(self, prompt: str) -> str:
        return ""

    def get_user_input(self, prompt: str) -> str:
        return self.human_input(prompt)


def onboarding(name: str) -> str:
    llm_config = {"config_list": [{"model": "gpt-4o-mini", "api_key": os.environ["OPENAI_API_KEY"]}]}
    guide = AssistantAgent("guide", llm_config=llm_config)
    helper = TelegramProxy("helper", human_input_mode="NEVER", code_execution_config=False)
    welcome = helper.initiate_chat(guide, message=f"Write a welcome for {name}.", max_turns=1).summary
    person = UserProxyAgent(
        "person",
        human_input_mode="ALWAYS",  #! AGL202 unsafe-fix
        code_execution_config=False,
    )
    polisher = ChattyProxy("polisher", human_input_mode="ALWAYS", code_execution_config=False)  #! AGL202 unsafe-fix
    echo = ConversableAgent("echo", human_input_mode="ALWAYS")  #! AGL202
    text = person.initiate_chat(guide, message=welcome, max_turns=1).summary
    text = echo.initiate_chat(guide, message=text, max_turns=1).summary
    return polisher.initiate_chat(guide, message=text, max_turns=1).summary


async def start(update: Update, context: ContextTypes.DEFAULT_TYPE) -> None:
    text = await asyncio.to_thread(onboarding, update.effective_user.first_name)
    await update.message.reply_text(text)


def main() -> None:
    application = Application.builder().token(os.environ["TELEGRAM_TOKEN"]).build()
    application.add_handler(CommandHandler("start", start))
    application.run_polling()


if __name__ == "__main__":
    main()
