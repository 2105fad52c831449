"""A key deep in the config of a memory service, and one that a command-line option falls back to."""

import argparse

from autogen import AssistantAgent
from mem0 import Memory

MEMORY = {
    "llm": {"provider": "openai", "config": {"model": "gpt-4o-mini", "api_key": "sk-ldSRVtYxB02r2zNJkabfQ1IxeeQPg6EHKuEkZ1ft4TA9qt2b"}},  #! AGL603
    "vector_store": {"provider": "qdrant", "config": {"host": "localhost", "port": 6333}},
}


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--api-key", default="sk-proj-g3Ht9qaXhDdk3Ki8iXnhiojyquBwMtlqUZu4F6nHbH9pH11C4oGX7okIrkBxNRoa")  #! AGL603
    options = parser.parse_args()
    memory = Memory.from_config(MEMORY)
    agent = AssistantAgent("archivist", llm_config={"model": "gpt-4o", "api_key": options.api_key, "timeout": 9})
    print(agent.generate_reply(messages=[{"role": "user", "content": str(memory.get_all())}]))


if __name__ == "__main__":
    main()
