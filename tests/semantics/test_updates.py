"""Which updates in a coroutine another run of it can get in between: what is read, awaited around, and written."""

from __future__ import annotations

from textwrap import indent

import pytest
from small_programs import Program

from autogen_lint.semantics.updates import unlocked_updates

IMPORTS = """
import asyncio

total = 0
answers = []
sessions = {}
lock = asyncio.Lock()


"""


def updates(body: str, before: str = "", parameters: str = "key") -> list[str]:
    """The updates in a coroutine with this body that anybody may call, each as `place: read -> write`."""
    return updates_in(f"{IMPORTS}{before}\n\nasync def work({parameters}):\n{indent(body, '    ')}\n")


def updates_in(code: str) -> list[str]:
    """The same of the coroutine `work` in `code`; what is only created says so."""
    program = Program(code)
    return [
        f"{each.place}: {program.text(each.read)} -> {program.text(each.write)}{' (created)' * each.creates}"
        for each in unlocked_updates(program.scope("work"), program.model)
    ]


# Reading, awaiting, writing


@pytest.mark.parametrize(
    ("body", "wanted"),
    [
        ("global total\ntotal += await count()", "total: total -> total += await count()"),
        ("global total\ntotal = total + await count()", "total: total -> total = total + await count()"),
        ("sessions[key] = await more(sessions[key])", "sessions[key]: sessions[key] -> "),
        ("sessions[key].n += await count()", "sessions[key].n: sessions[key].n -> "),
        ("old = sessions[key]\nnew = await count()\nsessions[key] = old + new", "sessions[key]: sessions[key] -> "),
        ("old = sessions[key].copy()\nawait count()\nsessions[key] = old + [1]", "sessions[key]: sessions[key] -> "),
        ("state = sessions[key]\nstate.n = state.n + await count()", "state.n: state.n -> "),
        ("global total\nold = total.get(key)\nawait count()\ntotal = [old]", "total: total -> total = [old]"),
        (
            "old = sessions[key]\nasync for x in key:\n    pass\nsessions[key] = old + 1",
            "sessions[key]: sessions[key] -> ",
        ),
    ],
)
def test_what_is_read_before_an_await_and_written_after_it_can_be_lost(body: str, wanted: str) -> None:
    (found,) = updates(body)
    assert found.startswith(wanted)


@pytest.mark.parametrize(
    "body",
    [
        # Nothing is awaited in between.
        "global total\ntotal += 1\nawait count()",
        "new = await count()\nsessions[key] = sessions[key] + new",
        "await count()\nold = sessions[key]\nsessions[key] = old + 1",
        # Nothing of the old value is written.
        "sessions[key] = await count()",
        "old = sessions[key]\nawait count()\nsessions[key] = {}",
        # A method of the value is called, which is not to copy it.
        "sessions[key] = await sessions[key].next()",
        # The place is this call's own.
        "own = {}\nown[key] = await more(own)",
        # The branch with the await does not come back.
        "old = sessions[key]\nif not old:\n    return await count()\nsessions[key] = old + 1",
        # The awaited work is another function's.
        "old = sessions[key]\n\nasync def later():\n    await count()\n\nsessions[key] = old + 1",
    ],
)
def test_other_updates_are_whole(body: str) -> None:
    assert updates(body) == []


def test_a_parameter_is_shared_when_its_name_says_so() -> None:
    body = "{0}.n = {0}.n + await count()"
    assert len(updates(body.format("session"), parameters="session")) == 1
    assert updates(body.format("draft"), parameters="draft") == []


def test_an_attribute_of_self_is_shared() -> None:
    method = "class Meter:\n    async def work(self):\n        self.n += await count()\n"
    assert updates_in(method) == ["self.n: self.n -> self.n += await count()"]


# Finding nothing, awaiting, creating


@pytest.mark.parametrize(
    "body",
    [
        "if key not in sessions:\n    sessions[key] = await make()",
        "if sessions.get(key) is None:\n    sessions[key] = await make()",
        "if not sessions.get(key):\n    agent = await make()\n    sessions[key] = agent",
        "found = sessions.get(key)\nif found is None:\n    sessions[key] = await make()",
        "if key in sessions:\n    return sessions[key]\nsessions[key] = await make()",
        "if sessions.get(key) is not None:\n    return 1\nsessions[key] = await make()",
        "if sessions.get(key):\n    return 1\nsessions[key] = await make()",
        "if (found := sessions.get(key)):\n    return found\nsessions[key] = await make()",
        "if not sessions[key]:\n    sessions[key] = await make()",
    ],
)
def test_a_check_and_a_creation_after_an_await_can_happen_twice(body: str) -> None:
    (found,) = updates(body)
    assert found.startswith("sessions[key]: ")
    assert found.endswith("(created)")


@pytest.mark.parametrize(
    "body",
    [
        # Checked again once the await is over.
        "if key not in sessions:\n    agent = await make()\n    if key not in sessions:\n        sessions[key] = agent",
        # What is loaded can be loaded twice, and a flag can be set twice.
        "if key not in sessions:\n    sessions[key] = await load(key)",
        "if key not in sessions:\n    await make()\n    sessions[key] = True",
        "if key not in sessions:\n    loaded = await load(key)\n    sessions[key] = loaded",
        # Not whether something is there is asked, but what.
        "if sessions.get(key) == 'new':\n    sessions[key] = await make()",
        "if sessions.get(key) is READY:\n    sessions[key] = await make()",
        "if other.get(key) is None:\n    sessions[key] = await make()",
        "if 0 < len(sessions) < 9:\n    sessions[key] = await make()",
        # Who finds something goes on.
        "if key in sessions:\n    await ask()\nsessions[key] = await make()",
        "if key in sessions:\n    return 1\nelse:\n    pass\nsessions[key] = await make()",
        "if key in other:\n    return 1\nsessions[key] = await make()",
        # Another entry was looked for.
        "if key not in sessions:\n    sessions['other'] = await make()",
    ],
)
def test_other_creations_are_left_alone(body: str) -> None:
    assert updates(body) == []


def test_both_branches_of_one_check_are_one_update() -> None:
    body = """
if key not in sessions:
    if urgent:
        sessions[key] = await make()
    else:
        sessions[key] = await make_slowly()
"""
    assert len(updates(body)) == 1


def test_a_cache_may_be_filled_twice() -> None:
    assert updates("if key not in cache:\n    cache[key] = await make()", before="cache = {}") == []


# Loading, changing, saving


@pytest.mark.parametrize(
    "body",
    [
        "state = await store.load(key)\nstate.append(1)\nawait store.save(key, state)",
        "state = await store.get_state(key)\nawait store.set_state(key, state + [1])",
        "state = await store.load(key)\nstate.add_message('Hello')\nawait store.save(key, state)",
        "history = json.loads(store.get(key))\nhistory.append(await ask())\nstore.set(key, json.dumps(history))",
    ],
)
def test_what_is_loaded_changed_and_saved_again_can_be_lost(body: str) -> None:
    assert len(updates(body, before="store = make_store()\nimport json")) == 1


@pytest.mark.parametrize(
    "body",
    [
        # Not changed, another entry, another thing, another store.
        "state = await store.load(key)\nawait store.save(key, state)",
        "state = await store.load(key)\nstate.append(1)\nawait store.save('other', state)",
        "state = await store.load_state(key)\nstate.append(1)\nawait store.save_report(key, state)",
        "state = await store.load(key)\nstate.append(1)\nawait archive.save(key, state)",
        # Saved without waiting for anything since it was loaded.
        "await ask()\nstate = store.load(key)\nstate.append(1)\nstore.save(key, state)",
    ],
)
def test_other_savings_are_left_alone(body: str) -> None:
    assert updates(body, before="store = make_store()\narchive = make_store()") == []


# Who can get in between

UPDATE = "global total\ntotal += await count()"


@pytest.mark.parametrize(
    "body",
    [
        f"async with lock:\n{indent(UPDATE, '    ')}",
        f"await lock.acquire()\n{UPDATE}",
        f"async with guard_of(key).mutex:\n{indent(UPDATE, '    ')}",
    ],
)
def test_nobody_gets_in_where_a_lock_is_held(body: str) -> None:
    assert updates(body) == []


@pytest.mark.parametrize(
    "body",
    [
        # Made anew for each call, a lock locks nothing.
        f"async with asyncio.Lock():\n{indent(UPDATE, '    ')}",
        f"own = asyncio.Lock()\nasync with own:\n{indent(UPDATE, '    ')}",
        # Taken twice: in between, others have their turn.
        "async with lock:\n    old = sessions[key]\nawait count()\nasync with lock:\n    sessions[key] = old + 1",
    ],
)
def test_a_lock_must_be_one_for_all_and_held_throughout(body: str) -> None:
    assert len(updates(body)) == 1


SCRIPT = """
import asyncio

total = 0

async def work(key):
    global total
    total += await count()

async def main():
    CALL

if __name__ == "__main__":
    asyncio.run(main())
"""


@pytest.mark.parametrize(
    ("call", "overlap"),
    [
        ("await work(1)", False),
        ("for each in range(3):\n        await work(each)", False),
        ("await asyncio.gather(work(1), work(2))", True),
        ("await asyncio.gather(*(work(each) for each in range(3)))", True),
        ("for each in range(3):\n        asyncio.create_task(work(each))", True),
        ("asyncio.create_task(work(1))", False),
    ],
)
def test_in_a_script_runs_overlap_only_when_it_starts_several(call: str, overlap: bool) -> None:
    assert bool(updates_in(SCRIPT.replace("CALL", call))) == overlap


@pytest.mark.parametrize(
    ("call", "overlap"),
    [
        ("await outer(1)", False),
        ("await asyncio.gather(outer(1), outer(2))", True),
    ],
)
def test_runs_overlap_when_those_that_lead_to_them_do(call: str, overlap: bool) -> None:
    """Also when some of those lead to each other, round and round."""
    outer = "async def outer(key):\n    await work(key)\n    if key:\n        await outer(key - 1)\n\nasync def main():"
    assert bool(updates_in(SCRIPT.replace("async def main():", outer).replace("CALL", call))) == overlap


def test_a_plain_function_is_never_interrupted() -> None:
    assert updates_in("total = 0\n\ndef work():\n    global total\n    total += count()\n") == []
