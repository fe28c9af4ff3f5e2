"""The workbook as a whole: sheets, footers, properties, and texts too long for a cell."""

import pytest

from small_workshop import JOURNEY, SMALL
from workbook_reading import view_of
from workshop_kit.analysis.content_marks import content_mark
from workshop_kit.model.workshop import Workshop
from workshop_kit.views.cell_limits import LONGEST

TITLES = ["Journey", "Touchpoints", "Ideas", "Plan", "KPI", "Review", "Lists", "Data"]
"""Those that are the same in every language, because readers look for them."""


@pytest.mark.parametrize(("code", "first"), [("en", "Read me"), ("it", "Istruzioni")])
def test_sheets_stand_in_one_order_in_every_language(code: str, first: str) -> None:
    view = view_of(SMALL, code)
    assert [sheet.title for sheet in view.sheets] == [first, *TITLES]
    assert view.active == "Journey"


def test_the_footer_says_how_much_is_supported_and_what_the_figures_are() -> None:
    left, right = view_of(SMALL.replace(figures_note="Invented.")).sheets[0].page.footer
    assert left == "Autovalli · Buying a car · 1 of 3 statements have a source · Invented."
    assert right == "Edition 1 · 30 Jun 2027"


@pytest.mark.parametrize("title", ["x" * 300, "&" * 300, "Bed & breakfast " * 20, "two\nlines"])
def test_a_footer_never_grows_beyond_what_excel_allows(title: str) -> None:
    left, right = view_of(SMALL.replace(title=title, figures_note=title)).sheets[0].page.footer
    assert "\n" not in left
    assert len((left + right).replace("&", "&&")) <= 255 - 45  # codes and page numbers


def test_a_text_too_long_for_a_cell_is_cut_and_reported() -> None:
    actions = (JOURNEY.actions[0].replace(text="word " * 8_000), *JOURNEY.actions[1:])
    view = view_of(SMALL.replace(journeys=(JOURNEY.replace(actions=actions),)))
    assert [cut.sheet for cut in view.cuts] == ["Journey", "Data"]
    assert view.cuts[0].cell == "D7"
    texts = [str(c.value) for c in view.sheets[1].cells if isinstance(c.value, str)]
    longest = max(texts, key=len)
    assert len(longest) == LONGEST
    assert longest.endswith("… (full text in the workshop file)")


def test_signs_outside_the_basic_plane_count_twice_as_in_excel() -> None:
    title = "🚗" * 16_384  # 32 768 units
    headline = JOURNEY.replace(headline=title)
    view = view_of(SMALL.replace(journeys=(headline,)))
    assert view.cuts[0].cell == "B2"
    cell = next(c for c in view.sheets[1].cells if str(c.value).startswith("🚗"))
    assert len(str(cell.value).encode("utf-16-le")) <= 2 * LONGEST


def test_properties_lead_back_to_the_workshop() -> None:
    properties = dict(view_of(SMALL, "it").properties)
    assert properties == {
        "workshop-kit:workshop": "w",
        "workshop-kit:format": "1",
        "workshop-kit:language": "it-IT",
        "workshop-kit:edition": "1",
        "workshop-kit:content": content_mark(SMALL),
    }


def test_a_workshop_without_anything_is_a_workbook_to_begin_with() -> None:
    view = view_of(Workshop(id="w"))
    assert view.title == "Untitled workshop"
    assert [sheet.title for sheet in view.sheets] == ["Read me", *TITLES]


def test_the_two_sides_of_an_upright_footer_do_not_run_into_one_another() -> None:
    note = "All names and all figures on these pages were invented"
    client = "A company with a name that goes on for quite a while"
    wordy = SMALL.replace(client=client, title="A title", figures_note=note)
    sheets = {sheet.title: sheet for sheet in view_of(wordy).sheets}
    left, right = sheets["Read me"].page.footer
    assert left.startswith("A company")
    assert note not in left
    assert sheets["Plan"].page.footer == (f"{left} · {note}", right)
