"""The newsletter script: imports its two agents and runs one chat under the guard."""
import sys

from clean_script_shared_agents import columnist, publisher


def main(topic):
    result = publisher.initiate_chat(columnist, message=f"This week: {topic}", max_turns=2)
    print(result.summary)


if __name__ == "__main__":
    main(" ".join(sys.argv[1:]))
