"""Nothing is lost when a flag is set twice, a stored value is loaded twice, or the branch that awaits has returned."""
import asyncio
import os

from autogen import AssistantAgent

from .skills import load_skill, save_task

LLM = {"config_list": [{"model": "gpt-4o-mini", "api_key": os.environ["OPENAI_API_KEY"]}]}


class Hub:
    def __init__(self) -> None:
        self.ready = False
        self.skills: dict[str, str] = {}
        self.tasks: dict[str, dict] = {}
        self.helper = None
        self._creation = None
        self.agent = AssistantAgent("hub", llm_config=LLM)

    async def prepare(self) -> None:
        if not self.ready:
            await self.agent.a_generate_reply(messages=[{"role": "user", "content": "Wake up."}])
            self.ready = True

    async def skill(self, name: str) -> str:
        if name not in self.skills:
            self.skills[name] = await load_skill(name)
        return self.skills[name]

    async def skill_for_all(self, name: str) -> str:
        if name not in self.skills:
            loaded = await load_skill(name)
            text = loaded
            self.skills[name] = text
        return self.skills[name]

    async def track(self, task_id: str, task: dict) -> None:
        if task_id in self.tasks:
            self.tasks[task_id].update(task)
            await save_task(task_id, self.tasks[task_id])
            return
        self.tasks[task_id] = task
        await save_task(task_id, task)

    def _creation_lock(self) -> asyncio.Lock:
        if self._creation is None:
            self._creation = asyncio.Lock()
        return self._creation

    async def the_helper(self) -> AssistantAgent:
        if self.helper is None:
            async with self._creation_lock():
                if self.helper is None:
                    prompt = await self.agent.a_generate_reply(messages=[{"role": "user", "content": "Who helps?"}])
                    self.helper = AssistantAgent("helper", system_message=prompt, llm_config=LLM)
        return self.helper
