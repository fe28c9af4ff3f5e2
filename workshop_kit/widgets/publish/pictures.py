"""Pictures of the outputs, drawn again only when what they show has changed."""

from collections.abc import Callable
from datetime import date
from functools import cache, partial

from workshop_kit.content.labels import label
from workshop_kit.content.language import Language
from workshop_kit.model.workshop import Workshop
from workshop_kit.views.deck import Wishes
from workshop_kit.workflows.outputs import form_phases
from workshop_kit.workflows.preview import form_picture, grid_picture, slide_picture

_WORDS = "publish.picture"
Shown = tuple[tuple[str, str], ...]
"""Pictures as SVG, each with what it shows in words."""


class Pictures:
    """The pictures of one workshop, the last ones kept."""

    def __init__(self) -> None:
        self._kept: dict[str, tuple[object, str]] = {}

    def of(
        self, output: str, workshop: Workshop, language: Language, wishes: Wishes, today: date
    ) -> Shown:
        """Return the pictures of an output; none for a map without actions."""
        code = language.code
        if output == "forms":
            phases = form_phases(workshop)
            return ((_form(phases, code, today), label(f"{_WORDS}.forms", language)),)
        if output == "grid":
            sheet = self._drawn("grid", (workshop, code), partial(grid_picture, workshop, code))
            return ((sheet, label(f"{_WORDS}.grid", language)),)
        # which slides an audience gets changes none of the two
        shows = (workshop, code, wishes.draft, wishes.logo, today)
        draw = partial(slide_picture, workshop, code, today=today, wishes=wishes)
        return tuple(
            (self._drawn(kind, shows, partial(draw, kind)), label(f"{_WORDS}.{kind}", language))
            for kind in ("cover", "map")
        )

    def _drawn(self, key: str, shows: object, draw: Callable[[], str]) -> str:
        kept = self._kept.get(key)
        if kept is None or kept[0] != shows:
            kept = self._kept[key] = (shows, draw())
        return kept[1]


@cache
def _form(phases: str, code: str, today: date) -> str:
    return form_picture(phases, code, today=today)
