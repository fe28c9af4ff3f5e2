"""A finished map to read before the first form: pictures, and a question to each."""

from collections.abc import Callable
from functools import cache

from workshop_kit.content.labels import label
from workshop_kit.content.language import Language
from workshop_kit.content.starters import moved_to, starter_text
from workshop_kit.store.workshop_file import workshop_from_text
from workshop_kit.widgets import clock
from workshop_kit.widgets.board.nodes import Button, Group, Look, Picture, Text
from workshop_kit.workflows.preview import slide_picture

STARTER = "in-store"
KINDS = ("persona", "map", "weakest_link")
"""The slides to read, one a question."""


def example(step: int, turn: Callable[[str], None], language: Language) -> Group:
    """Return the invitation (``step`` 0) or one slide of the example with its question."""
    title = Text(label("start.example.title", language), "h2", look="wk-section")
    if step == 0:
        lead = Text(label("start.example.lead", language), look="wk-muted")
        begin = Button(
            label("start.example.begin", language), Look(lambda _: turn("1")),
            icon="eye", key="example--begin",
        )  # fmt: skip
        return Group((title, lead, begin), tag="section", look="wk-stack wk-tight")
    kind = KINDS[step - 1]
    following = (step + 1) % (len(KINDS) + 1)
    word = "next" if following else "close"
    question = label(f"start.example.{kind}", language)
    return Group(
        (
            title,
            Text(question, look="wk-note"),
            Picture(_picture(kind, language), question),
            Button(
                label(f"start.example.{word}", language),
                Look(lambda _: turn(str(following))),
                icon="next" if following else "close",
                key="example--next",
            ),
        ),
        tag="section",
        look="wk-stack wk-tight",
    )


@cache
def _picture(kind: str, language: Language) -> str:
    today = clock.now().date()
    workshop = moved_to(workshop_from_text(starter_text(STARTER, language.code), STARTER), today)
    return slide_picture(workshop, language.code, kind, today=today)
