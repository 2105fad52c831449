"""The night shift."""

from clinic.agents import Patient


class NightPatient(Patient):
    def __init__(self, name: str) -> None:
        super().__init__(name, "TERMINATE")
