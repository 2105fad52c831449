"""The parts of a multimodal message are given without the dict around them, and a list of strings as content."""
import autogen


def describe(llm_config, url: str) -> str:
    viewer = autogen.AssistantAgent("viewer", llm_config=llm_config)
    user = autogen.UserProxyAgent("user", human_input_mode="NEVER", code_execution_config=False)
    parts = [{"type": "text", "text": "What is this?"}, {"type": "image_url", "image_url": {"url": url}}]
    user.initiate_chat(viewer, message=parts, max_turns=1)  #! AGL501
    user.send(["What is it?"], viewer)  #! AGL501
    user.send({"content": ["What", "is", "it?"], "role": "user"}, viewer)  #! AGL501
    return viewer.last_message(user)["content"]
