"""Names, paths, messages and code come from strangers. None of it gets out of the place it is put in, in any format."""

from __future__ import annotations

import json
import re
import unicodedata
from pathlib import Path
from xml.etree import ElementTree

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from reports import finding, report, written

from autogen_lint.findings import Applicability, Edit, Finding, Fix, Location
from autogen_lint.reporters import OUTPUT_FORMATS

MEAN = (
    "\n", "\r", "\r\n", "\t", "\x1b[31m", "\x1b]0;title\x07", "\x9b2J", "\x00", "\x7f", "\x85", "\u2028", "\u202e",
    "\ufffe", "\ud800", "\udcff", "::", "::error::", "::stop-commands::x", "##[error]", "##vso[task]", "%0A", "%0D%0A",
    "%", ":", ",", "=", "<!--", "-->", "]]>", "<![CDATA[", "&lt;", "&#10;", "<", ">", '"', "'", "\\", "[a](b)", "{0}",
    "]}", "[bold]", "${{ x }}", "é", "🤖", "..", "/", " ",
)  # fmt: skip
"""What means something to a terminal, a CI service, XML, JSON or a URI."""

many = settings(max_examples=50, deadline=None, derandomize=True)

texts = st.lists(st.one_of(st.sampled_from(MEAN), st.text(max_size=5)), max_size=6).map("".join)
# No path has NUL characters. Which bytes a path can have, its surrogates say.
paths = texts.map(lambda text: re.sub("[\0\ud800-\udc7f\udd00-\udfff]", "", text) or "x")
places = st.builds(Location, st.integers(1, 4), st.integers(0, 9))
fixes = st.builds(
    Fix,
    st.sampled_from(Applicability),
    texts,
    st.lists(st.builds(Edit, places, places, texts), max_size=2).map(tuple),
)


@st.composite
def findings(draw: st.DrawFn) -> Finding:
    start, end = sorted((draw(places), draw(places)))
    return finding(
        message=draw(texts),
        filename=draw(paths),
        start=(start.line, start.column),
        end=(end.line, end.column),
        fix=draw(st.none() | fixes),
        cell=draw(st.none() | st.integers(1, 3)),
    )


class TestEveryFormat:
    @pytest.mark.parametrize("style", OUTPUT_FORMATS)
    @many
    @given(found=st.lists(findings(), max_size=3), source=texts, errors=st.lists(texts, max_size=1))
    def test_there_is_nothing_that_a_terminal_acts_on(
        self, style: str, found: list[Finding], source: str, errors: list[str]
    ) -> None:
        text = written(style, report(*found, source=source, errors=errors))
        kinds = {unicodedata.category(character) for character in text if character != "\n"}
        assert not kinds & {"Cc", "Cs", "Zl", "Zp"}
        assert not set(text) & set("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")

    @pytest.mark.parametrize("style", sorted(set(OUTPUT_FORMATS) - {"github"}))
    @many
    @given(found=st.lists(findings(), max_size=3), source=texts)
    def test_no_line_is_a_command_to_a_ci_service(self, style: str, found: list[Finding], source: str) -> None:
        lines = written(style, report(*found, source=source)).splitlines()
        assert not [line for line in lines if line.lstrip().startswith(("::", "##"))]


class TestGitHub:
    @many
    @given(found=st.lists(findings(), max_size=3), errors=st.lists(texts, max_size=2))
    def test_the_runner_reads_one_command_for_each_finding(self, found: list[Finding], errors: list[str]) -> None:
        lines = written("github", report(*found, errors=errors)).split("\n")
        assert lines.pop() == ""
        commands = [self.as_the_runner_reads(line) for line in lines]
        assert [name for name, _, _ in commands] == ["warning"] * len(found) + ["error"] * len(errors)
        for each, (_, properties, data) in zip(found, commands, strict=False):
            assert properties.keys() - {"col", "endColumn"} == {"title", "file", "line", "endLine"}
            assert properties["title"] == "autogen-lint (AGL102)"
            assert data.startswith(f"{properties['file']}:{properties['line']}:")
            assert f" {each.code} " in data

    @staticmethod
    def as_the_runner_reads(line: str) -> tuple[str, dict[str, str], str]:
        """Take a command apart, as the runner of GitHub Actions does."""
        head, data = line.removeprefix("::").split("::", 1)
        name, _, listed = head.partition(" ")

        def plain(text: str) -> str:
            for escaped, character in (("%2C", ","), ("%3A", ":"), ("%0A", "\n"), ("%0D", "\r"), ("%25", "%")):
                text = text.replace(escaped, character)
            return text

        return (
            name,
            {key: plain(value) for key, value in (each.split("=", 1) for each in listed.split(","))},
            plain(data),
        )


class TestJson:
    @pytest.mark.parametrize("style", ["json", "jsonl", "gitlab", "sarif"])
    @many
    @given(found=st.lists(findings(), max_size=3), source=texts)
    def test_it_is_ascii_with_one_object_for_each_finding(self, style: str, found: list[Finding], source: str) -> None:
        text = written(style, report(*found, source=source))
        assert text.isascii()
        objects = [json.loads(line) for line in text.splitlines()] if style == "jsonl" else json.loads(text)
        if style == "sarif":
            objects = objects["runs"][0]["results"]
        assert len(objects) == len(found)

    @many
    @given(found=st.lists(findings(), max_size=3))
    def test_what_json_says_is_what_was_found(self, found: list[Finding]) -> None:
        objects = json.loads(written("json", report(*found)))
        assert [(each["filename"], each["message"]) for each in objects] == [
            (each.filename, each.message) for each in found
        ]


class TestSarif:
    @many
    @given(found=st.lists(findings(), max_size=3), source=texts)
    def test_uris_stay_in_their_place(self, found: list[Finding], source: str) -> None:
        run = json.loads(written("sarif", report(*found, source=source)))["runs"][0]
        for result in run["results"]:
            place = result["locations"][0]["physicalLocation"]["artifactLocation"]
            inside = place.get("uriBaseId") == "%SRCROOT%"
            pattern = r"[\w.~/%-]+" if inside else r"file:///[^?# \\<>\"]+"
            assert re.fullmatch(pattern, place["uri"], re.ASCII)
            assert "](" not in result["message"]["text"]


class TestJunit:
    @many
    @given(found=st.lists(findings(), max_size=3), errors=st.lists(texts, max_size=2))
    def test_it_is_xml_with_one_test_for_each_finding(self, found: list[Finding], errors: list[str]) -> None:
        top = ElementTree.fromstring(written("junit", report(*found, errors=errors)))
        assert len(list(top.iter("failure"))) == len(found)
        assert len(list(top.iter("error"))) == len(errors)
        assert {element.tag for element in top.iter()} <= {"testsuites", "testsuite", "testcase", "failure", "error"}


@pytest.mark.parametrize("style", ["concise", "grouped"])
def test_a_path_that_looks_like_a_command_is_told_in_another_way(style: str) -> None:
    assert written(style, report(finding(filename="::error::x.py"))).startswith("./::error::x.py:")


def test_a_file_name_of_bytes_that_are_no_unicode(tmp_path: Path) -> None:
    (issue,) = json.loads(written("gitlab", report(finding(filename="\udcff.py"))))
    assert issue["location"]["path"] == "\\udcff.py"
