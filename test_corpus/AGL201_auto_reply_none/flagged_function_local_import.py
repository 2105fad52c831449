"""Plugin that imports AutoGen only when its command is used, to keep start-up fast."""
from __future__ import annotations

import os
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from autogen import ConversableAgent


@click.group()
def cli() -> None:
    """Repository helper."""


def _reviewer(model: str) -> ConversableAgent:
    from autogen import ConversableAgent

    return ConversableAgent(
        name="reviewer",
        system_message="Review the diff. Be terse.",
        llm_config={"config_list": [{"model": model, "api_key": os.environ["OPENAI_API_KEY"]}]},
        human_input_mode="NEVER",
        max_consecutive_auto_reply=None,  #! AGL201 safe-fix
    )


@cli.command()
@click.argument("diff", type=click.File("r"))
@click.option("--model", default="gpt-4o")
def review(diff, model: str) -> None:
    import autogen

    author = autogen.UserProxyAgent(
        "author",
        human_input_mode="NEVER",
        code_execution_config=False,
        max_consecutive_auto_reply=None,  #! AGL201 safe-fix
        default_auto_reply="Anything else?",
    )
    result = author.initiate_chat(_reviewer(model), message=diff.read())
    click.echo(result.summary)


if __name__ == "__main__":
    cli()
