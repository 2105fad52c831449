"""RabbitMQ consumer: every message on the queue is answered by the assistant."""
import json
import os

import pika
from autogen import AssistantAgent


def assistant():
    return AssistantAgent(
        "assistant",
        llm_config={"config_list": [{"model": "gpt-4o-mini", "api_key": os.environ["OPENAI_API_KEY"]}]},
    )


def on_delivery(channel, method, properties, body):
    context_window = []  #! AGL101 unsafe-fix
    context_window.append({"role": "user", "content": json.loads(body)["text"]})
    del context_window[:-10]
    reply = assistant().generate_reply(messages=context_window)
    channel.basic_publish(exchange="", routing_key=properties.reply_to, body=reply)
    channel.basic_ack(delivery_tag=method.delivery_tag)


def main():
    connection = pika.BlockingConnection(pika.URLParameters(os.environ["AMQP_URL"]))
    channel = connection.channel()
    channel.queue_declare("questions")
    channel.basic_consume("questions", on_message_callback=on_delivery)
    channel.start_consuming()


if __name__ == "__main__":
    main()
