"""What the catalogue knows, by example, and that it knows the real packages.

The facts about limits and defaults were observed by running the packages; the comparison with the installed `pyautogen`
and the records of the other versions keep the data honest.
"""

from __future__ import annotations

import contextlib
import importlib
import importlib.metadata
import importlib.util
import inspect
import json
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from autogen_lint.catalogue import (
    ApiClass,
    ApiFunction,
    CallKind,
    Family,
    ParameterKind,
    classes,
    family_of,
    find_class,
    find_function,
    functions,
    versions,
)

ROOT = Path(__file__).resolve().parents[2]
SCRIPT = ROOT / "tools" / "build_catalogue.py"
RECORDS = ROOT / "tools" / "catalogue_records"
PYAUTOGEN = "pyautogen 0.2.35"


def known_class(path: str) -> ApiClass:
    found = find_class(path)
    assert found is not None, path
    return found


def known_function(path: str) -> ApiFunction:
    found = find_function(path)
    assert found is not None, path
    return found


class TestFamilies:
    @pytest.mark.parametrize(
        ("name", "family"),
        [
            ("autogen", Family.CLASSIC),
            ("autogen.AssistantAgent", Family.CLASSIC),
            ("autogen.agentchat.contrib.anything.X", Family.CLASSIC),
            ("autogen.beta", Family.AG2),
            ("autogen.beta.Agent", Family.AG2),
            ("ag2", Family.AG2),
            ("ag2.tools.tool", Family.AG2),
            ("autogen_agentchat.agents.AssistantAgent", Family.AGENTCHAT),
            ("autogen_core.CancellationToken", Family.AGENTCHAT),
            ("autogen_ext.models.openai.OpenAIChatCompletionClient", Family.AGENTCHAT),
        ],
    )
    def test_the_first_parts_of_a_name_decide(self, name: str, family: Family) -> None:
        assert family_of(name) is family

    @pytest.mark.parametrize(
        "name",
        ["", "autogenx.foo", "autogen_studio.X", "ag2x.Agent", "pyautogen.AssistantAgent", "my.autogen.X", "openai"],
    )
    def test_names_of_others(self, name: str) -> None:
        assert family_of(name) is None
        assert find_class(name) is None
        assert find_function(name) is None

    def test_beta_is_a_whole_part_of_the_name(self) -> None:
        assert family_of("autogen.betamax.Agent") is Family.CLASSIC

    def test_versions_behind_each_family(self) -> None:
        assert versions(Family.CLASSIC) == (PYAUTOGEN, "ag2 0.9.10", "autogen 0.14.1")
        assert versions(Family.AG2) == ("autogen 0.14.1", "ag2 1.2.1")
        assert versions(Family.AGENTCHAT) == (
            "autogen-agentchat 0.7.5",
            "autogen-core 0.7.5",
            "autogen-ext 0.7.5",
        )


class TestFinding:
    @pytest.mark.parametrize(
        "path",
        [
            "autogen.ConversableAgent",
            "autogen.agentchat.ConversableAgent",
            "autogen.agentchat.conversable_agent.ConversableAgent",
        ],
    )
    def test_every_declared_path_leads_to_the_same_class(self, path: str) -> None:
        assert find_class(path) is find_class("autogen.ConversableAgent")

    def test_import_paths_are_the_declared_ones(self) -> None:
        assert known_class("autogen.ConversableAgent").import_paths == (
            "autogen.ConversableAgent",
            "autogen.agentchat.ConversableAgent",
            "autogen.agentchat.conversable_agent.ConversableAgent",
        )

    @pytest.mark.parametrize("family", Family)
    def test_all_import_paths_of_all_classes_and_functions_work(self, family: Family) -> None:
        for api_class in classes(family):
            for path in (api_class.qualified_name, *api_class.import_paths):
                assert find_class(path) is api_class
        for function in functions(family):
            for path in (function.qualified_name, *function.import_paths):
                assert find_function(path) is function

    def test_a_re_export_that_exists_by_accident_works(self) -> None:
        assert known_class("autogen.agentchat.groupchat.ConversableAgent").name == "ConversableAgent"

    def test_private_modules_of_agentchat_work(self) -> None:
        found = known_class("autogen_agentchat.agents._assistant_agent.AssistantAgent")
        assert found.qualified_name == "autogen_agentchat.agents.AssistantAgent"

    def test_an_unknown_module_is_no_obstacle_if_the_class_name_is_unique(self) -> None:
        assert known_class("autogen.some.old.module.AssistantAgent").qualified_name == "autogen.AssistantAgent"
        assert known_function("autogen.some.old.module.register_function").name == "register_function"

    def test_a_name_that_several_classes_share_needs_a_known_path(self) -> None:
        old = known_class("autogen.agentchat.contrib.web_surfer.WebSurferAgent")
        new = known_class("autogen.agents.experimental.websurfer.websurfer.WebSurferAgent")
        assert old is not new
        assert find_class("autogen.some.old.module.WebSurferAgent") is None

    def test_the_preview_and_the_release_of_ag2_are_one(self) -> None:
        agent = known_class("ag2.Agent")
        assert find_class("autogen.beta.Agent") is agent
        assert agent.qualified_name == "ag2.Agent"
        assert agent.versions == ("autogen 0.14.1", "ag2 1.2.1")

    def test_families_do_not_mix(self) -> None:
        classic = known_class("autogen.AssistantAgent")
        agentchat = known_class("autogen_agentchat.agents.AssistantAgent")
        assert classic.family is Family.CLASSIC
        assert agentchat.family is Family.AGENTCHAT
        assert classic.positional(1) == "system_message"
        assert agentchat.positional(1) == "model_client"

    @pytest.mark.parametrize(
        "path", ["autogen", "autogen.agentchat", "autogen.AssistantAgent.run", "autogen.NoSuchThing"]
    )
    def test_what_is_no_class(self, path: str) -> None:
        assert find_class(path) is None

    def test_invented_exceptions_do_not_exist(self) -> None:
        assert find_class("autogen.exceptions.InvalidChatHistoryError") is None

    def test_a_class_is_no_function_nor_the_other_way_round(self) -> None:
        assert find_function("autogen.AssistantAgent") is None
        assert find_class("autogen.register_function") is None

    @pytest.mark.parametrize("family", Family)
    def test_classes_and_functions_come_in_the_order_of_their_names(self, family: Family) -> None:
        for names in ([c.qualified_name for c in classes(family)], [f.qualified_name for f in functions(family)]):
            assert names == sorted(set(names))


class TestKinds:
    @pytest.mark.parametrize(
        ("path", "kinds"),
        [
            ("autogen.AssistantAgent", {"agent"}),
            ("autogen.agentchat.contrib.math_user_proxy_agent.MathUserProxyAgent", {"agent"}),
            ("autogen.GroupChat", {"group_chat"}),
            ("autogen.GroupChatManager", {"agent", "manager"}),
            ("autogen.agentchat.group.patterns.AutoPattern", {"group_pattern"}),
            ("autogen.OpenAIWrapper", {"model_client"}),
            ("autogen.oai.gemini.GeminiClient", {"model_client"}),
            ("autogen.LLMConfig", {"llm_config"}),
            ("autogen.tools.Tool", {"tool"}),
            ("autogen.coding.LocalCommandLineCodeExecutor", {"code_executor"}),
            ("autogen.Cache", {"cache"}),
            ("autogen.SenderRequired", {"exception"}),
            ("autogen.agentchat.contrib.capabilities.transforms.MessageHistoryLimiter", {"message_transform"}),
            ("autogen_agentchat.agents.AssistantAgent", {"agent"}),
            ("autogen_agentchat.teams.RoundRobinGroupChat", {"team"}),
            ("autogen_ext.teams.magentic_one.MagenticOne", {"team"}),
            ("autogen_agentchat.conditions.MaxMessageTermination", {"condition"}),
            ("autogen_agentchat.messages.TextMessage", {"message"}),
            ("autogen_core.model_context.BufferedChatCompletionContext", {"context"}),
            ("autogen_core.memory.ListMemory", {"memory"}),
            ("autogen_core.tools.FunctionTool", {"tool"}),
            ("autogen_ext.models.openai.OpenAIChatCompletionClient", {"model_client"}),
            ("ag2.Agent", {"agent"}),
            ("ag2.config.OpenAIConfig", {"model_config"}),
            ("ag2.MemoryStream", {"stream"}),
        ],
    )
    def test_kinds(self, path: str, kinds: set[str]) -> None:
        assert known_class(path).kinds == kinds

    def test_agents_of_the_classic_family_are_conversable_agents_or_abstract(self) -> None:
        agents = [found for found in classes(Family.CLASSIC) if "agent" in found.kinds]
        others = {found.name for found in agents if not found.is_subclass_of("ConversableAgent")}
        assert len(agents) > 40
        assert others == {"Agent", "LLMAgent", "RealtimeAgent", "SwarmableAgent", "SwarmableRealtimeAgent"}

    def test_is_subclass_of_includes_the_class_itself(self) -> None:
        manager = known_class("autogen.GroupChatManager")
        assert manager.bases == ("ConversableAgent", "LLMAgent", "Agent")
        assert manager.is_subclass_of("GroupChatManager")
        assert manager.is_subclass_of("ConversableAgent")
        assert not manager.is_subclass_of("GroupChat")


class TestReplyLimit:
    def test_none_means_one_hundred_replies(self) -> None:
        assert known_class("autogen.ConversableAgent").reply_limit == 100
        assert known_class("autogen.UserProxyAgent").reply_limit == 100

    def test_math_user_proxy_agent_has_its_own_limit(self) -> None:
        assert known_class("autogen.agentchat.contrib.math_user_proxy_agent.MathUserProxyAgent").reply_limit == 15

    def test_the_managers_default_is_not_none(self) -> None:
        manager = known_class("autogen.GroupChatManager")
        assert manager.reply_limit == 100
        assert manager.default("max_consecutive_auto_reply") == str(2**63 - 1)

    @pytest.mark.parametrize("path", ["autogen.GroupChat", "ag2.Agent", "autogen_agentchat.agents.AssistantAgent"])
    def test_classes_without_a_limit(self, path: str) -> None:
        assert known_class(path).reply_limit is None


class TestDefaults:
    @pytest.mark.parametrize(
        ("path", "parameter", "default"),
        [
            ("autogen.ConversableAgent", "human_input_mode", "'TERMINATE'"),
            ("autogen.AssistantAgent", "human_input_mode", "'NEVER'"),
            ("autogen.UserProxyAgent", "human_input_mode", "'ALWAYS'"),
            ("autogen.GroupChatManager", "human_input_mode", "'NEVER'"),
            ("autogen.UserProxyAgent", "code_execution_config", "{}"),
            ("autogen.ConversableAgent", "code_execution_config", "False"),
            ("autogen.ConversableAgent", "max_consecutive_auto_reply", "None"),
            ("autogen.GroupChat", "max_round", "10"),
            ("autogen.GroupChat", "speaker_selection_method", "'auto'"),
            ("autogen_agentchat.agents.AssistantAgent", "max_tool_iterations", "1"),
            ("autogen_agentchat.teams.RoundRobinGroupChat", "termination_condition", "None"),
            ("autogen_agentchat.teams.RoundRobinGroupChat", "max_turns", "None"),
            ("autogen_agentchat.teams.MagenticOneGroupChat", "max_turns", "20"),
            ("ag2.Agent", "tools", "()"),
        ],
    )
    def test_of_the_constructor_itself(self, path: str, parameter: str, default: str) -> None:
        assert known_class(path).default(parameter) == default

    @pytest.mark.parametrize(
        ("path", "parameter", "default"),
        [
            ("autogen.AssistantAgent", "code_execution_config", "False"),
            (
                "autogen.agentchat.contrib.retrieve_user_proxy_agent.RetrieveUserProxyAgent",
                "code_execution_config",
                "{}",
            ),
            ("autogen.agentchat.contrib.math_user_proxy_agent.MathUserProxyAgent", "code_execution_config", "{}"),
            ("autogen.agentchat.contrib.llava_agent.LLaVAAgent", "human_input_mode", "'TERMINATE'"),
        ],
    )
    def test_of_the_base_behind_kwargs(self, path: str, parameter: str, default: str) -> None:
        api_class = known_class(path)
        assert parameter not in [found.name for found in api_class.parameters]
        assert api_class.default(parameter) == default

    def test_a_value_the_constructor_itself_passes_on_is_in_force(self) -> None:
        assistant = known_class("autogen.agentchat.contrib.gpt_assistant_agent.GPTAssistantAgent")
        assert assistant.default("human_input_mode") == "'NEVER'"
        assert known_class("autogen.ConversableAgent").default("human_input_mode") == "'TERMINATE'"

    def test_none_for_required_and_for_unknown_parameters(self) -> None:
        assistant = known_class("autogen.AssistantAgent")
        assert assistant.default("name") is None
        assert assistant.default("max_rounds") is None

    def test_none_if_versions_disagree(self) -> None:
        messages = next(p for p in known_class("autogen.GroupChat").parameters if p.name == "messages")
        assert messages.required == (PYAUTOGEN,)
        assert messages.defaults == {"ag2 0.9.10": "<factory>", "autogen 0.14.1": "<factory>"}
        assert known_class("autogen.GroupChat").default("messages") is None

    def test_long_prompts_are_told_by_their_length(self) -> None:
        default = known_class("autogen.AssistantAgent").default("system_message")
        assert default is not None
        assert default.startswith("<str of ")


class TestParameters:
    def test_positional_order(self) -> None:
        names = [parameter.name for parameter in known_class("autogen.UserProxyAgent").parameters]
        assert names[:5] == [
            "name",
            "is_termination_msg",
            "max_consecutive_auto_reply",
            "human_input_mode",
            "function_map",
        ]

    def test_positional_argument(self) -> None:
        chat = known_class("autogen.GroupChat")
        assert [chat.positional(index) for index in range(3)] == ["agents", "messages", "max_round"]
        assert chat.positional(99) is None

    def test_keyword_only_parameters_take_no_positional_argument(self) -> None:
        team = known_class("autogen_agentchat.teams.RoundRobinGroupChat")
        kinds = {parameter.name: parameter.kind for parameter in team.parameters}
        assert kinds["participants"] is ParameterKind.POSITIONAL_OR_KEYWORD
        assert kinds["termination_condition"] is ParameterKind.KEYWORD_ONLY
        assert (team.positional(0), team.positional(1)) == ("participants", None)

    def test_no_answer_if_versions_disagree_about_a_position(self) -> None:
        config = known_class("ag2.config.ollama.OllamaConfig")
        assert config.positional(0) == "model"
        assert config.positional(2) is None, "the preview had `temperature` there, the release has `api_key`"

    def test_newer_parameters_follow_those_of_the_oldest_version(self) -> None:
        parameters = known_class("autogen.ConversableAgent").parameters
        added = [parameter.name for parameter in parameters if PYAUTOGEN not in parameter.versions]
        assert "handoffs" in added
        assert [parameter.name for parameter in parameters][-len(added) :] == added


class TestMethods:
    @pytest.mark.parametrize(
        "method",
        ["initiate_chat", "initiate_chats", "send", "receive", "generate_reply", "get_human_input", "execute_function"],
    )
    def test_the_classic_family_has_sync_methods_with_async_partners(self, method: str) -> None:
        agent = known_class("autogen.ConversableAgent")
        assert agent.method_kind(method) is CallKind.SYNC
        assert agent.method_kind(f"a_{method}") is CallKind.ASYNC
        assert agent.async_partner(method) == f"a_{method}"

    def test_methods_are_inherited(self) -> None:
        assert known_class("autogen.GroupChatManager").method_kind("a_initiate_chat") is CallKind.ASYNC
        assert known_class("autogen.GroupChatManager").async_partner("run_chat") == "a_run_chat"

    def test_no_partner(self) -> None:
        agent = known_class("autogen.ConversableAgent")
        assert agent.async_partner("register_reply") is None
        assert agent.async_partner("a_initiate_chat") is None
        assert known_class("autogen_agentchat.teams.Swarm").async_partner("run") is None

    def test_teams_are_async(self) -> None:
        team = known_class("autogen_agentchat.teams.RoundRobinGroupChat")
        assert team.method_kind("run") is CallKind.ASYNC
        assert team.method_kind("reset") is CallKind.ASYNC
        assert team.method_kind("run_stream") is CallKind.ASYNC_GENERATOR

    def test_abstract_streams_are_known_by_their_annotation(self) -> None:
        client = known_class("autogen_core.models.ChatCompletionClient")
        assert client.method_kind("create") is CallKind.ASYNC
        assert client.method_kind("create_stream") is CallKind.ASYNC_GENERATOR

    def test_ag2_agents(self) -> None:
        agent = known_class("ag2.Agent")
        assert agent.method_kind("ask") is CallKind.ASYNC
        assert agent.method_kind("run") is CallKind.SYNC, "it makes an async context manager; the call itself is plain"

    def test_an_async_iterator_from_a_plain_method_is_for_async_for(self) -> None:
        assert known_class("autogen.ConversableAgent").method_kind("a_run_iter") is CallKind.ASYNC_GENERATOR

    def test_properties_private_and_unknown_names_are_no_methods(self) -> None:
        agent = known_class("autogen.ConversableAgent")
        for name in ("system_message", "_append_oai_message", "no_such_method"):
            assert agent.method_kind(name) is None


class TestFunctions:
    @pytest.mark.parametrize(
        ("path", "kind"),
        [
            ("autogen.register_function", CallKind.SYNC),
            ("autogen.initiate_chats", CallKind.SYNC),
            ("autogen.agentchat.a_initiate_chats", CallKind.ASYNC),
            ("autogen.agentchat.chat.a_initiate_chats", CallKind.ASYNC),
            ("autogen.agentchat.initiate_group_chat", CallKind.SYNC),
            ("autogen.agentchat.a_run_group_chat", CallKind.ASYNC),
            ("autogen.agentchat.a_run_group_chat_iter", CallKind.ASYNC_GENERATOR),
            ("autogen_agentchat.ui.Console", CallKind.ASYNC),
            ("ag2.tool", CallKind.SYNC),
        ],
    )
    def test_kind(self, path: str, kind: CallKind) -> None:
        assert known_function(path).kind is kind

    def test_parameters(self) -> None:
        register = known_function("autogen.register_function")
        assert [parameter.name for parameter in register.parameters] == [
            "f",
            "caller",
            "executor",
            "name",
            "description",
        ]
        assert register.positional(0) == "f"
        assert register.positional(1) is None

    def test_versions(self) -> None:
        assert known_function("autogen.agentchat.initiate_group_chat").versions == ("ag2 0.9.10", "autogen 0.14.1")
        assert "autogen 0.14.1" not in known_function("autogen.config_list_from_json").versions


def test_asking_imports_neither_libcst_nor_autogen() -> None:
    program = (
        "import sys; from autogen_lint.catalogue import find_class; assert find_class('autogen.AssistantAgent');"
        "sys.exit(any(name in sys.modules for name in ('libcst', 'autogen')))"
    )
    subprocess.run([sys.executable, "-c", program], check=True)


class TestGeneratedModules:
    """The modules with the data are what the script makes of the records."""

    @pytest.fixture
    def script(self) -> Iterator[ModuleType]:
        if not SCRIPT.exists():
            pytest.skip("the tools are not part of the source distribution")
        spec = importlib.util.spec_from_file_location("build_catalogue", SCRIPT)
        assert spec is not None
        assert spec.loader is not None
        module = importlib.util.module_from_spec(spec)
        sys.modules[spec.name] = module  # dataclasses look their module up
        spec.loader.exec_module(module)
        yield module
        del sys.modules[spec.name]

    def test_they_are_up_to_date(self, script: ModuleType) -> None:
        modules: dict[Path, str] = script.build(RECORDS)
        assert len(modules) == len(Family)
        for path, text in modules.items():
            assert path.read_text(encoding="utf-8") == text, f"run tools/build_catalogue.py build: {path.name} is stale"

    def test_building_is_deterministic(self, script: ModuleType) -> None:
        assert script.build(RECORDS) == script.build(RECORDS)

    def test_every_class_of_every_record_is_found(self) -> None:
        for path in RECORDS.glob("*.json"):
            document = json.loads(path.read_text(encoding="utf-8"))
            version = f"{document['distribution']} {document['version']}"
            for name, entry in document["classes"].items():
                found = known_class(name)
                assert version in found.versions
                assert found.name == name.rpartition(".")[2]
                assert set(entry.get("kinds", "").split()) <= found.kinds


@pytest.mark.filterwarnings("ignore")
class TestInstalledPackage:
    """The catalogue against the real pyautogen of the test environment, by introspection of our own."""

    @pytest.fixture(autouse=True)
    def installed(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.chdir(tmp_path)  # importing some of its modules creates a cache in the working directory
        with contextlib.suppress(importlib.metadata.PackageNotFoundError):
            if f"pyautogen {importlib.metadata.version('pyautogen')}" == PYAUTOGEN:
                return
        pytest.skip(f"{PYAUTOGEN} is not installed")

    def test_every_public_name_of_the_packages_is_in_the_catalogue(self) -> None:
        for package in ("autogen", "autogen.agentchat"):
            for name, value in vars(importlib.import_module(package)).items():
                if name.startswith("_") or not getattr(value, "__module__", "").startswith("autogen"):
                    continue
                if inspect.isclass(value):
                    assert PYAUTOGEN in known_class(f"{package}.{name}").versions
                elif inspect.isfunction(value):
                    assert PYAUTOGEN in known_function(f"{package}.{name}").versions

    def test_every_class_is_as_the_catalogue_says(self) -> None:
        compared = 0
        for api_class in classes(Family.CLASSIC):
            if PYAUTOGEN in api_class.versions and (real := installed_object(api_class)) is not None:
                compared += 1
                assert declared_parameters(api_class) == real_parameters(real), api_class.qualified_name
                assert getattr(real, "MAX_CONSECUTIVE_AUTO_REPLY", None) == api_class.reply_limit
                for base in real.__mro__[1:]:
                    if find_class(f"{base.__module__}.{base.__qualname__}") is not None:
                        assert api_class.is_subclass_of(base.__name__)
                for method, kind in real_methods(real).items():
                    assert api_class.method_kind(method) is kind, f"{api_class.qualified_name}.{method}"
        assert compared > 40, "most classes need no extra"

    def test_every_function_is_as_the_catalogue_says(self) -> None:
        compared = 0
        for function in functions(Family.CLASSIC):
            if PYAUTOGEN in function.versions and (real := installed_object(function)) is not None:
                compared += 1
                assert declared_parameters(function) == real_parameters(real), function.qualified_name
                assert inspect.iscoroutinefunction(real) is (function.kind is CallKind.ASYNC)
        assert compared > 60, "most functions need no extra"

    def test_recording_it_again_gives_the_same_record(self, tmp_path: Path) -> None:
        """Also covers the classes that need an extra, which are recorded with placeholders."""
        if not SCRIPT.exists():
            pytest.skip("the tools are not part of the source distribution")
        subprocess.run([sys.executable, SCRIPT, "--records", tmp_path, "record"], check=True, capture_output=True)
        name = "pyautogen-0.2.35.json"
        assert json.loads((tmp_path / name).read_text("utf-8")) == json.loads((RECORDS / name).read_text("utf-8"))


def installed_object(known: ApiClass | ApiFunction) -> Any:
    """The real class or function; None if it needs an extra that is not installed."""
    for path in known.import_paths:
        module, _, name = path.rpartition(".")
        with contextlib.suppress(ImportError, AttributeError):
            return getattr(importlib.import_module(module), name)
    return None


def declared_parameters(known: ApiClass | ApiFunction) -> list[tuple[str, str, str | None]]:
    """(name, kind, repr of the default) of each parameter in pyautogen, as the catalogue has them."""
    parameters = [parameter for parameter in known.parameters if PYAUTOGEN in parameter.versions]
    return [(found.name, found.kind.value, found.defaults.get(PYAUTOGEN)) for found in parameters]


def real_parameters(real: Any) -> list[tuple[str, str, str | None]]:
    """The same of the real thing; defaults without a short literal form as the catalogue writes them."""
    return [
        (parameter.name, parameter.kind.name.lower(), None if parameter.default is parameter.empty else text(parameter))
        for parameter in signature_parameters(real)
    ]


def signature_parameters(real: Any) -> list[inspect.Parameter]:
    try:
        return list(inspect.signature(real).parameters.values())
    except ValueError:  # a class like `dict` without a constructor of its own
        return [
            inspect.Parameter("args", inspect.Parameter.VAR_POSITIONAL),
            inspect.Parameter("kwargs", inspect.Parameter.VAR_KEYWORD),
        ]


def text(parameter: inspect.Parameter) -> str:
    default = parameter.default
    if inspect.isfunction(default):
        return f"<function {default.__module__}.{default.__qualname__}>"
    if inspect.isclass(default):
        return f"<type {default.__module__}.{default.__qualname__}>"
    if " at 0x" in repr(default):
        return f"<{type(default).__module__}.{type(default).__name__} object>".replace("builtins.", "")
    return repr(default) if len(repr(default)) <= 120 else f"<{type(default).__name__} of {len(default)}>"


def real_methods(real: type) -> dict[str, CallKind]:
    """The public methods written in AutoGen that are plain functions or coroutine functions."""
    methods = {}
    for name, value in inspect.getmembers(real, inspect.isroutine):
        function = inspect.unwrap(value)
        if not name.startswith("_") and str(getattr(function, "__module__", "")).split(".")[0] == "autogen":
            is_async = inspect.iscoroutinefunction(function)
            methods[name] = CallKind.ASYNC if is_async else CallKind.SYNC
    return methods
