"""The documents say what is: every setting, verb, dependency and file is where they promise."""

import re
import subprocess
import tomllib
from pathlib import Path

import pytest

from pleinair import cli
from pleinair.site import options, profile_switches, switches

ROOT = Path(__file__).parents[1]
DOCUMENTS = sorted([*ROOT.glob("*.md"), *ROOT.glob("docs/**/*.md")])


def rows_of(document: str) -> list[list[str]]:
    """The cells of every line of a document's tables, without their code marks."""
    lines = (ROOT / document).read_text().splitlines()
    table = [line.strip("|").split("|") for line in lines if line.startswith("|")]
    return [[cell.strip().strip("`") for cell in cells] for cells in table]


SETTINGS = {cells[0]: cells[1:] for cells in rows_of("docs/configuration.md") if len(cells) == 4}
SWITCHES = {cells[0]: cells[1:] for cells in rows_of("docs/configuration.md") if len(cells) == 7}


class TestConfiguration:
    @pytest.mark.parametrize("option", options.OPTIONS, ids=lambda option: option.name)
    def test_every_setting_is_described_as_it_is(self, option):
        takes, start, about = SETTINGS[option.name]

        assert start == (option.default or "–")
        assert about == option.about
        for choice in option.choices:
            assert (f"`{choice}`" if choice else "empty") in f"`{takes}`"
        if option.kind == "whole":
            assert takes == f"{option.at_least:,} to {option.at_most:,}"

    def test_no_setting_is_described_that_is_not(self):
        named = {name for name in SETTINGS if name not in {"setting", "---"}}

        assert named == {option.name for option in options.OPTIONS}

    @pytest.mark.parametrize("name", switches.names())
    def test_every_switch_has_the_value_of_each_profile(self, name):
        for profile, cell in zip(options.PROFILES, SWITCHES[name][1:], strict=True):
            value = getattr(profile_switches(profile), name)
            assert cell == _plain(value), f"{name} of {profile}"

    def test_no_switch_is_described_that_is_not(self):
        assert set(SWITCHES) - {"switch", "---"} == set(switches.names())
        assert SWITCHES["switch"] == ["in force", *options.PROFILES]

    @pytest.mark.parametrize("name", switches.names())
    def test_a_switch_is_said_to_be_in_force_where_the_code_asks_for_it(self, name):
        package = ROOT / "pleinair"
        # What only looks for contradictions does not act.
        asking = [
            path
            for path in [*package.rglob("*.py"), *package.rglob("*.html")]
            if path != package / "site" / "contradictions.py"
            and re.search(rf"\b(?:switches|self)\.{name}\b", path.read_text())
        ]
        asked = [path for path in asking if "switches" in path.read_text()]

        assert SWITCHES[name][0] in ({"yes", "in part"} if asked else {"recorded"}), asked


def _commands(verb: str, capsys: pytest.CaptureFixture[str]) -> list[str]:
    """A verb by itself, or with each of the deeds that it says it knows."""
    with pytest.raises(SystemExit):
        cli.main([verb, "--help"])
    deeds = re.search(r"^  \{([a-z,]+)\}", capsys.readouterr().out, re.MULTILINE)
    return [f"{verb} {deed}" for deed in deeds[1].split(",")] if deeds else [verb]


def _plain(value: object) -> str:
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, tuple):
        return ", ".join(value) or "–"
    return str(value)


def test_every_file_that_contributing_names_is_there():
    named = set(re.findall(r"`([a-z/_]+\.(?:py|md))`", (ROOT / "CONTRIBUTING.md").read_text()))

    assert "pleinair/site/makers.py" in named
    assert [path for path in named if "/" in path and not (ROOT / path).is_file()] == []


class TestVerbs:
    def test_every_command_is_described_and_no_other(self, capsys):
        described = [
            cells[0].removeprefix("pleinair ")
            for cells in rows_of("docs/running.md")
            if cells[0].startswith("pleinair ")
        ]

        there = [words for verb in cli.COMMANDS for words in _commands(verb, capsys)]
        assert sorted(described) == sorted(there)

    def test_every_verb_of_make_describes_itself(self):
        text = (ROOT / "Makefile").read_text()
        verbs = set(re.search(r"^\.PHONY: (.+)$", text, re.MULTILINE)[1].split())

        described = set(re.findall(r"^([a-z-]+):[^#\n]*## \S+", text, re.MULTILINE))

        assert described == verbs

    @pytest.mark.parametrize("document", DOCUMENTS, ids=lambda path: path.name)
    def test_what_the_documents_tell_to_make_can_be_made(self, document):
        makefile = (ROOT / "Makefile").read_text()
        verbs = set(re.findall(r"^([a-z-]+):", makefile, re.MULTILINE))

        # A prompt like `make it a dog` goes on behind its second word.
        command = r"(?:^|`|[A-Z]=\S+ )make ([a-z-]+)(?=`| *#| *$)"
        told = re.findall(command, document.read_text(), re.MULTILINE)

        assert set(told) <= verbs

    @pytest.mark.parametrize("document", DOCUMENTS, ids=lambda path: path.name)
    def test_links_lead_to_files_that_are_there(self, document):
        for link in re.findall(r"\]\((?!https?://|mailto:|#)([^)#\s]+)", document.read_text()):
            assert (document.parent / link).exists(), f"{document.name} links to {link}"


def test_every_dependency_is_explained():
    wanted = {
        re.split(r"[\[~=<> ]", line)[0]
        for line in (ROOT / "requirements/run.in").read_text().splitlines()
        if line and not line.startswith(("#", "-"))
    }
    # The installer itself is in requirements/bootstrap.in.
    explained = {
        cells[0].split()[0] for cells in rows_of("docs/dependencies.md") if len(cells) == 3
    } - {"package", "---", "uv"}

    assert explained == wanted


def test_every_file_that_the_package_reads_is_packed():
    tool = tomllib.loads((ROOT / "pyproject.toml").read_text())["tool"]["setuptools"]
    package = ROOT / "pleinair"
    packed = {
        path for pattern in tool["package-data"]["pleinair"] for path in package.glob(pattern)
    }

    listed = subprocess.run(
        ["git", "ls-files", "pleinair"], cwd=ROOT, capture_output=True, check=True, text=True
    )
    tracked = {ROOT / line for line in listed.stdout.splitlines()}
    missing = {path for path in tracked - packed if path.suffix != ".py" and path.exists()}

    assert len(packed) > 50
    assert not missing


def test_every_folder_of_code_is_a_package():
    folders = {path.parent for path in (ROOT / "pleinair").rglob("*.py")}

    assert not {folder for folder in folders if not (folder / "__init__.py").exists()}
