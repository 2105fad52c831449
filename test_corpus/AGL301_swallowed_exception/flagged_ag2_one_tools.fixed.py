"""AG2 agent with tools in each of the new ways, none of which says when it fails."""
import asyncio
import logging
import os

from ag2 import Agent, tool
from ag2.config import OpenAIConfig

logger = logging.getLogger(__name__)


@tool
def read_note(title: str) -> str:
    """Read a note."""
    try:
        with open(f"notes/{title}.md") as handle:
            return handle.read()
    except Exception:  #! AGL301 safe-fix
        logger.exception("tool read_note failed")
        return ""


def list_notes(tag: str) -> str:
    """List the notes with a tag."""
    try:
        with open(f"index/{tag}.txt") as handle:
            return handle.read()
    except Exception:  #! AGL301 safe-fix
        logger.exception("tool list_notes failed")
        return ""


async def main() -> None:
    config = OpenAIConfig(model="gpt-4o-mini", api_key=os.environ["OPENAI_API_KEY"])
    keeper = Agent("keeper", "You keep my notes.", config=config, tools=[read_note, list_notes])

    @keeper.tool
    def count_notes() -> int:
        """Number of notes."""
        try:
            with open("index/all.txt") as handle:
                return len(handle.readlines())
        except Exception:  #! AGL301 safe-fix
            logger.exception("tool count_notes failed")
            return 0

    reply = await keeper.ask("Which notes mention Utrecht?")
    print(reply.body)


if __name__ == "__main__":
    asyncio.run(main())
