"""Weather desk: two tools registered with the decorators, both silent about failures."""
import logging
import os

import autogen
import requests

logger = logging.getLogger(__name__)

llm_config = {"config_list": [{"model": "gpt-4o-mini", "api_key": os.environ["OPENAI_API_KEY"]}]}
assistant = autogen.AssistantAgent("forecaster", llm_config=llm_config)
user_proxy = autogen.UserProxyAgent(
    "caller", human_input_mode="NEVER", code_execution_config=False, max_consecutive_auto_reply=5
)


@user_proxy.register_for_execution()
@assistant.register_for_llm(description="Current temperature of a city.")
def temperature(city: str) -> str:
    try:
        response = requests.get("https://weather.example.com/now", params={"q": city}, timeout=10)
        return response.json()["temp"]
    except Exception:  #! AGL301 safe-fix
        logger.exception("tool temperature failed")
        return ""


@user_proxy.register_for_execution()
@assistant.register_for_llm(name="alerts", description="Open weather alerts of a country.")
def open_alerts(country: str) -> list:
    alerts = []
    for page in range(1, 4):
        try:
            data = requests.get(
                "https://weather.example.com/alerts", params={"c": country, "p": page}, timeout=10
            ).json()
            alerts.extend(data["alerts"])
        except Exception:  #! AGL301 unsafe-fix
            logger.exception("tool open_alerts failed")
            continue
    return alerts


user_proxy.initiate_chat(assistant, message="Is it safe to sail off Brest tomorrow?")
