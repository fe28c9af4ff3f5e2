"""What the documents tell people to type exists, and what exists is told."""

import json
import re
import shlex
import tomllib
from collections.abc import Iterator

import pytest
from packaging.requirements import Requirement

from checkout import ROOT, project_files, short
from workshop_kit.cli.app import commands

DOCUMENTS = {
    short(path): path.read_text("utf-8") for path in project_files() if path.suffix == ".md"
}
FENCED = re.compile(r"^```(?:sh|powershell)\n(.*?)^```", re.MULTILINE | re.DOTALL)
INLINE = re.compile(r"`([^`\n]+)`")
TARGETS = set(re.findall(r"^([a-z-]+):.*##", (ROOT / "Makefile").read_text("utf-8"), re.MULTILINE))


def typed(document: str) -> Iterator[list[str]]:
    """Yield every line of shell in a document, as its words."""
    text = DOCUMENTS[document]
    lines = [line for block in FENCED.findall(text) for line in block.splitlines()]
    for line in [*lines, *INLINE.findall(FENCED.sub("", text))]:
        try:
            yield shlex.split(line.replace("\\", "/"), comments=True)
        except ValueError:
            continue  # a bit of code with a lone quotation mark


def kit_lines(document: str) -> list[list[str]]:
    """Return what follows ``workshop-kit`` wherever a document shows a command."""
    lines = [words for words in typed(document) if len(words) > 1]
    return [words[1:] for words in lines if words[0].split("/")[-1] == "workshop-kit"]


def test_the_readme_shows_every_command() -> None:
    shown = {words[0] for words in kit_lines("README.md")} - {"…"}
    assert shown == set(commands())


@pytest.mark.parametrize("document", DOCUMENTS)
def test_every_command_shown_is_understood(document: str) -> None:
    for name, *words in kit_lines(document):
        if words:  # without them only the name of the command is meant
            commands()[name].make_context(name, words)


@pytest.mark.parametrize("name", commands())
def test_every_command_explains_itself_with_an_example(name: str) -> None:
    command = commands()[name]
    assert command.help
    assert f"workshop-kit {name}" in str(command.epilog)


def test_every_make_target_shown_exists() -> None:
    lines = [words for document in DOCUMENTS for words in typed(document)]
    shown = {words[1] for words in lines if words[:1] == ["make"] and len(words) > 1}
    assert shown <= TARGETS


def test_every_make_target_is_explained_to_contributors() -> None:
    shown = {words[1] for words in typed("CONTRIBUTING.md") if words[:1] == ["make"] and words[1:]}
    assert shown == TARGETS - {"help"}


def test_every_dependency_has_its_reason() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    extras = project["optional-dependencies"].values()
    from_npm = json.loads((ROOT / "package.json").read_text("utf-8"))
    wanted = {Requirement(line).name for line in sum(extras, project["dependencies"])}
    wanted |= {
        name
        for kind in from_npm
        if kind.lower().endswith("dependencies")
        for name in from_npm[kind]
    }
    page = DOCUMENTS["docs/adr/0005-dependencies-and-licences.md"]
    cells = re.findall(r"^\| ([\w@][^|]*) \| [^|]+ \| [^|]+ \|$", page, re.MULTILINE)
    explained = {name for cell in cells for name in cell.split(", ")} - {"library"}
    assert explained == wanted
