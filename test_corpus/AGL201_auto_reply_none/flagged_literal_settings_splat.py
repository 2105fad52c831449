"""Data-cleaning crew of a Django management command; every agent takes the same settings."""
import os

from autogen import AssistantAgent, UserProxyAgent
from django.core.management.base import BaseCommand

COMMON = {
    "human_input_mode": "NEVER",
    "max_consecutive_auto_reply": None,
}


class Command(BaseCommand):
    help = "Clean the staging tables with a crew of agents."

    def add_arguments(self, parser):
        parser.add_argument("table")

    def handle(self, *args, **options):
        llm = {"config_list": [{"model": "gpt-4o", "api_key": os.environ["OPENAI_API_KEY"]}]}
        profiler = AssistantAgent(
            name="profiler",
            llm_config=llm,
            **COMMON,  #! AGL201
        )
        runner = UserProxyAgent(
            name="runner",
            code_execution_config={"work_dir": "cleaning", "use_docker": True},
            **{"human_input_mode": "NEVER", "max_consecutive_auto_reply": None},  #! AGL201
        )
        result = runner.initiate_chat(profiler, message=f"Profile the table {options['table']}.")
        self.stdout.write(result.summary)
