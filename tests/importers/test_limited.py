import pickle
from collections.abc import Callable
from pathlib import Path

import pytest

from importers import readers
from workshop_kit.content.wording import error_text
from workshop_kit.errors import ReadingStopped, UnsafeOfficeFile
from workshop_kit.importers.guard import Guarded
from workshop_kit.importers.limited import run_limited
from workshop_kit.importers.limited_answers import plain


def test_what_a_function_returns_comes_back() -> None:
    found = run_limited(readers.sizes, {"A1": "Sees an advert"}, {"B2": "Città 🙂"})
    assert found == [{"A1": 14}, {"B2": 7}]


def test_values_of_the_kit_come_back_as_they_are() -> None:
    guarded = Guarded("grid.xlsx", "workbook", b"PK")
    assert run_limited(readers.same, guarded) == guarded


def test_an_error_raised_on_purpose_comes_back_and_can_be_translated() -> None:
    with pytest.raises(UnsafeOfficeFile) as caught:
        run_limited(readers.refuse, "grid {1}.xlsx")
    assert str(caught.value) == (
        "“grid {1}.xlsx” was not opened: “a{0}b” brings macros. "
        "Ask whoever sent it for a copy saved by PowerPoint or Excel."
    )
    assert "«a{0}b» porta con sé delle macro" in error_text(caught.value, "it")


@pytest.mark.parametrize(
    ("function", "why"),
    [
        (readers.sleep, "it took longer than 1 s"),
        (readers.fill_memory, "it needed more than 300 MB of memory"),
        (readers.break_off, "its reader broke off with “KeyError: 'sheet9.xml'”"),
        (readers.fall, "it brought its reader down"),
        (readers.deceive, "its reader gave no clear answer"),
    ],
)
def test_a_reader_that_does_not_come_to_an_end_is_stopped(
    function: Callable[[], None], why: str
) -> None:
    with pytest.raises(ReadingStopped) as caught:
        run_limited(function, seconds=1, memory=300 << 20, path="grid.xlsx")
    assert str(caught.value).startswith(f"“grid.xlsx” was not read: {why}. ")


def test_a_file_without_a_name_is_called_the_file() -> None:
    with pytest.raises(ReadingStopped, match=r"^The file was not read: its reader broke off"):
        run_limited(readers.break_off)


def test_what_a_library_prints_is_no_part_of_the_answer() -> None:
    assert run_limited(readers.print_and_return) == "answer"


def test_modules_in_the_current_folder_are_not_believed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "zlib.py").write_text("raise SystemExit(9)")
    (tmp_path / "html.py").write_text("raise SystemExit(9)")
    monkeypatch.chdir(tmp_path)
    assert run_limited(readers.escaped, "<") == "&lt;"


@pytest.mark.parametrize("found", [print, Path("x"), pickle.loads, run_limited])
def test_an_answer_that_would_call_something_is_refused(found: object) -> None:
    with pytest.raises(pickle.UnpicklingError, match="is not plain"):
        plain(pickle.dumps(found))


def test_an_answer_cannot_reach_through_a_module_for_another() -> None:
    through = b"\x80\x04\x8c\x1eworkshop_kit.importers.limited\x8c\x0esubprocess.run\x93."
    with pytest.raises(pickle.UnpicklingError, match="is not plain"):
        plain(through)
