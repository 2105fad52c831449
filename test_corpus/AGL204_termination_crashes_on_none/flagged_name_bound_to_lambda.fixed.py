"""Recipe bot run from the shell; the stop test is a lambda kept under a module name."""
import os

import autogen

termination_msg = lambda x: isinstance(x, dict) and "TERMINATE" == str(x.get("content", ""))[-9:].upper()
stop_on_enjoy = lambda x: isinstance(x, dict) and (x.get("content") or "").lower().endswith("enjoy!")  #! AGL204 safe-fix

llm_config = {"config_list": [{"model": "gpt-4o-mini", "api_key": os.environ["OPENAI_API_KEY"]}]}


def main():
    chef = autogen.AssistantAgent("chef", llm_config=llm_config, is_termination_msg=termination_msg)
    guest = autogen.UserProxyAgent(
        name="guest",
        is_termination_msg=stop_on_enjoy,
        human_input_mode="NEVER",
        max_consecutive_auto_reply=3,
        code_execution_config=False,
    )
    guest.initiate_chat(chef, message="Something with leeks, please.")


if __name__ == "__main__":
    main()
