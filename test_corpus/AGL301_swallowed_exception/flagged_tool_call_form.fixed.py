"""Holiday planner: tools registered by calling register_for_llm / register_for_execution and by @tool."""
import logging
import os

from autogen import ConversableAgent
from autogen.tools import Tool, tool

logger = logging.getLogger(__name__)

BANK_HOLIDAYS = {"NL": ["2025-04-26"], "DE": ["2025-10-03"]}


def bank_holidays(country: str) -> list:
    try:
        return BANK_HOLIDAYS[country.upper()]
    except Exception:  #! AGL301 safe-fix
        logger.exception("tool bank_holidays failed")
        return []


@tool(name="school_breaks", description="School breaks of a region.")
def school_breaks(region: str) -> str:
    try:
        with open(f"breaks/{region}.txt") as handle:
            return handle.read()
    except Exception:  #! AGL301 safe-fix
        logger.exception("tool school_breaks failed")
        return "none"


def days_left(employee: str) -> int:
    try:
        with open(f"leave/{employee}.txt") as handle:
            return int(handle.read())
    except Exception:  #! AGL301 safe-fix
        logger.exception("tool days_left failed")
        return 0


def plan(employee: str):
    llm_config = {"config_list": [{"model": "gpt-4o-mini", "api_key": os.environ["OPENAI_API_KEY"]}]}
    planner = ConversableAgent("planner", llm_config=llm_config, human_input_mode="NEVER")
    office = ConversableAgent("office", llm_config=False, human_input_mode="NEVER")
    planner.register_for_llm(name="bank_holidays", description="Bank holidays")(bank_holidays)
    office.register_for_execution(name="bank_holidays")(bank_holidays)
    school_breaks.register_tool(planner)
    leave = Tool(name="days_left", description="Leave days left", func_or_tool=days_left)
    leave.register_for_llm(planner)
    leave.register_for_execution(office)
    return office.initiate_chat(planner, message=f"When should {employee} go?", max_turns=5)
