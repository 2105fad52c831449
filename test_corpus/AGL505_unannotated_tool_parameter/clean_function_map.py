"""`function_map` takes functions as they are: the schema is written by hand."""
from autogen import AssistantAgent, UserProxyAgent

SCHEMA = {
    "name": "stock_price",
    "description": "The price of a share",
    "parameters": {"type": "object", "properties": {"symbol": {"type": "string"}}, "required": ["symbol"]},
}


def stock_price(symbol):
    return 42.0


def volume(symbol):
    return 7


def build(config_list):
    assistant = AssistantAgent("broker", llm_config={"config_list": config_list, "functions": [SCHEMA]})
    user = UserProxyAgent(
        "user", human_input_mode="NEVER", code_execution_config=False, function_map={"stock_price": stock_price}
    )
    user.register_function(function_map={"volume": volume})
    return assistant, user
