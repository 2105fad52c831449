"""The tools check what they get, in one of the many ways there are."""

from autogen import AssistantAgent, UserProxyAgent, register_function

CAPITALS = {"France": "Paris", "Italy": "Rome"}


def by_membership(country: str) -> str:
    if country in CAPITALS:
        return CAPITALS[country]
    return "unknown"


def by_keys(country: str) -> str:
    name = country.title()
    if name not in CAPITALS.keys():
        return f"one of {', '.join(CAPITALS)}, please"
    return CAPITALS[name]


def by_comparison(country: str) -> str:
    if country != "France":
        return "only France is known"
    return CAPITALS[country]


def by_get(country: str) -> str:
    return CAPITALS.get(country, "unknown")


def by_try(country: str, year: str) -> str:
    try:
        return f"{CAPITALS[country]} in {int(year)}"
    except (KeyError, ValueError) as error:
        return f"cannot tell: {error}"


def by_text(year: str) -> str:
    return str(int(year) + 1) if year.isdigit() else "not a year"


def by_type(count: str) -> str:
    if isinstance(count, (int, float)):
        return str(int(count))
    return count


def by_mapping(address: dict) -> str:
    if "street" in address and address.get("city"):
        return f"{address['street']}, {address['city']}"
    return "incomplete"


def build(llm_config: dict) -> tuple[AssistantAgent, UserProxyAgent]:
    assistant = AssistantAgent("assistant", llm_config=llm_config)
    user = UserProxyAgent("user", human_input_mode="NEVER", code_execution_config=False)
    for tool in (by_membership, by_keys, by_comparison, by_get, by_try, by_text, by_type, by_mapping):
        register_function(tool, caller=assistant, executor=user, description="Look something up.")
    return assistant, user
