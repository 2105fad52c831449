"""A bot with a team for every message, and a client for all."""

from telegram.ext import Application, MessageHandler, filters

from crew import ChatClient, new_panel

client = ChatClient()


async def reply(update, context):
    greeting = await client.initiate_chat(update.message.from_user.name)
    result = await new_panel().run(task=client.run(update.message.text))
    await update.message.reply_text(greeting + result.messages[-1].content)


app = Application.builder().build()
app.add_handler(MessageHandler(filters.TEXT, reply))
app.run_polling()
