"""The form before the six steps: use, purposes, customer, scenario, phases, a finished example."""

from pathlib import Path

from workshop_kit.content.labels import label
from workshop_kit.content.wording import error_text
from workshop_kit.errors import WorkshopKitError
from workshop_kit.model.journeys import Journey
from workshop_kit.model.workshop import Workshop
from workshop_kit.widgets.board.board_form import BoardForm
from workshop_kit.widgets.board.nodes import Group, Node, Text
from workshop_kit.widgets.board.overview import overview
from workshop_kit.widgets.start.beginning import beginning_panels
from workshop_kit.widgets.start.example import example
from workshop_kit.widgets.start.language_switch import language_switch
from workshop_kit.widgets.start.phase_choice import phase_choice, tray
from workshop_kit.widgets.start.way_on import way_on
from workshop_kit.workflows.notebook_language import notebook_language, replace_notebooks


class StartForm(BoardForm):
    """What a workshop is for and whose journey it maps; the phases of the journey.

    Examples
    --------
    ``StartForm.here("en")`` in a notebook beside its workshop file shows the form in English.
    """

    step = None
    offers_overview = False

    def __init__(self, place: Path, language_code: str | None = None) -> None:
        self._place = place
        self._shows_all_models = False
        self._example_step = 0
        self._said = ""
        super().__init__(place, language_code)

    def describe(self, workshop: Workshop) -> Node:
        """Return the board: on the left what is chosen, on the right the map so far."""
        journey = workshop.journeys[0] if workshop.journeys else None
        details, *beginning = beginning_panels(workshop, journey, self.language)
        read_first = example(self._example_step, self._turn_example, self.language)
        main = (details, read_first, *beginning, *self._phases(workshop, journey))
        switch = language_switch(self._folder_language(), self._switch, self._said, self.language)
        return Group(
            (
                Group(
                    (Group(main, look="wk-stack"), self._side(workshop, journey)),
                    look="wk-main-side wk-start",
                ),
                way_on(workshop, self.language),
                switch,
            ),
            look="wk-stack",
        )

    def _phases(self, workshop: Workshop, journey: Journey | None) -> tuple[Node, ...]:
        if journey is None:
            return (Text(label("start.phases.no_journey", self.language)),)
        choice = phase_choice(
            journey, self.language, self._show_models, all_=self._shows_all_models
        )
        return (choice, *tray(workshop, self.language))

    def _side(self, workshop: Workshop, journey: Journey | None) -> Group:
        title = Text(label("notebooks.overview.title", self.language), "h3")
        shown = overview(workshop, journey, self.language) if journey else None
        return Group((title, *filter(None, [shown])), tag="section", look="wk-panel")

    def _show_models(self, _value: str) -> None:
        self._shows_all_models = not self._shows_all_models

    def _turn_example(self, to: str) -> None:
        self._example_step = int(to)

    def _folder_language(self) -> str:
        return notebook_language(self._folder()) or self.language.code

    def _folder(self) -> Path:
        return self._place if self._place.is_dir() else self._place.parent

    def _switch(self, code: str) -> None:
        try:
            done = replace_notebooks(self._folder(), code)
        except WorkshopKitError as error:
            self._said = error_text(error, self.language.code)
            return
        key = "left" if done.left else "replaced"
        left = ", ".join(done.left)
        self._said = label(f"start.language.{key}", self.language, left=left)
