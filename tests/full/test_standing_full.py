"""Decks and grids that LibreOffice saved still say which workshop they were made from."""

from datetime import UTC, datetime
from pathlib import Path

import pytest

from office import saved_by_libreoffice
from small_workshop import SMALL
from workshop_kit.content.language import language
from workshop_kit.store.disk import edit_workshop, save_new
from workshop_kit.workflows.publish import publish
from workshop_kit.workflows.standing import against, standing

pytestmark = pytest.mark.full


def test_what_libreoffice_saved_is_up_to_date_until_the_workshop_changes(tmp_path: Path) -> None:
    now = datetime(2027, 1, 1, tzinfo=UTC)
    file = tmp_path / "sofa.workshop.json"
    save_new(file, SMALL)
    paths = [
        copy
        for path in publish(file, today=now.date())
        for copy in saved_by_libreoffice([path], tmp_path)
    ]

    def standings() -> list[tuple[str, int]]:
        found = [standing(path, against(file), language("en")) for path in paths]
        return [(one.state, len(one.changes or ())) for one in found]

    assert standings() == [("current", 0)] * 2
    edit_workshop(file, lambda workshop: workshop.replace(client="Casa Verde"), now=now)
    assert standings() == [("stale", 1)] * 2
