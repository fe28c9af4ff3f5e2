"""A small deck and a small workbook without a fault, to be broken one thing at a time.

Both are made by the kit's own renderers from views written by hand: what a slide or a sheet of
the kit shows may change, these stay.
"""

from datetime import date
from functools import cache

from workshop_kit.renderers.pptx.decks import deck_bytes
from workshop_kit.renderers.xlsx.workbooks import workbook_bytes
from workshop_kit.views.book import Workbook
from workshop_kit.views.drawing import (
    Box,
    Cell,
    CurvePoint,
    Deck,
    EmotionCurve,
    Slide,
    Text,
    paragraph,
)
from workshop_kit.views.drawing import Table as SlideTable
from workshop_kit.views.sheet import (
    Area,
    Choice,
    CurveChart,
    Formula,
    Message,
    Name,
    Page,
    Sheet,
    Style,
    Table,
    When,
)
from workshop_kit.views.sheet import Cell as SheetCell

DAY = date(2027, 6, 30)
TEXT = Style("Calibri", "1F2933")
HEAD = Style("Calibri", "1F2933", bold=True, fill="E8E0D0")


@cache
def clean_deck() -> bytes:
    """Return a deck of two slides: a table with merged cells and a curve, then two text boxes."""
    return deck_bytes(
        Deck(
            title="Buying a car",
            subject="Customer journey",
            author="Autovalli",
            tag="en-GB",
            footer="Autovalli",
            slides=(_map_slide(), _text_slide()),
            workshop_id="w",
            edition=1,
            day=DAY,
        )
    )


def _map_slide() -> Slide:
    table = SlideTable(
        name="Journey map",
        description="Two phases, three actions",
        x=36,
        y=92,
        widths=(100.0, 100.0, 100.0),
        heights=(30.0, 30.0, 30.0),
        rows=(
            (_cell("Phase", rows=2), _cell("Try and buy", columns=2)),
            (_cell("Try"), _cell("Buy")),
            (_cell("Action"), _cell("Drives"), _cell("Signs")),
        ),
    )
    return Slide(
        "blank", "The price talk nearly loses her", items=(table, _curve()), notes=("Say it.",)
    )


def _curve() -> EmotionCurve:
    points = (CurvePoint("Drives", 2, "proud", True), CurvePoint("Signs", -2, "angry", False))
    return EmotionCurve("Emotion", "From proud to angry", Box(36, 200, 300, 120), 100, points)


def _text_slide() -> Slide:
    boxes = (Box(36, 92, 300, 40), Box(36, 140, 300, 40))
    texts = tuple(
        Text(f"Box {number}", box, (paragraph(f"Text {number}", size=12.0),))
        for number, box in enumerate(boxes, start=1)
    )
    return Slide("blank", "Two things to decide", items=texts)


def _cell(text: str, columns: int = 1, rows: int = 1) -> Cell:
    return Cell((paragraph(text, size=11.0),), columns=columns, rows=rows)


@cache
def clean_workbook() -> bytes:
    """Return a workbook of two sheets: merged cells, a list, a rule and a curve, then two tables."""
    return workbook_bytes(
        Workbook(
            title="Buying a car",
            subject="Customer journey",
            author="Autovalli",
            comment="",
            day=DAY,
            properties=(("workshop-kit:workshop", "w"),),
            sheets=(_map_sheet(), _plan_sheet()),
            names=(Name("WK_owners", "Plan", Area(1, 0, 3, 0)),),
            active="Journey",
            hairline="C9CDD3",
        )
    )


def _map_sheet() -> Sheet:
    scores, words = Area(2, 1, 2, 2), Area(3, 1, 3, 2)
    message = Message("Owner", "Choose from the list.")
    return Sheet(
        title="Journey",
        tab="0F6B70",
        page=_page(),
        cells=(
            SheetCell(0, 0, "Phase", HEAD),
            SheetCell(0, 1, "Try and buy", HEAD, columns=2),
            SheetCell(1, 0, "Action", HEAD),
            SheetCell(1, 1, "Drives", TEXT),
            SheetCell(1, 2, "Signs", TEXT),
            SheetCell(2, 0, "Emotion", HEAD),
            SheetCell(2, 1, 2, TEXT),
            SheetCell(2, 2, -2, TEXT),
            SheetCell(3, 1, "proud", TEXT),
            SheetCell(3, 2, "angry", TEXT),
            SheetCell(4, 1, Formula("SUM(B3:C3)", "0"), TEXT),
        ),
        widths=(80.0, 120.0, 120.0),
        heights=(20.0, 20.0, 20.0, 20.0, 20.0),
        frozen=(1, 1),
        checks=(
            Choice(Area(1, 1, 1, 1), ("Ada", "Bruno"), "warning", message, message),
            Choice(Area(1, 2, 1, 2), "WK_owners", "stop", message, message),
        ),
        rules=(When(scores, "B3<0", "F6E3D0", "7F2704"),),
        charts=(
            CurveChart(
                curve=_curve(),
                row=6,
                column=1,
                numbers=Area(1, 1, 1, 2),
                scores=scores,
                words=words,
                reach=2.5,
                plot=(0.1, 0.8),
                line="0F6B70",
                zero="C9CDD3",
                style=TEXT,
            ),
        ),
    )


def _plan_sheet() -> Sheet:
    names = ("Ada", "Bruno", "Carla")
    ideas = tuple(
        SheetCell(row, column, f"{text} {row}", TEXT)
        for row in (1, 2)
        for column, text in ((2, "Offer"), (3, "Soon"))
    )
    return Sheet(
        title="Plan",
        tab="B8860B",
        page=_page(),
        cells=(*(SheetCell(row, 0, name, TEXT) for row, name in enumerate(names, 1)), *ideas),
        widths=(80.0, 20.0, 120.0, 120.0),
        heights=(20.0, 20.0, 20.0, 20.0),
        frozen=(1, 0),
        tables=(
            Table("WK_table_owners", Area(0, 0, 3, 0), ("Owner",), HEAD),
            Table("WK_table_ideas", Area(0, 2, 2, 3), ("Idea", "When"), HEAD),
        ),
    )


def _page() -> Page:
    return Page("A4", ("Autovalli", "30 June"), Area(0, 0, 4, 3))
