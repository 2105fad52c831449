"""The people of the shop, each built anew with an imported config."""

from autogen import AssistantAgent

from shop import settings
from shop.known import house_config
from shop.settings import LLM, llm_config


def build_buyer() -> AssistantAgent:
    return AssistantAgent("buyer", llm_config={"config_list": settings.CONFIG_LIST})  #! AGL601


def build_writer() -> AssistantAgent:
    return AssistantAgent("writer", llm_config={**LLM, "temperature": 0})  #! AGL601


def build_critic() -> AssistantAgent:
    return AssistantAgent("critic", llm_config=llm_config(0.5))  #! AGL601


def build_seller() -> AssistantAgent:
    return AssistantAgent("seller", llm_config=settings.BY_SIZE["small"])  #! AGL601


def build_packer() -> AssistantAgent:
    return AssistantAgent("packer", llm_config=settings.Settings.llm_config)  #! AGL601


def build_clerk() -> AssistantAgent:
    return AssistantAgent("clerk", llm_config=house_config)


def build_second_writer() -> AssistantAgent:
    return AssistantAgent("second_writer", llm_config=LLM)
