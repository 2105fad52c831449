"""Currency quote bot: an assistant with one tool and a proxy that stops on TERMINATE."""
import os

import autogen

config_list = [{"model": "gpt-4o-mini", "api_key": os.environ["OPENAI_API_KEY"]}]

assistant = autogen.AssistantAgent(
    name="fx_assistant",
    system_message="Use the tool for every conversion. Say TERMINATE when you are done.",
    llm_config={"config_list": config_list, "timeout": 60},
)
user_proxy = autogen.UserProxyAgent(
    name="fx_user",
    human_input_mode="NEVER",
    max_consecutive_auto_reply=6,
    is_termination_msg=lambda x: (x.get("content") or "").rstrip().endswith("TERMINATE"),  #! AGL204 safe-fix
    code_execution_config=False,
)


@user_proxy.register_for_execution()
@assistant.register_for_llm(description="Convert an amount from EUR to USD.")
def eur_to_usd(amount: float) -> str:
    return f"{amount * 1.09:.2f} USD"


user_proxy.initiate_chat(assistant, message="How much is 250 EUR in dollars?")
