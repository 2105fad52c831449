"""Command line tool: the decorated main() is one run of one process."""
import os

import click
from autogen import AssistantAgent, UserProxyAgent

LLM = {"config_list": [{"model": "gpt-4o", "api_key": os.environ.get("OPENAI_API_KEY")}]}
committer = AssistantAgent("committer", llm_config=LLM, system_message="Write a commit message.")
developer = UserProxyAgent("developer", human_input_mode="NEVER", code_execution_config=False)


@click.command()
@click.argument("diff", type=click.File("r"))
@click.option("--turns", default=1, show_default=True)
def main(diff, turns):
    result = developer.initiate_chat(committer, message=diff.read(), max_turns=turns)
    click.echo(result.summary)


if __name__ == "__main__":
    main()
