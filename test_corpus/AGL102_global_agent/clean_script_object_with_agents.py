"""Script with a crew class: the one instance lives at module level and is run once, there."""
import os

from autogen import AssistantAgent, UserProxyAgent


class TripCrew:
    def __init__(self, model):
        llm = {"config_list": [{"model": model, "api_key": os.environ["OPENAI_API_KEY"]}]}
        self.guide = AssistantAgent("guide", llm_config=llm)
        self.tourist = UserProxyAgent("tourist", human_input_mode="NEVER", code_execution_config=False)

    def run(self, city):
        return self.tourist.initiate_chat(self.guide, message=f"One day in {city}", max_turns=2)


crew = TripCrew("gpt-4o-mini")

if __name__ == "__main__":
    print(crew.run("Lisbon").summary)
