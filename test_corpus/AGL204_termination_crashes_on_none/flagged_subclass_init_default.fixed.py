"""A proxy subclass for batch jobs which brings its own termination test."""
import os

from autogen import AssistantAgent, UserProxyAgent


def _batch_done(message):
    body = message["content"]
    if (body or "").endswith("END_OF_BATCH"):  #! AGL204 safe-fix
        return True
    return False


class BatchProxy(UserProxyAgent):
    def __init__(self, name, is_termination_msg=_batch_done, **kwargs):
        kwargs.setdefault("code_execution_config", False)
        super().__init__(
            name,
            is_termination_msg=is_termination_msg,
            human_input_mode="NEVER",
            max_consecutive_auto_reply=20,
            **kwargs,
        )


class EagerProxy(UserProxyAgent):
    def __init__(self, name):
        super().__init__(name, human_input_mode="NEVER", code_execution_config=False)
        self._is_termination_msg = lambda message: "END" in (message.get("content") or "")  #! AGL204 safe-fix


def run_batch(rows):
    llm_config = {"config_list": [{"model": "gpt-4o", "api_key": os.environ["OPENAI_API_KEY"]}]}
    worker = AssistantAgent("worker", llm_config=llm_config)
    EagerProxy("warmup").initiate_chat(worker, message="ping", max_turns=1)
    return BatchProxy("batch").initiate_chat(worker, message="\n".join(rows))
