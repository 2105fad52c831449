"""A team per user: the conversation lives in the team, and the team in this process."""
import os

from autogen_agentchat.agents import AssistantAgent
from autogen_agentchat.conditions import MaxMessageTermination
from autogen_agentchat.teams import RoundRobinGroupChat
from autogen_ext.models.openai import OpenAIChatCompletionClient
from telegram import Update
from telegram.ext import Application, ContextTypes, MessageHandler, filters

teams = {}  #! AGL111


def build_team() -> RoundRobinGroupChat:
    client = OpenAIChatCompletionClient(model="gpt-4o-mini", api_key=os.environ["OPENAI_API_KEY"])
    members = [AssistantAgent("planner", model_client=client), AssistantAgent("critic", model_client=client)]
    return RoundRobinGroupChat(members, termination_condition=MaxMessageTermination(6))


async def on_text(update: Update, context: ContextTypes.DEFAULT_TYPE) -> None:
    key = update.effective_user.id
    if key not in teams:
        teams[key] = build_team()
    result = await teams[key].run(task=update.message.text)
    await update.message.reply_text(result.messages[-1].to_text())


if __name__ == "__main__":
    application = Application.builder().token(os.environ["TELEGRAM_TOKEN"]).build()
    application.add_handler(MessageHandler(filters.TEXT, on_text))
    application.run_polling()
