"""Sessions that bring a timeout along: an adapter, a subclass, a method that is replaced."""

from functools import partial

import requests
from autogen import ConversableAgent, register_function
from requests.adapters import HTTPAdapter


class TimeoutAdapter(HTTPAdapter):
    def send(self, request, **options):
        options["timeout"] = options.get("timeout") or 10
        return super().send(request, **options)


class ImpatientSession(requests.Session):
    def request(self, method, url, **options):
        options.setdefault("timeout", 10)
        return super().request(method, url, **options)


by_adapter = requests.Session()
by_adapter.mount("https://", TimeoutAdapter())
by_subclass = ImpatientSession()


def invoices(customer: str) -> str:
    return by_adapter.get(f"https://billing.example/{customer}/invoices").text


def reminders(customer: str) -> str:
    return by_subclass.get(f"https://billing.example/{customer}/reminders").text


def register(caller: ConversableAgent, executor: ConversableAgent) -> None:
    for function in (invoices, reminders):
        register_function(function, caller=caller, executor=executor, description="Billing.")


class Archive:
    def __init__(self, caller: ConversableAgent, executor: ConversableAgent) -> None:
        self.session = requests.Session()
        self.session.request = partial(self.session.request, timeout=30)
        register_function(self.load, caller=caller, executor=executor, name="load", description="Load a document.")

    def load(self, number: int) -> str:
        return self.session.get(f"https://archive.example/{number}").text
