"""Question answering helper of the intranet search: fills in the prompt and asks."""
import os

from autogen import AssistantAgent, ConversableAgent


def _agents():
    llm_config = {"config_list": [{"model": "gpt-4o-mini", "api_key": os.environ["OPENAI_API_KEY"]}]}
    librarian = AssistantAgent("librarian", llm_config=llm_config)
    desk = ConversableAgent("desk", llm_config=False, human_input_mode="NEVER")
    return desk, librarian


def search(question, passages):
    """Answer `question` from the given passages."""
    QUERY = {"role": "user", "content": "", "name": "intranet"}  #! AGL101 unsafe-fix
    desk, librarian = _agents()
    QUERY["content"] = "Question: %s\n\nPassages:\n%s" % (question, "\n---\n".join(passages))
    result = desk.initiate_chat(librarian, message=QUERY, max_turns=1)
    return result.summary
