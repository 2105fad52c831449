"""Queue consumer: on_job is handed to the broker client and runs for each delivery."""
import json
import os

import dramatiq
import pika
from autogen import AssistantAgent, UserProxyAgent

LLM = {"config_list": [{"model": "gpt-4o-mini", "api_key": os.environ["OPENAI_API_KEY"]}]}
tagger = AssistantAgent("tagger", llm_config=LLM, system_message="Reply with five tags.")  #! AGL102 unsafe-fix
feeder = UserProxyAgent("feeder", human_input_mode="NEVER", code_execution_config=False)  #! AGL102 unsafe-fix


@dramatiq.actor
def store_tags(article_id, tags):
    print(article_id, tags)


def on_job(channel, method, properties, body):
    article = json.loads(body)
    result = feeder.initiate_chat(tagger, message=article["text"], max_turns=1)
    store_tags.send(article["id"], result.summary)
    channel.basic_ack(method.delivery_tag)


def main():
    connection = pika.BlockingConnection(pika.ConnectionParameters("rabbit"))
    channel = connection.channel()
    channel.basic_consume(queue="articles", on_message_callback=on_job)
    channel.start_consuming()


if __name__ == "__main__":
    main()
