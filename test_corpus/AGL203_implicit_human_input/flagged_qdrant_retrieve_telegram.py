"""Telegram bot over a Qdrant collection of city regulations."""
import os

from autogen import AssistantAgent
from autogen.agentchat.contrib.qdrant_retrieve_user_proxy_agent import QdrantRetrieveUserProxyAgent
from qdrant_client import QdrantClient
from telegram import Update
from telegram.ext import ApplicationBuilder, CommandHandler, ContextTypes


def build():
    assistant = AssistantAgent(
        "clerk",
        llm_config={"config_list": [{"model": "gpt-4o", "api_key": os.environ["OPENAI_API_KEY"]}]},
    )
    retriever = QdrantRetrieveUserProxyAgent(  #! AGL203
        "retriever",
        retrieve_config={
            "task": "qa",
            "client": QdrantClient(url=os.environ["QDRANT_URL"]),
            "collection_name": "regulations",
            "docs_path": None,
        },
        code_execution_config=False,
    )
    return retriever, assistant


async def rule(update: Update, context: ContextTypes.DEFAULT_TYPE):
    retriever, assistant = build()
    result = await retriever.a_initiate_chat(
        assistant, message=retriever.message_generator, problem=" ".join(context.args), max_turns=2
    )
    await update.message.reply_text(result.summary or "No idea.")


application = ApplicationBuilder().token(os.environ["TELEGRAM_TOKEN"]).build()
application.add_handler(CommandHandler("rule", rule))
application.run_polling()
