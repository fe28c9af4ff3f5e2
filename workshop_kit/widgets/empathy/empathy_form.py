"""The form of step 4: the empathy map of a persona in one phase (S12-S14, E02-E11)."""

from functools import partial

import ipywidgets

from workshop_kit.content.labels import label
from workshop_kit.content.phase_models import phase_label
from workshop_kit.model.keys import MethodStep, Tag
from workshop_kit.model.people import Persona
from workshop_kit.model.workshop import Workshop
from workshop_kit.widgets.board.board import Board
from workshop_kit.widgets.board.board_form import BoardForm
from workshop_kit.widgets.board.nodes import (
    Button,
    Edit,
    Group,
    Link,
    Look,
    Node,
    Text,
)
from workshop_kit.widgets.empathy.emotion_panel import emotion_panel
from workshop_kit.widgets.empathy.evidence_bar import evidence_bar
from workshop_kit.widgets.empathy.field_panels import (
    extension,
    extension_switch,
    four_fields,
    values_panel,
)
from workshop_kit.widgets.empathy.phase_tabs import phase_tabs
from workshop_kit.widgets.empathy.sight import Sight, sight
from workshop_kit.widgets.empathy.summary_band import difference, summary_band
from workshop_kit.widgets.empathy.whose_map import whose_map
from workshop_kit.widgets.notebook_names import NOTEBOOKS, START
from workshop_kit.widgets.style import packaged_text
from workshop_kit.workflows.empathy import add_persona
from workshop_kit.workflows.ids import new_id


class EmpathyBoard(Board):
    """The board of an empathy map, with a style sheet of its own."""

    _css = packaged_text("board/board.css") + packaged_text("empathy/empathy.css")


class EmpathyForm(BoardForm):
    """What a persona thinks, sees, hears and says in a phase, and what it feels like."""

    step = MethodStep.EMPATHY
    board_kind = EmpathyBoard

    def build(self) -> list[ipywidgets.Widget]:
        """Return the board, with nothing chosen yet."""
        self.chosen: dict[str, str] = {}
        self.new_ids: dict[str, str] = {}
        return super().build()

    def describe(self, workshop: Workshop) -> Node:
        """Return the map that is looked at, or the way to the first persona."""
        self._look_at_what_is_new(workshop)
        seen = sight(workshop, self.chosen, self.new_ids, self.language)
        if seen is None:
            return self._without_persona()
        side = (*emotion_panel(seen, self.look_at("action")), *evidence_bar(seen))
        feeling = label("empathy.emotion.title", self.language, name=seen.name)
        return Group(
            (
                _question(seen),
                whose_map(seen, self.look_at),
                *self._phases(seen),
                Group(
                    (
                        _fields(seen),
                        Group(side, tag="section", look="wk-panel wk-exp", label=feeling),
                    ),
                    look="wk-main-side",
                ),
                summary_band(seen),
                Group((*difference(seen), *self._next_phase(seen)), look="wk-ends wk-onward"),
            ),
            look="wk-stack",
        )

    def look_at(self, kind: str) -> Look:
        """Return the deed that chooses which persona, journey, phase, map or action is shown."""
        return Look(partial(self.chosen.__setitem__, kind))

    def _look_at_what_is_new(self, workshop: Workshop) -> None:
        """Show the map or the action that was added here just now."""
        for kind in ("map", "action"):
            offered = self.new_ids.get(kind, "")
            if workshop.find(offered):
                self.chosen[kind] = offered
            if not offered or workshop.find(offered):
                self.new_ids[kind] = new_id(kind)

    def _without_persona(self) -> Node:
        persona = Persona(id=new_id("persona"))
        words = label("empathy.begin.add_persona", self.language)
        add = Button(
            words,
            Edit(partial(add_persona, persona=persona)),
            icon="person",
            key="add-persona",
            look="wk-primary",
        )
        research = label("notebooks.statements.research", self.language)
        return Group(
            (
                Text(label("empathy.persona", self.language), "h2"),
                Text(label("empathy.begin.persona", self.language)),
                Group(
                    (add, Link(research, NOTEBOOKS[MethodStep.RESEARCH], look="wk-quiet")),
                    look="wk-line",
                ),
            ),
            look="wk-stack",
        )

    def _phases(self, seen: Sight) -> tuple[Node, ...]:
        if seen.journey and seen.journey.phases:
            return (phase_tabs(seen, seen.journey, self.look_at("phase")),)
        start = Link(label("empathy.begin.start", self.language), START, look="wk-quiet")
        words = Text(label("empathy.begin.phases", self.language))
        return (Group((words, start), look="wk-note"),)

    def _next_phase(self, seen: Sight) -> tuple[Node, ...]:
        """Return the button to the phase after this one."""
        if seen.journey is None or seen.phase is None:
            return ()
        phases = seen.journey.phases
        number = phases.index(seen.phase) + 1
        if number == len(phases):
            return ()
        following = phases[number]
        name = phase_label(following, seen.journey, self.language)
        words = label("empathy.move_on", self.language, number=number + 1, phase=name)
        turn = Look(lambda _pressed: self.chosen.__setitem__("phase", following.id))
        return (Button(words, turn, icon="next", key="next-phase", look="wk-primary"),)


def _question(seen: Sight) -> Group:
    if seen.phase and seen.journey:
        name = phase_label(seen.phase, seen.journey, seen.language)
        title = label("empathy.title", seen.language, name=seen.name, phase=name)
    else:
        title = label("empathy.title_whole", seen.language, name=seen.name)
    lead = Text(label("empathy.lead", seen.language), look="wk-muted")
    signs = tuple(
        Text(label(f"terms.tag.{tag}", seen.language), "span", icon=tag, look="wk-small")
        for tag in Tag
    )
    legend = Group(signs, look="wk-line", label=label("empathy.legend", seen.language))
    return Group((Text(title, "h2"), Group((lead, legend), look="wk-ends")), look="wk-question")


def _fields(seen: Sight) -> Group:
    parts = (four_fields(seen), extension_switch(seen), *extension(seen), values_panel(seen))
    return Group(parts, look="wk-stack")
