"""run(), send() and receive() of a socket, a process and a job object, none of them an agent."""
import os
import subprocess

import autogen
import websockets


class Job:
    def __init__(self, prompt):
        self.prompt = prompt

    def run(self):
        print("queued", self.prompt)

    def send(self, text, target):
        target.write(text)


async def notify(url: str, text: str) -> None:
    async with websockets.connect(url) as socket:
        try:
            await socket.send(text)
        except Exception:
            pass


def work(prompt: str, out):
    job = Job(prompt)
    try:
        job.run()
        job.send("started", out)
        subprocess.run(["notify-send", prompt])
    except Exception:
        pass
    llm_config = {"config_list": [{"model": "gpt-4o", "api_key": os.environ["OPENAI_API_KEY"]}]}
    bot = autogen.AssistantAgent("bot", llm_config=llm_config)
    user = autogen.UserProxyAgent("user", human_input_mode="NEVER", code_execution_config=False)
    return user.initiate_chat(bot, message=prompt, max_turns=1)
