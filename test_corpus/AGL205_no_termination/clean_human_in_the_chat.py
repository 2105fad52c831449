"""A person is asked: on every turn, or when AutoGen would stop."""
from autogen import AssistantAgent, ConversableAgent, UserProxyAgent


def main(llm_config):
    assistant = AssistantAgent("assistant", llm_config=llm_config)
    helper = ConversableAgent("helper", llm_config=llm_config)
    person = UserProxyAgent("person", human_input_mode="TERMINATE", code_execution_config=False)
    person.initiate_chat(assistant, message=input("> "))
    assistant.initiate_chat(helper, message="Is there anything to do?")


if __name__ == "__main__":
    main({"config_list": [{"model": "gpt-4o"}]})
