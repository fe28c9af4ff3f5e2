import re
from pathlib import Path

import pytest
from click.testing import CliRunner

from workshop_kit.cli.app import app
from workshop_kit.model.workshop import Workshop
from workshop_kit.store.disk import save_new


@pytest.fixture(autouse=True)
def _in_a_folder_of_its_own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("LC_ALL", "LC_MESSAGES", "LANG"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.chdir(tmp_path)


def told(*words: str) -> list[str]:
    result = CliRunner().invoke(app, words, catch_exceptions=False)
    assert result.exit_code == 0
    return result.stdout.splitlines()


def files_in(folder: str) -> list[str]:
    return sorted(path.name for path in Path(folder).iterdir())


def test_a_demo_is_written_in_every_language() -> None:
    first, *files = told("demo")
    assert re.fullmatch(r"Written in [\d.]+ s:", first)
    assert len(files) == 4
    assert files_in("demo") == [
        "car-purchase-deck-en.pptx",
        "car-purchase-deck-it.pptx",
        "car-purchase-grid-en.xlsx",
        "car-purchase-grid-it.xlsx",
    ]


def test_a_demo_in_one_language_is_told_in_it() -> None:
    first, *files = told("demo", "there", "--language", "it")
    assert re.fullmatch(r"Scritto in [\d,]+ s:", first)
    assert [re.sub(r" \d+ KB$", " … KB", line) for line in files] == [
        f"  {Path('there') / 'car-purchase-deck-it.pptx'}  … KB",
        f"  {Path('there') / 'car-purchase-grid-it.xlsx'}  … KB",
    ]


def test_a_workshop_is_published_beside_its_file() -> None:
    Path("sofa").mkdir()
    save_new(Path("sofa/sofa.workshop.json"), Workshop(id="w1", title="Buying a sofa"))
    told("publish", "sofa", "--formats", "grid, deck")
    assert files_in("sofa") == ["sofa-deck-en.pptx", "sofa-grid-en.xlsx", "sofa.workshop.json"]


def test_a_workshop_is_published_where_and_as_it_is_asked_for() -> None:
    save_new(Path("sofa.workshop.json"), Workshop(id="w1", title="Buying a sofa"))
    told("publish", "sofa.workshop.json", "--to", "client", "--formats", "grid", "--language", "it")
    assert files_in("client") == ["sofa-grid-it.xlsx"]
