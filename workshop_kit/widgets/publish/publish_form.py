"""The form after the six steps: outputs, what they still lack, and how sure the map is."""

from collections.abc import Iterable, Sequence
from functools import partial
from pathlib import Path

import ipywidgets

from workshop_kit.content.labels import label
from workshop_kit.content.language import Language
from workshop_kit.content.wording import error_text
from workshop_kit.errors import WorkshopKitError
from workshop_kit.model.workshop import Workshop
from workshop_kit.views.deck import Wishes
from workshop_kit.views.plan_items import plan_items
from workshop_kit.widgets import clock
from workshop_kit.widgets.board.board_form import BoardForm
from workshop_kit.widgets.board.nodes import Button, Group, Look, Node, Text
from workshop_kit.widgets.publish.choices import Choices, choices_panel
from workshop_kit.widgets.publish.making import Making, Said
from workshop_kit.widgets.publish.output_cards import OutputCard, output_card
from workshop_kit.widgets.publish.pictures import Pictures
from workshop_kit.widgets.publish.plan_panel import plan_panel
from workshop_kit.widgets.publish.standing import evidence_panel, steps_panel
from workshop_kit.workflows.looks import look_lines, with_look
from workshop_kit.workflows.outputs import OUTPUTS, Made, OutputFile, make_output, output_files

_WORDS = "publish"


class PublishForm(BoardForm):
    """What leaves the room: each output with its picture, its files and a button.

    Examples
    --------
    ``PublishForm.here("en")`` in a notebook beside its workshop file shows the form in English.
    """

    step = None

    def __init__(self, place: Path, language_code: str | None = None) -> None:
        self._place = place
        self._held: set[str] = set()
        self._folder_time = 0
        self._pictures = Pictures()
        self.making = Making(self.redraw)
        super().__init__(place, language_code)

    def build(self) -> list[ipywidgets.Widget]:
        """Return the board, still empty; the labels are to be in the workshop’s own language."""
        self.choices = Choices(self._language_of_workshop())
        return super().build()

    def describe(self, workshop: Workshop) -> Node:
        """Return the board: on the left the outputs, on the right what they still lack."""
        # noted before the files are looked at, so that a later change is seen as one
        self._folder_time = self._time_of_folder()
        wishes, problem = self._wishes()
        items = plan_items(workshop, self.language)
        self._held |= {item.idea.id for item in items if item.missing}
        cards = tuple(
            output_card(self._card(output, workshop, wishes), self._make_one, self.language)
            for output in OUTPUTS
        )
        main = (
            choices_panel(self.choices, workshop, self._folder(), problem, self.language),
            Group(cards, look="wk-thirds"),
            evidence_panel(workshop, self.language),
            steps_panel(workshop, self.language),
        )
        lacking = plan_panel(workshop, items, self._held, self.language)
        columns = Group((Group(main, look="wk-stack"), lacking), look="wk-main-side")
        return Group((self._top(), columns), look="wk-stack wk-publish")

    def look(self) -> None:
        """Show also what became of the files meanwhile: opened and changed, renamed, deleted."""
        super().look()
        if self._folder_time != self._time_of_folder():
            self.redraw()

    def _top(self) -> Group:
        question = Group(
            (
                Text(label(f"{_WORDS}.title", self.language), "h2"),
                Text(label(f"{_WORDS}.lead", self.language), look="wk-muted"),
                Text(self._progress(), look="wk-strong", status=True, key="progress"),
            ),
            look="wk-question",
        )
        every = Button(
            label(f"{_WORDS}.make_all", self.language),
            Look(lambda _value: self._make(OUTPUTS)),
            icon="check",
            key="make-all",
            look="wk-primary",
        )
        return Group((question, every), look="wk-ends")

    def _progress(self) -> str:
        """Say what is being made, or that everything is."""
        doing = self.making.doing
        if doing:
            return label(f"{_WORDS}.output.{doing}.making", self.language)
        said = self.making.said.values()
        if any(one.is_problem for one in said):
            return label(f"{_WORDS}.stopped", self.language)
        names = ", ".join(name for one in said for name in one.names)
        return label(f"{_WORDS}.ready", self.language, names=names) if names else ""

    def _card(self, output: str, workshop: Workshop, wishes: Wishes) -> OutputCard:
        shown = self.choices.languages()[0]
        return OutputCard(
            output,
            self._pictures.of(output, workshop, shown, wishes, clock.now().date()),
            self._files(output, workshop),
            self.making.is_at(output),
            self.making.said.get(output),
        )

    def _files(self, output: str, workshop: Workshop) -> tuple[OutputFile, ...]:
        try:
            return tuple(
                file
                for language in self.choices.languages()
                for file in output_files(self._place, workshop, output, language)
            )
        except (WorkshopKitError, OSError):
            # the form says itself that the workshop cannot be read
            return ()

    def _wishes(self) -> tuple[Wishes, str]:
        """Return what was chosen, and why the logo cannot be used."""
        try:
            return self.choices.wishes(self._folder()), ""
        except WorkshopKitError as error:
            return Wishes(draft=bool(self.choices.mark)), error_text(error, self.language.code)

    def _make_one(self, output: str) -> None:
        self._make((output,))

    def _make(self, outputs: tuple[str, ...]) -> None:
        wishes, _ = self._wishes()
        languages = self.choices.languages()
        looks = {output: self.choices.look(output) for output in outputs}
        self.making.start(
            {
                output: partial(
                    self._made, output, languages, wishes, self._folder() / look if look else None
                )
                for output, look in looks.items()
            }
        )

    def _made(
        self, output: str, languages: tuple[Language, ...], wishes: Wishes, look: Path | None
    ) -> Said:
        today = clock.now().date()
        try:
            # read only now, beside the form: that takes a second or more
            wishes = with_look(wishes, output, look) if look else wishes
            made = [
                make_output(self._place, output, language, today=today, wishes=wishes)
                for language in languages
            ]
        except WorkshopKitError as error:
            sentence = error_text(error, self.language.code)
            return Said(sentences=(sentence,), is_problem=True)
        told = look_lines(output, look, wishes, self.language) if look else []
        return _told(made, told, self.language)

    def _folder(self) -> Path:
        return self._place if self._place.is_dir() else self._place.parent

    def _time_of_folder(self) -> int:
        """Return when a file came into the folder, or left it, last."""
        try:
            return self._folder().stat().st_mtime_ns
        except OSError:
            return 0


def _told(made: Sequence[Made], of_look: Iterable[str], language: Language) -> Said:
    """Say which files were written, which were left as somebody changed them, and what was cut.

    ``of_look`` says what came of a file whose look was taken.
    """
    names = tuple(path.name for one in made for path in one.paths)
    notes = {
        "kept": ", ".join(name for one in made for name in one.kept),
        "cut": ", ".join(place for one in made for place in one.cut),
    }
    sentences = (
        label(f"{_WORDS}.{key}", language, what=what) for key, what in notes.items() if what
    )
    return Said(names, (*sentences, *of_look))
