"""What cannot be seen is not guessed at."""

import os

import autogen


def execution_config() -> dict:
    return {"work_dir": "coding", "use_docker": os.environ.get("USE_DOCKER", "1") == "1"}


def user(name: str, **options) -> autogen.UserProxyAgent:
    return autogen.UserProxyAgent(name, human_input_mode="NEVER", **options)


def second_user(settings) -> autogen.UserProxyAgent:
    return autogen.UserProxyAgent("second", human_input_mode="NEVER", code_execution_config=settings.execution)


def third_user() -> autogen.UserProxyAgent:
    return autogen.UserProxyAgent("third", human_input_mode="NEVER", code_execution_config=execution_config())
