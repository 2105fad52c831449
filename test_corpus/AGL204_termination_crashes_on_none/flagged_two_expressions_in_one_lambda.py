"""Travel planner: the customer agent leaves on either of two closing words."""
import os

from autogen import AssistantAgent, UserProxyAgent

llm_config = {"config_list": [{"model": "gpt-4o", "api_key": os.environ["OPENAI_API_KEY"]}]}


def plan_trip(city: str, days: int):
    planner = AssistantAgent("planner", llm_config=llm_config)
    customer = UserProxyAgent(
        "customer",
        human_input_mode="NEVER",
        max_consecutive_auto_reply=5,
        code_execution_config=False,
        is_termination_msg=lambda msg: (
            msg.get("content", "").strip().endswith("TERMINATE")  #! AGL204 safe-fix
            or "goodbye" in msg["content"].lower()  #! AGL204 safe-fix
        ),
    )
    return customer.initiate_chat(planner, message=f"Plan {days} days in {city}.")


if __name__ == "__main__":
    print(plan_trip("Lisbon", 3).summary)
