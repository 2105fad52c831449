"""A script in which two agents talk; `max_rounds` is what other calls name the limit."""

import autogen

config_list = autogen.config_list_from_models(model_list=["gpt-4o-mini"])


def main() -> None:
    teacher = autogen.ConversableAgent(
        "teacher", llm_config={"config_list": config_list}, human_input_mode="NEVER"
    )
    pupil = autogen.ConversableAgent(
        "pupil", llm_config={"config_list": config_list}, human_input_mode="NEVER"
    )
    result = teacher.initiate_chat(
        pupil,
        message="Let us learn about fractions.",
        max_turns=4,  #! AGL605 unsafe-fix
        summary_method="reflection_with_llm",
    )
    print(result.summary)


if __name__ == "__main__":
    main()
