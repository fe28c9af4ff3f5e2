"""The rules of the house that ruff and import-linter cannot see, and those that they can."""

import ast
import re
from pathlib import Path

import pytest
from importlinter.cli import lint_imports

from checkout import PACKAGE, ROOT, modules, short, text_files

LONGEST_MODULE = 300
VAGUE_NAMES = {"util", "utils", "helper", "helpers", "manager", "managers", "common", "misc"}
LATER = re.compile(r"\b(TO" + r"DO|FIX" + r"ME|XX" + r"X)\b")

ALL_MODULES = modules()
PACKAGE_MODULES = [path for path in ALL_MODULES if path.is_relative_to(PACKAGE)]


def packages_around(path: Path) -> dict[str, Path]:
    """Map the dotted name of every package that a module lives in to its folder."""
    folders = [folder for folder in path.parents if folder.is_relative_to(PACKAGE)]
    return {".".join(folder.relative_to(ROOT).parts): folder for folder in folders}


def is_module_in(folder: Path, name: str) -> bool:
    return (folder / name).is_dir() or (folder / f"{name}.py").is_file()


def imports_from_own_package(path: Path, text: str) -> list[str]:
    """Name what a module takes from the ``__init__`` of a package it lives in."""
    around = packages_around(path)
    return [
        f"line {node.lineno}: {alias.name} from {node.module}"
        for node in ast.walk(ast.parse(text))
        if isinstance(node, ast.ImportFrom) and node.module in around
        for alias in node.names
        if not is_module_in(around[node.module], alias.name)
    ]


def test_imports_run_only_downward(capsys: pytest.CaptureFixture[str]) -> None:
    outcome = lint_imports(str(ROOT / "pyproject.toml"), no_cache=True, no_logo=True)
    assert outcome == 0, capsys.readouterr().out


def test_no_module_imports_from_a_package_it_lives_in() -> None:
    found = {
        short(path): imports_from_own_package(path, path.read_text(encoding="utf-8"))
        for path in PACKAGE_MODULES
    }
    assert {path: names for path, names in found.items() if names} == {}


def test_an_import_from_the_own_package_is_noticed() -> None:
    text = "from workshop_kit.model import Goal\nfrom workshop_kit.model import goals\n"
    found = imports_from_own_package(PACKAGE / "model" / "workshop.py", text)
    assert found == ["line 1: Goal from workshop_kit.model"]


def test_every_module_is_short() -> None:
    lines = {short(path): path.read_text(encoding="utf-8").count("\n") for path in ALL_MODULES}
    assert {path: count for path, count in lines.items() if count > LONGEST_MODULE} == {}


def test_every_module_says_what_it_is_for() -> None:
    silent = [
        short(path)
        for path in PACKAGE_MODULES
        if not ast.get_docstring(ast.parse(path.read_text(encoding="utf-8")))
    ]
    assert silent == []


def test_no_module_has_a_name_that_says_nothing() -> None:
    vague = [short(path) for path in ALL_MODULES if words_of(path) & VAGUE_NAMES]
    assert vague == []


def words_of(path: Path) -> set[str]:
    parts = path.relative_to(ROOT).parts
    return {word for part in parts for word in part.split(".")[0].split("_")}


def test_nothing_is_left_for_later() -> None:
    found = [
        f"{short(path)}:{number}"
        for path in text_files()
        if path.suffix in {".py", ".sh", ".toml", ".md"}
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1)
        if LATER.search(line)
    ]
    assert not found
