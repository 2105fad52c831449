"""What is known by name over many releases, by example, and against the installed package."""

from __future__ import annotations

import contextlib
import importlib
import importlib.metadata
from pathlib import Path

import pytest

from autogen_lint.catalogue import Family, ParameterKind, classes, find_class, find_function, versions
from autogen_lint.catalogue.releases import (
    ANY,
    bound_to,
    families_with_keyword,
    families_with_method,
    function_keywords,
    has_attribute,
    has_module,
    has_name,
    is_exact,
    keywords_of,
    known_releases,
    method_keywords,
    method_options,
    names_in,
    submodules,
    takes_keyword,
    unpacked_keywords,
)

PYAUTOGEN = "pyautogen 0.2.35"


def takes(path: str, keyword: str, releases: tuple[str, ...] = ANY) -> bool:
    found = find_class(path)
    assert found is not None, path
    return takes_keyword(found, keyword, releases)


@pytest.mark.parametrize("family", Family)
def test_every_release_of_the_catalogue_is_among_the_many(family: Family) -> None:
    assert set(versions(family)) <= set(known_releases(family))
    assert len(known_releases(family)) >= 10


@pytest.mark.parametrize("family", Family)
def test_all_recorded_releases_stand_for_any(family: Family) -> None:
    assert bound_to(family, versions(family)) is ANY
    assert bound_to(family, versions(family)[:1]) == versions(family)[:1]


class TestNames:
    @pytest.mark.parametrize(
        "module",
        [
            "autogen",
            "autogen.exception_utils",
            "autogen.agentchat.contrib.compressible_agent",
            "autogen.beta.tools",
            "autogen_agentchat.teams",
            "autogen_core.components",
            "autogen_ext.models.openai._openai_client",
            "ag2.config",
        ],
    )
    def test_modules_of_any_release(self, module: str) -> None:
        assert has_module(module)

    @pytest.mark.parametrize(
        "module", ["autogen.exceptions", "autogen_agentchat.exceptions", "ag2.agentchat", "autogen.beta.agentchat"]
    )
    def test_no_modules(self, module: str) -> None:
        assert not has_module(module)

    def test_names_of_any_release(self) -> None:
        assert has_name("autogen", "AssistantAgent")
        assert has_name("autogen", "Completion"), "dropped in 0.9"
        assert has_name("autogen", "SwarmAgent"), "there from 0.4 to 0.8"
        assert has_name("autogen", "agentchat"), "a module"
        assert has_name("autogen", "_private")
        assert has_name("autogen.agentchat.groupchat", "Dict"), "imported there from outside"
        assert not has_name("autogen", "InvalidChatHistoryError")
        assert not has_name("autogen_agentchat.teams", "GroupChat")

    def test_names_of_one_release(self) -> None:
        assert has_name("autogen", "Completion", (PYAUTOGEN,))
        assert not has_name("autogen", "Completion", ("autogen 0.14.1",))
        assert not has_name("autogen", "LLMConfig", (PYAUTOGEN,))
        assert has_name("autogen", "LLMConfig", ("ag2 0.9.10",))
        assert has_name("autogen", "SwarmAgent", (PYAUTOGEN,)), "a release in between: it cannot be told"
        assert not has_module("autogen.agentchat.group", (PYAUTOGEN,))
        assert has_module("autogen_core.models", ("autogen-agentchat 0.7.5",)), "released together"

    def test_what_is_not_looked_into_may_have_anything(self) -> None:
        assert has_module("autogen._website.something")
        assert has_name("autogen.agentchat.contrib.captainagent.tools.math", "anything")
        assert has_name("fastapi", "NoSuchName")

    def test_lists(self) -> None:
        assert "AssistantAgent" in names_in("autogen")
        assert "agentchat" in submodules("autogen")
        assert names_in("fastapi") == submodules("fastapi") == []

    def test_a_path_is_exact_where_a_release_has_it(self) -> None:
        assert is_exact("autogen.AssistantAgent")
        assert is_exact("autogen.agentchat.assistant_agent.AssistantAgent")
        assert not is_exact("autogen.somewhere.AssistantAgent")


class TestKeywords:
    @pytest.mark.parametrize(
        ("path", "keyword"),
        [
            ("autogen.AssistantAgent", "llm_config"),
            ("autogen.AssistantAgent", "handoffs"),
            ("autogen.UserProxyAgent", "context_variables"),
            ("autogen.GroupChat", "select_speaker_auto_verbose"),
            ("autogen.agentchat.contrib.gpt_assistant_agent.GPTAssistantAgent", "verbose"),
            ("autogen_agentchat.agents.AssistantAgent", "memory"),
            ("autogen_agentchat.teams.RoundRobinGroupChat", "emit_team_events"),
            ("autogen_ext.models.openai.OpenAIChatCompletionClient", "anything"),
            ("ag2.Agent", "prompt"),
        ],
    )
    def test_taken(self, path: str, keyword: str) -> None:
        assert takes(path, keyword)

    @pytest.mark.parametrize(
        ("path", "keyword"),
        [
            ("autogen.AssistantAgent", "model_client"),
            ("autogen.GroupChat", "max_rounds"),
            ("autogen.GroupChatManager", "group_chat"),
            ("autogen_agentchat.agents.AssistantAgent", "llm_config"),
            ("autogen_agentchat.teams.RoundRobinGroupChat", "max_round"),
            ("ag2.Agent", "system_message"),
        ],
    )
    def test_refused(self, path: str, keyword: str) -> None:
        assert not takes(path, keyword)

    def test_of_one_release(self) -> None:
        assert not takes("autogen.ConversableAgent", "handoffs", (PYAUTOGEN,))
        assert takes("autogen.ConversableAgent", "handoffs", ("ag2 0.9.10",))
        assert not takes("autogen.AssistantAgent", "handoffs", (PYAUTOGEN,))
        assert takes("autogen.AssistantAgent", "handoffs", ("ag2 0.9.10",))

    @pytest.mark.parametrize("family", Family)
    def test_every_recorded_parameter_is_taken(self, family: Family) -> None:
        for api in classes(family):
            for parameter in api.parameters:
                if parameter.kind in (ParameterKind.VAR_KEYWORD, ParameterKind.VAR_POSITIONAL):
                    continue
                assert takes_keyword(api, parameter.name), f"{api.qualified_name}({parameter.name}=)"

    def test_unpacked(self) -> None:
        client = find_class("autogen_ext.models.openai.OpenAIChatCompletionClient")
        assert client is not None
        assert {"temperature", "max_retries", "model_info"} <= unpacked_keywords(client)
        agent = find_class("autogen.AssistantAgent")
        assert agent is not None
        assert not unpacked_keywords(agent)
        assert {"llm_config", "max_consecutive_auto_reply"} <= set(keywords_of(agent))

    def test_methods_and_functions(self) -> None:
        agent, team = find_class("autogen.AssistantAgent"), find_class("autogen_agentchat.teams.RoundRobinGroupChat")
        register = find_function("autogen.register_function")
        assert agent is not None
        assert team is not None
        assert register is not None
        assert method_keywords(agent, "initiate_chat") is None, "it takes any"
        assert method_keywords(agent, "no_such_method") is None
        assert method_keywords(team, "run") == {
            "task",
            "cancellation_token",
            "output_task_messages",
            "termination_condition",
        }
        assert "description" in (function_keywords(register) or ())
        conversable = find_class("autogen.ConversableAgent")
        assert conversable is not None
        assert {"max_turns", "summary_method"} <= method_options(conversable, "initiate_chat")

    def test_families(self) -> None:
        assert list(families_with_keyword("llm_config")) == [Family.CLASSIC]
        assert list(families_with_keyword("model_client")) == [Family.AGENTCHAT]
        assert list(families_with_method("generate_reply")) == [Family.CLASSIC]
        assert has_attribute(Family.AGENTCHAT, "run_stream")
        assert not has_attribute(Family.AGENTCHAT, "generate_reply")


@pytest.mark.filterwarnings("ignore")
def test_every_name_of_the_installed_package_is_known(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    with contextlib.suppress(importlib.metadata.PackageNotFoundError):
        if f"pyautogen {importlib.metadata.version('pyautogen')}" == PYAUTOGEN:
            for module in (
                "autogen",
                "autogen.agentchat",
                "autogen.agentchat.groupchat",
                "autogen.oai",
                "autogen.coding",
            ):
                for name in vars(importlib.import_module(module)):
                    assert has_name(module, name, (PYAUTOGEN,)), f"{module}.{name}"
            return
    pytest.skip(f"{PYAUTOGEN} is not installed")
