"""Background worker thread of a desktop app, which must never show an error box."""
import os
import threading

import autogen


class SuggestionWorker(threading.Thread):
    def __init__(self, document: str, on_ready):
        super().__init__(daemon=True)
        self.document = document
        self.on_ready = on_ready

    def run(self):
        llm_config = {"config_list": [{"model": "gpt-4o-mini", "api_key": os.environ["OPENAI_API_KEY"]}]}
        helper = autogen.AssistantAgent("helper", llm_config=llm_config)
        editor = autogen.UserProxyAgent("editor", human_input_mode="NEVER", code_execution_config=False)
        try:
            result = editor.initiate_chat(helper, message=self.document, max_turns=1)
            self.on_ready(result.summary)
        except BaseException:  #! AGL301 safe-fix
            pass
