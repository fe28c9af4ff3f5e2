"""The workbook of a workshop: instructions, a map for each journey, registers to work on, data."""

from dataclasses import dataclass, replace
from datetime import date

from workshop_kit.analysis.content_marks import content_mark
from workshop_kit.analysis.evidence import evidence
from workshop_kit.analysis.legible import legible
from workshop_kit.analysis.set_aside import as_drawn
from workshop_kit.content.labels import label
from workshop_kit.content.language import Language
from workshop_kit.content.themes import theme
from workshop_kit.importers.brand_books import BrandLogo
from workshop_kit.model.journeys import Journey
from workshop_kit.model.workshop import Workshop
from workshop_kit.tables.grids import FORMAT, PROPERTIES, journey_sheet
from workshop_kit.views.book import Workbook
from workshop_kit.views.cell_limits import within_limits
from workshop_kit.views.data_sheet import data_sheet
from workshop_kit.views.ideas_sheet import IdeasSheet
from workshop_kit.views.instructions_sheet import instructions_sheet
from workshop_kit.views.journey_sheet import JourneySheet
from workshop_kit.views.kpi_sheet import KpiSheet
from workshop_kit.views.lists_sheet import list_names, lists_sheet
from workshop_kit.views.plan_sheet import plan_sheet
from workshop_kit.views.review_sheet import review_sheet
from workshop_kit.views.sheet import Name, Sheet
from workshop_kit.views.sheet_brand import SheetBrand
from workshop_kit.views.sheet_styles import Looks, looks
from workshop_kit.views.text_fit import Font, text_width
from workshop_kit.views.touchpoints_sheet import TouchpointsSheet

_FIRST_JOURNEY = "journey-1"
_LONGEST_PART = 54
_FOOTER_SIZE = 9.0
_ACROSS, _UPRIGHT = 1133.0, 537.0  # an A3 page across and an A4 page upright, less the margins
_PAGE_NUMBER = " · 100 / 100" + 4 * " "  # as wide as it may become, and air before it


def workbook(
    workshop: Workshop, language: Language, *, today: date, brand: SheetBrand | None = None
) -> Workbook:
    """Describe the workbook of a workshop as written today, in the look of a brand if there is one.

    A workshop without journeys gets the sheet of one to begin with. Texts too long for a cell
    are cut and listed in ``cuts``.

    Examples
    --------
    >>> from workshop_kit.content.language import language
    >>> view = workbook(Workshop(id="w"), language("en"), today=date(2027, 6, 30))
    >>> [sheet.title for sheet in view.sheets]
    ['Read me', 'Journey', 'Touchpoints', 'Ideas', 'Plan', 'KPI', 'Review', 'Lists', 'Data']
    """
    brand = brand or SheetBrand(theme())
    style = looks() if brand.theme is theme() else Looks(brand.theme)
    sheets, names = _sheets(_Making(legible(workshop), style, language, today), brand.logo)
    fitting = [within_limits(sheet, language) for sheet in sheets]
    return Workbook(
        title=workshop.title or label("deck.cover.untitled", language),
        subject=label("grid.subject", language),
        author=workshop.facilitator or workshop.client,
        comment=workshop.figures_note,
        day=today,
        properties=(
            (PROPERTIES["workshop"], workshop.id),
            (PROPERTIES["format"], str(FORMAT)),
            (PROPERTIES["language"], language.tag),
            (PROPERTIES["edition"], str(workshop.edition)),
            (PROPERTIES["content"], content_mark(workshop)),
        ),
        sheets=tuple(sheet for sheet, _ in fitting),
        names=names,
        active=journey_sheet(1),
        hairline=style.hairline,
        cuts=tuple(cut for _, cuts in fitting for cut in cuts),
        family=style.theme.body_font,
        palette=brand.palette,
    )


@dataclass(frozen=True, slots=True)
class _Making:
    """What every sheet is made from."""

    workshop: Workshop
    looks: Looks
    language: Language
    today: date


def _sheets(making: _Making, logo: BrandLogo | None) -> tuple[list[Sheet], tuple[Name, ...]]:
    stored, style, language = making.workshop, making.looks, making.language
    workshop = as_drawn(stored)
    drawn = replace(making, workshop=workshop)
    footer, upright = _footer(drawn, _ACROSS), _footer(drawn, _UPRIGHT)
    journeys = _journeys(workshop, style, language)
    ideas = IdeasSheet(workshop, style, language)
    kpis = KpiSheet(workshop, style, language)
    sheets = [
        instructions_sheet(workshop, style, language, upright, making.today, logo),
        *(journey.sheet(footer) for journey in journeys),
        TouchpointsSheet(workshop, style, language).sheet(footer),
        ideas.sheet(footer),
        plan_sheet(workshop, style, language, footer),
        kpis.sheet(footer),
        review_sheet(workshop, style, language, upright),
        lists_sheet(workshop, style, language, footer),
        data_sheet(stored, style, language, footer),
    ]
    names = [name for journey in journeys for name in journey.names()]
    return sheets, (*names, *ideas.names(), *kpis.names(), *list_names(workshop, language))


def _journeys(workshop: Workshop, style: Looks, language: Language) -> list[JourneySheet]:
    journeys = workshop.journeys or (Journey(id=_FIRST_JOURNEY),)
    return [
        JourneySheet(workshop, journey, number, style, language)
        for number, journey in enumerate(journeys, start=1)
    ]


def _footer(making: _Making, room: float) -> tuple[str, str]:
    """Return what stands at the foot of each page; the page number is added on the right.

    Parts that would run into the right-hand side of a page with so much ``room`` are left out.
    """
    workshop, language = making.workshop, making.language
    family = making.looks.theme.body_font
    longest = _LONGEST_PART - max(len(family) - len(theme().body_font), 0)
    counted = evidence(workshop)
    sourced = label(
        "grid.sourced", language, supported=counted.supported, statements=counted.statements
    )
    left = [
        _short(" · ".join(part for part in (workshop.client, workshop.title) if part), longest),
        sourced if counted.statements else "",
        _short(workshop.figures_note, longest),
    ]
    edition = label("deck.cover.edition", language, number=workshop.edition)
    right = f"{edition} · {language.day(making.today)}"
    look = Font(family, _FOOTER_SIZE)
    free = room - text_width(f"{right}{_PAGE_NUMBER}", look)
    parts = [part for part in left if part]
    while len(parts) > 1 and text_width(" · ".join(parts), look) > free:
        parts.pop()
    return " · ".join(parts), right


def _short(text: str, longest: int) -> str:
    """Keep a footer within the 255 characters that Excel allows for all of it, codes included."""
    words = " ".join(text.split())
    room = longest - words.count("&")
    return words if len(words) <= room else f"{words[: max(room - 1, 0)]}…"
