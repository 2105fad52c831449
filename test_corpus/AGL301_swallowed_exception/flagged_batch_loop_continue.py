"""Classifies the rows of a CSV file one chat at a time and skips the rows that fail."""
import csv
import os
import sys

import autogen


def main(path: str) -> None:
    llm_config = {"config_list": [{"model": "gpt-4o-mini", "api_key": os.environ["OPENAI_API_KEY"]}]}
    classifier = autogen.AssistantAgent(
        "classifier", system_message="Answer with one category.", llm_config=llm_config
    )
    feeder = autogen.UserProxyAgent(
        "feeder", human_input_mode="NEVER", code_execution_config=False, max_consecutive_auto_reply=0
    )
    labelled = 0
    with open(path, newline="") as handle:
        for row in csv.DictReader(handle):
            try:
                result = feeder.initiate_chat(classifier, message=row["text"], max_turns=1)
            except Exception:  #! AGL301 safe-fix
                continue
            print(row["id"], result.summary)
            labelled += 1
    print(labelled, "rows labelled")


if __name__ == "__main__":
    main(sys.argv[1])
