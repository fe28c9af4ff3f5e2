"""What the team expected and what was observed, side by side (B09)."""

from collections import Counter
from functools import partial

from workshop_kit.analysis.paths_compared import Compared, compared
from workshop_kit.content.labels import counted, label
from workshop_kit.content.language import Language
from workshop_kit.model.journeys import Journey
from workshop_kit.model.workshop import Workshop
from workshop_kit.widgets.board.nodes import Cell, Edit, Field, Group, Head, Node, Row, Table, Text
from workshop_kit.widgets.fields import field_key
from workshop_kit.workflows.paths import PathName, set_path

_WORDS = "research.path"


def path_panel(workshop: Workshop, journey: Journey, language: Language) -> Group:
    """Return the two lists to type, and once both are there, what differs."""
    fields = Group(
        (
            _field("expected_path", journey, workshop, language),
            _field("observed_path", journey, workshop, language),
        ),
        look="wk-columns",
    )
    parts = (
        Text(label(f"{_WORDS}.title", language), "h3"),
        Text(label(f"{_WORDS}.question", language), look="wk-muted"),
        fields,
        *_comparison(journey, language),
    )
    return Group(parts, tag="section", look="wk-panel wk-opp")


def _field(path: PathName, journey: Journey, workshop: Workshop, language: Language) -> Field:
    return Field(
        label(f"{_WORDS}.{path}", language),
        "\n".join(getattr(journey, path)),
        Edit(partial(set_path, journey_id=journey.id, path=path)),
        placeholder=label(f"{_WORDS}.placeholder.{path}", language),
        lines=True,
        lang=workshop.language,
        key=field_key(journey.id, path),
    )


def _comparison(journey: Journey, language: Language) -> tuple[Node, ...]:
    if not (journey.expected_path and journey.observed_path):
        return ()
    lines = compared(journey.expected_path, journey.observed_path)
    heads = ("expected_path", "observed_path", "kind")
    head = Row(tuple(Head((Text(label(f"{_WORDS}.{name}", language), "span"),)) for name in heads))
    rows = tuple(_row(line, language) for line in lines)
    title = label(f"{_WORDS}.compared", language)
    return (
        Text(_summary(lines, language)),
        Table(title, (head, *rows), look="wk-compared"),
    )


def _row(line: Compared, language: Language) -> Row:
    cells = (
        Cell((Text(line.expected or "–", "span"),)),
        Cell((Text(line.observed or "–", "span"),)),
        Cell((Text(label(f"{_WORDS}.{line.kind}", language), "span"),), look=f"wk-{line.kind}"),
    )
    return Row(cells)


def _summary(lines: tuple[Compared, ...], language: Language) -> str:
    counts = Counter(line.kind for line in lines)
    said = [
        counted(f"{_WORDS}.count_{kind}", language, counts[kind])
        for kind in ("unseen", "unforeseen", "elsewhere")
        if counts[kind]
    ]
    return " ".join(said) or label(f"{_WORDS}.same", language)
