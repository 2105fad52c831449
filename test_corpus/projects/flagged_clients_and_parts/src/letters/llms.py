"""The models; built when the first module imports this one."""

from autogen_ext.models.openai import OpenAIChatCompletionClient

draft_client = OpenAIChatCompletionClient(model="gpt-4o")  #! AGL109
check_client = OpenAIChatCompletionClient(model="gpt-4o-mini")  #! AGL109
page_client = OpenAIChatCompletionClient(model="gpt-4o-mini")  #! AGL109
batch_client = OpenAIChatCompletionClient(model="gpt-4o-mini")  #! AGL109
