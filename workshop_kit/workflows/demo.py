"""The main job in one go: a finished workshop, its deck and its grid, in each language."""

import tempfile
from datetime import date
from pathlib import Path

from workshop_kit.content.starters import moved_to, starter_text
from workshop_kit.store.disk import save_new
from workshop_kit.store.workshop_file import workshop_from_text
from workshop_kit.workflows.publish import FORMATS, OnProgress, publish

STARTER = "car-purchase"


def make_demo(
    folder: Path,
    *,
    languages: tuple[str, ...],
    today: date,
    on_progress: OnProgress | None = None,
) -> tuple[Path, ...]:
    """Publish the car purchase in every language asked for and return the files.

    The workshop goes the whole way through a file on disk, as a team's own does.

    Raises
    ------
    UnknownLanguage, FileBusy, NotSaved
        As ``publish`` does.
    """
    written: list[Path] = []
    total = len(languages) * len(FORMATS)

    def told(name: str, done: int, _: int) -> None:
        if on_progress is not None:
            on_progress(name, len(written) + done, total)

    with tempfile.TemporaryDirectory() as scratch:
        for code in languages:
            text = starter_text(STARTER, code)
            file = Path(scratch) / code / f"{STARTER}.workshop.json"
            file.parent.mkdir()
            save_new(file, moved_to(workshop_from_text(text, file.name), today))
            written += publish(file, to=folder, language=code, today=today, on_progress=told)
    return tuple(written)
