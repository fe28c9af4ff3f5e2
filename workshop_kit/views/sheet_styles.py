"""The looks of cells, taken from a theme: one small set for every sheet."""

from dataclasses import dataclass, replace
from datetime import date
from functools import cache, cached_property
from locale import windows_locale
from typing import Any

from workshop_kit.content.language import Language
from workshop_kit.content.themes import Theme, theme
from workshop_kit.views.sheet import Style, Value

_LIGHT = {"actions": ("front", 0.85), "pains": ("pain", 0.88), "ideas": ("opportunity", 0.78)}
_BOLD = {"actions", "kpis", "ideas"}
_EMOTION_TINT = 0.78


@cache
def varied(style: Style, **changes: Any) -> Style:
    """Return a style with what differs; equal ones are one object, made once for all cells.

    Examples
    --------
    >>> plain = Style("Calibri", "000000")
    >>> varied(plain, bold=True) is varied(plain, bold=True)
    True
    """
    return replace(style, **changes)


@dataclass(frozen=True)
class Looks:
    """Every named style of the workbook."""

    theme: Theme

    def text(self, **changes: Any) -> Style:
        """Return plain ink on white, with what differs."""
        return varied(self._plain, **changes)

    @cached_property
    def _plain(self) -> Style:
        return Style(self.theme.body_font, self.theme.colours["ink"])

    @cached_property
    def hairline(self) -> str:
        """The colour of thin lines."""
        return self.theme.tint("back", 0.72)

    @cached_property
    def title(self) -> Style:
        """The sentence on top of a sheet."""
        return Style(self.theme.heading_font, self.theme.colours["petrol"], 18.0, down="vcenter")

    @cached_property
    def quiet(self) -> Style:
        """Subtitles, legends and remarks."""
        return self.text(colour=self.theme.colours["back"], down="vcenter")

    @cached_property
    def key(self) -> Style:
        """The hidden keys."""
        return self.text(colour=self.theme.colours["back"], size=8.0, wrap=False)

    @cached_property
    def free_key(self) -> Style:
        """A hidden key in a column that may be deleted."""
        return varied(self.key, locked=False)

    @cached_property
    def head(self) -> Style:
        """White on petrol: the headers of tables."""
        return self.text(
            colour=self.theme.colours["paper_white"],
            fill=self.theme.colours["petrol"],
            bold=True,
            down="vcenter",
            indent=1,
            border="hairline",
        )

    @cached_property
    def phase(self) -> Style:
        """A phase over its columns."""
        return varied(self.head, size=12.0, across="center", indent=0, border="gap", locked=False)

    @cached_property
    def label(self) -> Style:
        """The name of a row."""
        return self.text(
            bold=True,
            fill=self.theme.colours["paper"],
            down="vcenter",
            indent=1,
            border="hairline",
        )

    @cached_property
    def prompt(self) -> Style:
        """The question under the name of a row that is still empty."""
        return varied(self.label, bold=False, size=10.0, colour=self.theme.colours["back"])

    @cached_property
    def number(self) -> Style:
        """The number of a column."""
        return varied(self.label, across="center", indent=0, locked=False)

    @cached_property
    def moment_of_truth(self) -> Style:
        """The number of a column that is a moment of truth."""
        return varied(self.number, number_format='"★ "0')

    @cached_property
    def input(self) -> Style:
        """A cell to write in."""
        return self.text(indent=1, border="hairline", locked=False)

    @cached_property
    def figure(self) -> Style:
        """A number or a single letter in a table."""
        return self.text(across="center", border="hairline", locked=False)

    @cached_property
    def block(self) -> Style:
        """The name of a further block on a sheet."""
        return varied(self.title, size=13.0)

    @cached_property
    def sign(self) -> Style:
        """A sign of a matrix, to be chosen."""
        petrol = self.theme.colours["petrol"]
        return varied(self.word, colour=petrol, size=13.0, bold=True)

    @cached_property
    def computed(self) -> Style:
        """What a formula or the map says, not to be written over."""
        return varied(self.label, bold=False, across="center", down="top", indent=0)

    @cached_property
    def result(self) -> Style:
        """The figure a formula arrives at."""
        return varied(self.computed, bold=True)

    def row(self, key: str) -> Style:
        """Return the look of the cells of a journey's row."""
        fill = self.theme.tint(*_LIGHT[key]) if key in _LIGHT else ""
        return varied(self.input, bold=key in _BOLD, italic=key == "thoughts", fill=fill)

    @cached_property
    def score(self) -> Style:
        """A score from −2 to +2."""
        return replace(
            self.input,
            size=12.0,
            bold=True,
            across="center",
            down="vcenter",
            indent=0,
            number_format="+0;−0;0",
        )

    @cached_property
    def word(self) -> Style:
        """The word of an emotion."""
        return varied(self.input, across="center", down="vcenter", indent=0)

    def band(self, accent: str) -> Style:
        """Return the upright band of a section; ochre carries ink, the others white."""
        colour = "ink" if accent == "opportunity" else "paper_white"
        return self.text(
            colour=self.theme.colours[colour],
            fill=self.theme.colours[accent],
            size=10.0,
            bold=True,
            across="center",
            down="vcenter",
            upright=True,
            border="gap",
        )

    def emotion_tint(self, score: int) -> str:
        """Return the tint under a score; the text on it stays ink."""
        named = replace(self.theme, colours={"score": self.theme.emotion[score]})
        return named.tint("score", _EMOTION_TINT)

    @cached_property
    def topic(self) -> Style:
        """What a line of the instructions is about."""
        return self.text(bold=True, colour=self.theme.colours["front"], border="under")

    @cached_property
    def topic_text(self) -> Style:
        """A line of the instructions."""
        return self.text(border="under")

    @cached_property
    def data_head(self) -> Style:
        """The name of a register's column."""
        return self.text(bold=True, fill=self.theme.colours["paper"], wrap=False)

    @cached_property
    def data_name(self) -> Style:
        """The name of a register, and remarks between them."""
        return varied(self.quiet, wrap=False)

    def data(self, value: Value) -> Style:
        """Return the look of a value in a register: days as the standard writes them."""
        form = "yyyy-mm-dd" if isinstance(value, date) else ""
        return self.text(wrap=False, number_format=form)

    def day(self, language: Language) -> Style:
        """Return an input for a day, with the names of months in the workbook's language."""
        return varied(self.input, number_format=f"[$-{_windows_code(language)}]d mmm yyyy")


@cache
def looks() -> Looks:
    """Return the kit's own looks."""
    return Looks(theme())


def _windows_code(language: Language) -> str:
    """Return the number by which formats name a language; LibreOffice does not read its tag."""
    return next(f"{code:X}" for code, name in windows_locale.items() if name == language.locale)
