"""Lines predicted by ``views.text_fit`` against the lines LibreOffice really draws."""

import random
import shutil
import subprocess
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path
from statistics import mean
from typing import Any

import pytest
from lxml import html
from pptx import Presentation
from pptx.enum.text import MSO_AUTO_SIZE
from pptx.util import Pt

from preview import MissingProgram, render
from workshop_kit.views.text_fit import Font, RunText, wrap_runs

pytestmark = pytest.mark.full

SLIDE = (960.0, 540.0)
MARGIN = 6.0
COLUMNS = 6
SAME_LINE = 4.0
TEXTS = tuple(
    """\
Asks a neighbour which supplier she would choose again
Reads three reviews on the train, two of them from last winter
Was told to wait for a letter – nobody said for how long
“I only wanted to know what it costs per month, all included.”
Calls once, at lunch, with a list of questions; hangs up after six minutes
Compares price, exit fee and start date (in that order) on a phone
No answer within 24–48 hours: the form says “received”, nothing more
Self-service check-in at the door works, the follow-up e-mail does not
Pays €1,249.00 by card in two clicks → relief
Cost-to-serve per contact: −12 % against 2026, target ≤ €3.40
Opens the app 7 times/day until the parcel arrives
★ Moment of truth: the technician calls by name
1. Looks for a shop that is open on Sundays 2. Finds none 3. Orders on-line
The engineer’s van is on time; the replacement part isn’t in it
What if the order page showed the stock of the nearest store and/or the delivery day?
See https://www.example.org/help/returns/how-to-send-a-parcel-back?lang=en&step=2 for the steps
Chiede a un’amica quale fornitore sceglierebbe di nuovo
Confronta quattro offerte sul portale, dall’ufficio, in pausa pranzo
Non capisce perché l’importo della bolletta sia più alto di quello del preventivo
«Mi hanno richiamata subito: è stata la prima volta che qualcuno mi ascoltava davvero.»
Aspetta l’attivazione senza alcuna comunicazione per undici giorni lavorativi
Riceve la stessa e-mail due volte, con due date di consegna diverse (!)
Percentuale di richieste risolte al primo contatto: dal 61 % all’80 % entro giugno
Inserisce i dati anagrafici, poi di nuovo, poi allega un documento già inviato
Passaggio in negozio: il personale non vede l’ordine fatto on-line
Perché non proporre un appuntamento telefonico già nella pagina dei prezzi?
Responsabile: ufficio assistenza clienti; tecnologia: CRM, centralino, totem interattivo
Il corriere lascia l’avviso anche quando c’è qualcuno in casa
Sollievo dopo la conferma scritta, preoccupazione fino a quel momento
Rilevare la soddisfazione post-vendita a 30 giorni/90 giorni dall’acquisto
Straordinariamente difficile da raggiungere: l’incomprensibilità dell’informativa precontrattuale
Die Kundenzufriedenheitsbefragung kam erst nach der Rechnungsstellung
Lebensversicherungsgesellschaft, Donaudampfschifffahrtsgesellschaftskapitän
Kraftfahrzeughaftpflichtversicherung online abschließen: Überprüfungsschritte fehlen
Geschwindigkeitsbegrenzungen AVATAR TAVOLO WAVE “To Yes” Ty Av
10 kg, 25 m², 100 000 km
Wait
""".splitlines()
)
NARROW = (46.0, 58.0, 71.0, 84.0, 97.5, 113.0, 141.0)
WIDE = (118.0, 129.0, 137.0, 149.0)


@dataclass(frozen=True, slots=True)
class Sample:
    """A text in a box, and what it is drawn in."""

    runs: tuple[RunText, ...]
    width: float

    @property
    def predicted(self) -> int:
        return len(wrap_runs(self.runs, self.width))


def samples() -> Iterator[Sample]:
    """Yield texts in small sans for cells and in large serif for titles and quotes."""
    chance = random.Random(20270630)
    for number, text in enumerate(TEXTS * 12):
        bold, italic = chance.random() < 0.25, chance.random() < 0.25
        if number % 4 == 3:
            font = Font("Georgia", chance.choice((18, 20, 22, 24)), bold, italic)
            yield Sample((RunText(" ".join(text.split(" ")[:7]), font),), chance.choice(WIDE))
            continue
        font = Font("Calibri", chance.choice((9, 9.5, 10, 10.5, 11, 12)), bold, italic)
        runs: tuple[RunText, ...] = (RunText(text, font),)
        if number % 4 == 1:
            runs = (RunText(f"{number} ", Font("Calibri", font.size, bold=True)), *runs)
        yield Sample(runs, chance.choice(NARROW))


SAMPLES = tuple(samples())
IN_CELL = tuple(number // COLUMNS % 2 == 1 for number in range(len(SAMPLES)))


def write_deck(path: Path) -> None:
    """Write a slide for every six samples, cells of a table and text boxes by turns."""
    deck = Presentation()
    deck.slide_width, deck.slide_height = Pt(SLIDE[0]), Pt(SLIDE[1])
    for number in range(0, len(SAMPLES), COLUMNS):
        slide = deck.slides.add_slide(deck.slide_layouts[6])
        group = SAMPLES[number : number + COLUMNS]
        for place, sample in enumerate(group):
            make_frame = cell_frame if IN_CELL[number] else box_frame
            fill(make_frame(slide, place, sample.width), sample)
    deck.save(str(path))


def left(place: int) -> float:
    """Return the left edge of a sample’s text."""
    return 10 + place * (SLIDE[0] / COLUMNS)


def box_frame(slide: Any, place: int, width: float) -> Any:
    """Return an empty text box of a slide."""
    frame = slide.shapes.add_textbox(*position(place, width)).text_frame
    frame.word_wrap, frame.auto_size = True, MSO_AUTO_SIZE.NONE
    return with_margins(frame)


def cell_frame(slide: Any, place: int, width: float) -> Any:
    """Return the only cell of a new table."""
    table = slide.shapes.add_table(1, 1, *position(place, width)).table
    return with_margins(table.cell(0, 0)).text_frame


def position(place: int, width: float) -> tuple[Pt, Pt, Pt, Pt]:
    """Return left, top, width and height of the box around a text."""
    return Pt(left(place) - MARGIN), Pt(4), Pt(width + 2 * MARGIN), Pt(500)


def with_margins(frame: Any) -> Any:
    """Return a text box or cell with the same margin on every side."""
    frame.margin_left = frame.margin_right = frame.margin_top = frame.margin_bottom = Pt(MARGIN)
    return frame


def fill(frame: Any, sample: Sample) -> None:
    """Write the runs of a sample into an empty frame."""
    for run in sample.runs:
        piece = frame.paragraphs[0].add_run()
        piece.text = run.text
        piece.font.name, piece.font.size = run.font.family, Pt(run.font.size)
        piece.font.bold, piece.font.italic = run.font.bold, run.font.italic


def drawn_baselines(pdf: Path) -> list[list[float]]:
    """Return how far down the slide each sample’s lines end in the picture."""
    command = ["pdftotext", "-bbox-layout", str(pdf), "-"]
    page_text = subprocess.run(command, capture_output=True, text=True, check=True).stdout
    baselines = []
    for page in html.fromstring(page_text.encode()).iter("page"):
        words = [
            (float(word.attrib["xmin"]), float(word.attrib["ymax"])) for word in page.iter("word")
        ]
        for place in range(COLUMNS):
            begin, end = left(place) - MARGIN, left(place + 1) - MARGIN
            baselines.append(apart(bottom for x, bottom in words if begin <= x < end))
    return baselines[: len(SAMPLES)]


def apart(bottoms: Iterable[float]) -> list[float]:
    """Return heights without those that belong to the same line."""
    lines: list[float] = []
    for bottom in sorted(bottoms):
        if not lines or bottom - lines[-1] > SAME_LINE:
            lines.append(bottom)
    return lines


@pytest.fixture(scope="module")
def drawn(tmp_path_factory: pytest.TempPathFactory) -> list[list[float]]:
    if shutil.which("pdftotext") is None:
        pytest.skip("install Poppler (apt install poppler-utils)")
    folder = tmp_path_factory.mktemp("lines")
    deck = folder / "foreign" / "lines.pptx"
    deck.parent.mkdir()
    write_deck(deck)
    try:
        render([deck], folder, dpi=20)
    except MissingProgram as missing:
        pytest.skip(str(missing))
    return drawn_baselines(folder / "lines.pptx.pdf")


def test_no_text_is_drawn_in_more_lines_than_predicted(drawn: list[list[float]]) -> None:
    short = [
        (sample, sample.predicted, len(lines))
        for sample, lines in zip(SAMPLES, drawn, strict=True)
        if len(lines) > sample.predicted
    ]
    assert not short


def test_most_predictions_are_exact_and_none_is_far_off(drawn: list[list[float]]) -> None:
    spare = Counter(
        sample.predicted - len(lines) for sample, lines in zip(SAMPLES, drawn, strict=True)
    )
    assert spare[0] >= 0.75 * len(SAMPLES), spare
    assert max(spare) <= 2, spare


def test_lines_of_a_cell_are_as_far_apart_as_measured(drawn: list[list[float]]) -> None:
    for sample, lines, in_cell in zip(SAMPLES, drawn, IN_CELL, strict=True):
        steps = [below - above for above, below in pairwise(lines)]
        if in_cell and steps:
            # LibreOffice rounds a line to the dots of a printer, at 11 points by 1.3 %
            assert mean(steps) == pytest.approx(sample.runs[-1].font.line_height, rel=0.015)
