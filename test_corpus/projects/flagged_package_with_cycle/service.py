"""A bot that hands every message to the package's only team."""

from telegram.ext import Application, MessageHandler, filters

import crew


async def reply(update, context):
    result = await crew.panel.run(task=update.message.text)
    await update.message.reply_text(result.messages[-1].content)


app = Application.builder().build()
app.add_handler(MessageHandler(filters.TEXT, reply))
app.run_polling()
