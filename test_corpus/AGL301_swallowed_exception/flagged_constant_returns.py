"""Enrichment helpers of a CRM import: each one asks an agent and has a silent default."""
import os

from autogen import AssistantAgent, UserProxyAgent


def _pair(task: str):
    llm_config = {"config_list": [{"model": "gpt-4o-mini", "api_key": os.environ["OPENAI_API_KEY"]}]}
    return (
        UserProxyAgent("crm", human_input_mode="NEVER", code_execution_config=False),
        AssistantAgent("enricher", system_message=task, llm_config=llm_config),
    )


def industry_of(company: str):
    crm, enricher = _pair("Name the industry.")
    try:
        return crm.initiate_chat(enricher, message=company, max_turns=1).summary
    except Exception:  #! AGL301 safe-fix
        return None


def tags_of(company: str) -> list:
    crm, enricher = _pair("List five tags, separated by commas.")
    try:
        result = crm.initiate_chat(enricher, message=company, max_turns=1)
        return [tag.strip() for tag in result.summary.split(",")]
    except Exception:  #! AGL301 safe-fix
        return []


def facts_about(company: str) -> dict:
    crm, enricher = _pair("State size and seat.")
    try:
        result = crm.initiate_chat(enricher, message=company, max_turns=1)
    except Exception:  #! AGL301 safe-fix
        return {"size": None, "seat": ""}
    else:
        return {"size": result.summary, "seat": result.summary}


def warm_up() -> None:
    crm, enricher = _pair("Say hello.")
    try:
        crm.initiate_chat(enricher, message="hello", max_turns=1)
    except Exception:  #! AGL301 safe-fix
        return
    print("enricher is up")
