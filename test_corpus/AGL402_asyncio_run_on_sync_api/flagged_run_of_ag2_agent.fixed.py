"""Single-agent runs of ag2 0.9, awaited as if they were coroutines."""
import asyncio
import os

from autogen import ConversableAgent, LLMConfig

config = LLMConfig({"model": "gpt-4o-mini", "api_key": os.environ.get("OPENAI_API_KEY")})


def main() -> None:
    planner = ConversableAgent("planner", llm_config=config, human_input_mode="NEVER")
    response = planner.run(message="Plan my Monday.", max_turns=2)  #! AGL402 safe-fix
    response.process()
    print(response.summary)


if __name__ == "__main__":
    main()
