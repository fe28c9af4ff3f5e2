"""From an empty workshop to the published files, by clicking and typing, in both languages."""

from dataclasses import dataclass
from datetime import date
from pathlib import Path

import pytest
from playwright.sync_api import Locator, Page, expect
from pptx import Presentation
from pptx.oxml.ns import qn

from lab import Lab, open_notebook
from workbook_reading import opened_values
from workshop_kit.content.labels import label
from workshop_kit.content.language import Language, language
from workshop_kit.model.workshop import Workshop
from workshop_kit.store.disk import read_workshop
from workshop_kit.workflows.check import check_file
from workshop_kit.workflows.start import start_workshop

pytestmark = pytest.mark.full

HOSTILE = ' <img src=x onerror="window.hurt=1"> 🙂'


@dataclass(frozen=True)
class Person:
    """Somebody who goes through the notebooks of one workshop."""

    page: Page
    lab: Lab
    file: Path
    words: Language

    def say(self, key: str, **values: object) -> str:
        return label(key, self.words, **values)

    def open(self, name: str) -> None:
        """Open a notebook and press the one button there is."""
        open_notebook(self.page, self.lab, self.file.parent / f"{name}.ipynb")
        self.page.locator(".wk-opener .wk-run").click()
        expect(self.page.locator(".wk .save.known")).to_be_visible(timeout=30_000)

    def at(self, key: str) -> Locator:
        return self.page.locator(f".wk-at-{key} textarea")

    def write(self, field: Locator, text: str) -> None:
        field.fill(text)
        self.page.keyboard.press("Tab")
        expect(self.page.locator(".wk .save.known:visible")).to_be_visible()

    def press(self, key: str) -> None:
        self.page.locator(f"[data-key='{key}'] button").first.click()

    def workshop(self) -> Workshop:
        expect(self.page.locator(".wk .save.known:visible")).to_be_visible()
        return read_workshop(self.file)


@pytest.fixture(params=["en", "it"])
def person(page: Page, lab: Lab, request: pytest.FixtureRequest) -> Person:
    code = request.param
    file = start_workshop(
        lab.root / f"whole-way-{code}",
        starter=None,
        phases="PH5c",
        language=code,
        today=date(2027, 3, 1),
    )
    return Person(page, lab, file, language(code))


def begin(person: Person) -> None:
    person.open("00_start")
    person.write(person.at("details--title"), "Sofa bought once" + HOSTILE)
    person.page.locator("[data-key=mode] [data-option=self_study]").click()
    person.page.locator("[data-key=purposes] [data-option=understand]").click()
    person.write(person.at("customer--name"), "Ada Rossi")
    journey = person.workshop().journeys[0]
    person.write(person.at(f"{journey.id}--scenario"), "The old sofa broke")


def set_a_goal(person: Person) -> None:
    person.open("01_goals")
    person.page.locator(".wk-business .wk-add").click()
    expect(person.page.locator(".wk-business textarea").first).to_be_focused()
    person.page.keyboard.type("Fewer sofas come back")
    person.page.keyboard.press("Tab")
    assert person.workshop().goals[0].text == "Fewer sofas come back"


def log_research(person: Person) -> None:
    person.open("02_research")
    person.press("add-source-story")
    source = person.page.locator(".wk-story .wk-strong textarea")
    expect(source).to_be_focused()
    person.write(source, "Six interviews at home")
    assert person.workshop().sources[0].kind == "Six interviews at home"


def name_a_touchpoint(person: Person) -> None:
    person.open("03_touchpoints")
    person.page.locator(".wk .wk-add.wk-anywhere button").click()
    person.write(person.page.locator(".wk-card .wk-strong textarea"), "Sits on it in the shop")
    row = person.page.locator(".wk-matrix tr").nth(2)
    row.locator("td button").nth(2).click()
    expect(row.locator("td").nth(2)).to_contain_text("●○○")


def feel_with_the_customer(person: Person) -> None:
    person.open("04_empathy_map")
    says = person.page.get_by_role("region", name=person.say("empathy.says.title"), exact=True)
    says.get_by_role("button").first.click()
    expect(says.locator("textarea").first).to_be_focused()
    person.write(says.locator("textarea").first, "Nobody told me how wide the door is")
    assert person.workshop().statements[-1].field == "says"


def find_ideas(person: Person) -> None:
    person.open("05_brainstorming")
    for part, key, text in (
        ("collect", "new-pains", "It does not fit through the door"),
        ("alone", "new-ideas", "Measure the door together"),
    ):
        person.page.locator(f'.wk-parts [data-option="{part}"]').click()
        person.at(key).fill(text)
        person.page.keyboard.press("Enter")
        expect(person.at(key)).to_have_value("")
    person.page.locator('.wk-parts [data-option="link"]').click()
    person.page.locator(".wk-matrix td button").first.click()
    workshop = person.workshop()
    assert workshop.ideas[0].covers[0].pain_id == workshop.pains[0].id


def draw(person: Person) -> None:
    person.open("06_drawing")
    action = person.workshop().journeys[0].actions[0]
    for row, text in (("actions", "Tries three sofas"), ("thoughts", "Does it fit?")):
        cell = person.page.locator(f'.wk-mapcell[data-key="{row}--{action.id}"]')
        cell.click()
        person.page.keyboard.type(text)
        person.page.keyboard.press("Enter")
        expect(cell).to_contain_text(text)


def publish_all(person: Person) -> list[Path]:
    person.open("07_publish")
    person.press("make-all")
    # the name of each file is its link
    links = person.page.locator("[data-key^='open-']")
    expect(links).to_have_count(4, timeout=60_000)
    return sorted(person.file.parent.glob("*.pptx")) + sorted(person.file.parent.glob("*.xlsx"))


def words_of(path: Path) -> str:
    """Return every text of a deck: titles, tables, notes."""
    slides = Presentation(str(path)).slides
    pages = [*slides, *(slide.notes_slide for slide in slides)]
    return "\n".join(
        "".join(run.text or "" for run in paragraph.iter(qn("a:t")))
        for page in pages
        for paragraph in page._element.iter(qn("a:p"))
    )


def cells_of(path: Path) -> str:
    sheets = opened_values(path.read_bytes()).values()
    values = (value for sheet in sheets for row in sheet.values for value in row)
    return "\n".join(str(value) for value in values if value is not None)


TYPED = (
    "Sofa bought once" + HOSTILE,
    "Ada Rossi",
    "Fewer sofas come back",
    "Six interviews at home",
    "Sits on it in the shop",
    "Nobody told me how wide the door is",
    "It does not fit through the door",
    "Measure the door together",
    "Tries three sofas",
    "Does it fit?",
)


def test_from_an_empty_workshop_to_the_published_files(
    person: Person, requests_refused: list[str]
) -> None:
    begin(person)
    set_a_goal(person)
    log_research(person)
    name_a_touchpoint(person)
    feel_with_the_customer(person)
    find_ideas(person)
    draw(person)
    files = publish_all(person)
    deck, grid = (
        next(f for f in files if f.name.startswith(f"{person.file.parent.name}-{kind}"))
        for kind in ("deck", "grid")
    )
    in_deck, in_grid = words_of(deck), cells_of(grid)
    assert [text for text in TYPED if text not in in_deck and text not in in_grid] == []
    assert [text for text in TYPED[-4:] if text not in in_deck or text not in in_grid] == []
    for file in files:
        assert check_file(file, language=person.words).findings == ()
    assert person.page.evaluate("window.hurt") is None
    assert requests_refused == []
