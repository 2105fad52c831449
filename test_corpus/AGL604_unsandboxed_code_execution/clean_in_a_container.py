"""Code in containers: by the switch, by an image, by an executor."""

import autogen
from autogen.coding import DockerCommandLineCodeExecutor


def agents():
    switched = autogen.UserProxyAgent(
        "switched", human_input_mode="NEVER", code_execution_config={"work_dir": "coding", "use_docker": True}
    )
    image = autogen.UserProxyAgent(
        "image", human_input_mode="NEVER", code_execution_config={"use_docker": "python:3.12-slim"}
    )
    by_default = autogen.UserProxyAgent(
        "by_default", human_input_mode="NEVER", code_execution_config={"work_dir": "coding"}
    )
    with DockerCommandLineCodeExecutor(image="python:3.12-slim", timeout=30) as executor:
        named = autogen.UserProxyAgent(
            "named", human_input_mode="NEVER", code_execution_config={"executor": executor}
        )
    return switched, image, by_default, named
