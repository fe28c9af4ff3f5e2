"""Every deck and workbook that a test wrote opens without repair and can be read by everybody.

These tests come last and go through the folders of all others, so a new test is covered
without knowing of them. Left out are files in a folder called “foreign”: those that another
program made, or that were broken on purpose.
"""

import hashlib
import os
import zipfile
from collections.abc import Iterator
from multiprocessing.pool import ThreadPool
from pathlib import Path

import pytest

from benign_corpus import KINDS
from office import found_validator
from workshop_kit.content.language import language
from workshop_kit.errors import InputError
from workshop_kit.importers.guard import guard
from workshop_kit.inspection.findings import Finding
from workshop_kit.workflows.check import check_file

pytestmark = pytest.mark.last

FOREIGN = "foreign"
ENDINGS = (".pptx", ".xlsx", ".potx")
ENGLISH = language("en")


def written(folder: Path) -> Iterator[Path]:
    """Yield the files of ours that lie in the folders of all tests."""
    for place, folders, names in os.walk(folder):
        folders[:] = [name for name in folders if name != FOREIGN]
        for path in (Path(place) / name for name in names if name.endswith(ENDINGS)):
            # some tests of naming write “x” where a deck would be
            if path.read_bytes().startswith(b"PK"):
                yield path


def findings(path: Path, validator: Path | None = None) -> list[Finding | str]:
    result = check_file(path, language=ENGLISH, validator=validator)
    return [str(result.refusal)] if result.refusal else list(result.findings)


def refusal(path: Path) -> str:
    """Return why a file would not be let in by the guard, or nothing."""
    try:
        guard(path, KINDS[path.suffix])
    except InputError as refused:
        return str(refused)
    return ""


def distinct(folder: Path) -> list[Path]:
    """Return those files of ours that differ: equal ones are judged once."""
    return list({contents(path): path for path in written(folder)}.values())


def contents(path: Path) -> str:
    """Name what a file holds, whenever it was packed."""
    with zipfile.ZipFile(path) as package:
        parts = b"".join(name.encode() + package.read(name) for name in package.namelist())
    return hashlib.sha256(parts).hexdigest()


def test_every_file_that_a_test_wrote_has_no_finding(
    tmp_path_factory: pytest.TempPathFactory,
) -> None:
    found = {path: findings(path) for path in distinct(tmp_path_factory.getbasetemp())}
    assert {path: some for path, some in found.items() if some} == {}


def test_every_file_that_a_test_wrote_comes_in_again(
    tmp_path_factory: pytest.TempPathFactory,
) -> None:
    found = {path: refusal(path) for path in distinct(tmp_path_factory.getbasetemp())}
    assert {path: why for path, why in found.items() if why} == {}


@pytest.mark.full
def test_every_file_that_a_test_wrote_is_valid_for_the_open_xml_sdk(
    tmp_path_factory: pytest.TempPathFactory,
) -> None:
    validator = found_validator()
    paths = distinct(tmp_path_factory.getbasetemp())
    with ThreadPool(2) as pool:
        found = pool.map(lambda path: findings(path, validator), paths)
    some = [(path, faults) for path, faults in zip(paths, found, strict=True) if faults]
    assert some == []


def test_a_faulty_file_would_be_noticed(tmp_path: Path) -> None:
    for folder in ("ours", FOREIGN):
        (tmp_path / folder).mkdir()
        (tmp_path / folder / "deck.pptx").write_bytes(b"PK no deck")
    (tmp_path / "ours" / "named.pptx").write_bytes(b"x")
    (path,) = written(tmp_path)
    assert path == tmp_path / "ours" / "deck.pptx"
    assert "it is damaged" in str(findings(path)[0])
    path.unlink()
