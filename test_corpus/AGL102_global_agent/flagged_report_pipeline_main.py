"""Quarterly report: runs from the shell, and the web front end imports main() as well."""
import os
import sys

import autogen

cfg = {"config_list": [{"model": "gpt-4o", "api_key": os.environ.get("OPENAI_API_KEY")}]}
analyst = autogen.AssistantAgent("analyst", llm_config=cfg)  #! AGL102
controller = autogen.UserProxyAgent(  #! AGL102
    "controller",
    human_input_mode="NEVER",
    max_consecutive_auto_reply=2,
    code_execution_config=False,
)


def main(quarter: str) -> str:
    result = controller.initiate_chat(analyst, message=f"Draft the report for {quarter}.")
    print(result.summary)
    return result.summary


if __name__ == "__main__":
    main(sys.argv[1])
