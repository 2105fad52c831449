"""The night shift: further down the same family."""

from clinic.agents import Guard, Nurse, Patient


class NightNurse(Nurse):
    def __init__(self, llm_config: dict, **kwargs) -> None:
        super().__init__("night_nurse", llm_config, **kwargs)


class NightGuard(Guard):
    def __init__(self, mode: str) -> None:
        super().__init__(mode, replies=5)


class NightPatient(Patient):
    """A patient who sleeps."""
