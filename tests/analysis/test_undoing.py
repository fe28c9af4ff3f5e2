"""Undo and redo walk through the change log, each person through their own lines."""

from datetime import UTC, datetime

from hypothesis import given
from hypothesis import strategies as st

from workshop_kit.analysis.undoing import changes_in_effect, to_redo, to_undo
from workshop_kit.model.records import ChangeLogEntry

AT = datetime(2027, 6, 30, 10, 42, tzinfo=UTC)


class Log(list[ChangeLogEntry]):
    """A change log in which every line changes the version that is named by its place."""

    def edit(self, author: str = "") -> str:
        return self._write(author, "")

    def undo(self, author: str = "") -> str:
        entry = to_undo(self, author)
        assert entry is not None
        self._write(author, entry.before)
        return entry.before

    def redo(self, author: str = "") -> str:
        entry = to_redo(self, author)
        assert entry is not None
        self._write(author, entry.before)
        return entry.before

    def _write(self, author: str, reverts: str) -> str:
        self.append(ChangeLogEntry(at=AT, author=author, before=f"v{len(self)}", reverts=reverts))
        return self[-1].before

    def in_effect(self) -> list[str]:
        return [
            entry.before
            for entry in self
            if not entry.reverts and entry.before in changes_in_effect(self)
        ]


def test_undo_goes_back_and_redo_goes_forward() -> None:
    log = Log()
    first, second = log.edit(), log.edit()
    assert (log.undo(), log.undo()) == (second, first)
    assert to_undo(log, "") is None
    log.redo()
    assert log.in_effect() == [first]
    log.redo()
    assert log.in_effect() == [first, second]
    assert to_redo(log, "") is None


def test_what_was_redone_can_be_undone_again() -> None:
    log = Log()
    first, second = log.edit(), log.edit()
    log.undo()
    log.redo()
    log.undo()
    assert log.in_effect() == [first]
    log.undo()
    assert log.in_effect() == []
    log.redo()
    assert log.in_effect() == [first]
    log.redo()
    assert log.in_effect() == [first, second]


def test_a_new_change_ends_redo() -> None:
    log = Log()
    log.edit()
    log.undo()
    log.edit()
    assert to_redo(log, "") is None


def test_everybody_undoes_what_they_did_themselves() -> None:
    log = Log()
    annas, brunos = log.edit("Anna"), log.edit("Bruno")
    assert log.undo("Anna") == annas
    assert to_undo(log, "Anna") is None
    assert log.undo("Bruno") == brunos


def test_a_change_of_somebody_else_does_not_end_redo() -> None:
    log = Log()
    annas = log.edit("Anna")
    log.undo("Anna")
    brunos = log.edit("Bruno")
    log.redo("Anna")
    assert log.in_effect() == [annas, brunos]


def test_a_line_that_names_no_version_cannot_be_undone() -> None:
    assert to_undo([ChangeLogEntry(at=AT), ChangeLogEntry(at=AT)], "") is None


@given(st.lists(st.sampled_from(["edit", "undo", "redo"]), max_size=25))
def test_it_is_the_undo_of_any_editor(steps: list[str]) -> None:
    log, done, undone = Log(), list[str](), list[str]()
    for step in steps:
        if step == "edit":
            done.append(log.edit())
            undone.clear()
        elif step == "undo" and done:
            log.undo()
            undone.append(done.pop())
        elif step == "redo" and undone:
            log.redo()
            done.append(undone.pop())
        assert log.in_effect() == done
        assert (to_undo(log, "") is not None, to_redo(log, "") is not None) == (
            bool(done),
            bool(undone),
        )
