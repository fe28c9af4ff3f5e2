"""Touchpoints by phase: where each is used, how it feels there, where nobody is there (S08-S10).

What a cell says is decided where the deck and the sheet get it from.
"""

from collections import Counter
from dataclasses import dataclass
from functools import cached_property, partial
from itertools import groupby
from typing import get_args

from workshop_kit.analysis.chain import phase_actions
from workshop_kit.analysis.touchpoint_use import (
    Reach,
    Use,
    Uses,
    reach,
    touchpoint_uses,
    touchpoints_by_moment,
    use_of,
)
from workshop_kit.content.labels import counted, label
from workshop_kit.content.language import Language
from workshop_kit.content.phase_models import phase_label
from workshop_kit.model.journeys import Journey, Phase
from workshop_kit.model.keys import TouchpointStatus
from workshop_kit.model.touchpoints import Touchpoint
from workshop_kit.model.workshop import Workshop
from workshop_kit.views.touchpoint_signs import use_text
from workshop_kit.widgets.board.nodes import (
    Button,
    Cell,
    Chips,
    Edit,
    Group,
    Head,
    Look,
    Menu,
    Node,
    Option,
    Row,
    Table,
    Text,
)
from workshop_kit.widgets.touchpoints.touchpoint_card import touchpoint_card
from workshop_kit.widgets.touchpoints.viewpoint import Viewpoint
from workshop_kit.workflows.ids import new_id
from workshop_kit.workflows.touchpoints import turn_action, turn_use

_THIN = 1
"""A moment with so few touchpoints is thin."""


def matrix(workshop: Workshop, journey: Journey, viewpoint: Viewpoint, language: Language) -> Group:
    """Return the choice of the journey, the table and its legend."""
    drawn = _Matrix(workshop, journey, viewpoint, language)
    legend = Text(label("slides.touchpoints.legend", language), look="wk-muted wk-small wk-legend")
    below = (*drawn.beginning(), *drawn.sides(), legend)
    return Group((*drawn.journeys(), drawn.table(), *below), look="wk-matrix")


@dataclass(frozen=True)
class _Matrix:
    workshop: Workshop
    journey: Journey
    viewpoint: Viewpoint
    language: Language

    @cached_property
    def _uses(self) -> Uses:
        return touchpoint_uses(self.journey)

    def journeys(self) -> tuple[Menu, ...]:
        """Return the list of journeys, if there is a choice."""
        if len(self.workshop.journeys) < 2:
            return ()
        options = tuple(Option(j.id, self._journey_name(j)) for j in self.workshop.journeys)
        name, turn = self._words("journey"), Look(self.viewpoint.choose_journey)
        return (Menu(name, options, self.journey.id, turn, key="journey"),)

    def table(self) -> Table:
        """Return the moments, the phases, and a row for each touchpoint."""
        rows = [self._moments(), self._phases()]
        for point in self.workshop.touchpoints:
            rows.append(self._row(point))
            rows += self._unfolded(point)
        return Table(self._words("name"), tuple(rows), walks=True, key="matrix")

    def beginning(self) -> tuple[Text, ...]:
        """Return how to begin as long as nothing is marked, and an example beside it."""
        if self._uses:
            return ()
        how = Text(self._words("begin"), icon="idea")
        if self.workshop.touchpoints:
            return (how,)
        return how, Text(self._words("example"), look="wk-example")

    def sides(self) -> tuple[Text, ...]:
        """Return how many touchpoints are met online, offline and on both sides (D22)."""
        counts = Counter(reach(point, self.workshop) for point in self.workshop.touchpoints)
        if not any(counts.values()):
            return ()
        words = {side: counts[side] for side in get_args(Reach)}
        return (Text(self._words("sides", **words), look="wk-small wk-legend"),)

    def _moments(self) -> Row:
        """Return how many touchpoints there are before, during and after (T20)."""
        counts = touchpoints_by_moment(self.journey, self._uses)
        heads = [Head((Text(self._words("coverage")),), "row")]
        for moment, phases in groupby(self.journey.phases, lambda phase: phase.moment):
            name, count = label(f"touchpoints.filter.{moment}", self.language), counts[moment]
            thin = count <= _THIN
            words = f"{name} · {self._thin(count) if thin else count}"
            look = "wk-moment wk-thin" if thin else "wk-moment"
            span = len(list(phases))
            heads.append(Head((Text(words),), "colgroup", span, look=look))
        return Row(tuple(heads), key="moments")

    def _thin(self, count: int) -> str:
        return self._words("thin", count=count) if count else self._words("nothing")

    def _phases(self) -> Row:
        names = (phase_label(phase, self.journey, self.language) for phase in self.journey.phases)
        heads = (label("slides.touchpoints.touchpoint", self.language), *names)
        return Row(tuple(Head((Text(name),)) for name in heads), key="phases")

    def _row(self, point: Touchpoint) -> Row:
        opened = self.viewpoint.card == point.id
        head = Button(
            point.name or label("notebooks.forms.no_text", self.language),
            Look(partial(self.viewpoint.turn_card, point.id)),
            detail=self._detail(point),
            key=f"{point.id}--open",
            expanded=str(opened).lower(),
            look="wk-row-head",
        )
        cells = (self._cell(point, phase) for phase in self.journey.phases)
        return Row((Head((head,), "row"), *cells), key=point.id)

    def _detail(self, point: Touchpoint) -> str:
        names = {channel.key: channel.name or channel.key for channel in self.workshop.channels}
        words = [", ".join(names.get(key, key) for key in point.channel_keys)]
        if point.ownership:
            words.append(label(f"terms.ownership.{point.ownership}", self.language))
        if point.status is not TouchpointStatus.ACTIVE:
            words.append(label(f"terms.touchpoint_status.{point.status}", self.language))
        if point.marker:
            words.append(label(f"terms.effect.{point.marker.effect}", self.language))
        return " · ".join(filter(None, words))

    def _cell(self, point: Touchpoint, phase: Phase) -> Cell:
        use = use_of(point, phase.id, self._uses)
        said = use_text(use, self.language)
        name = f"{point.name}, {phase_label(phase, self.journey, self.language)}: "
        detail = self._how(use)
        button = Button(
            said or "–",
            self._press(point, phase),
            icon="gap" if use.kind == "gap" else "",
            detail=detail,
            name=name + (f"{said}, {detail}" if said else self._words("unused")),
            key=f"{point.id}--in--{phase.id}",
            expanded=self._expanded(point, phase),
        )
        return Cell((button,), look=f"wk-use wk-use-{use.kind}")

    def _how(self, use: Use) -> str:
        if use.kind == "none":
            return ""
        if use.kind == "gap":
            return self._words("nobody")
        return counted("touchpoints.matrix.actions", self.language, use.actions)

    def _press(self, point: Touchpoint, phase: Phase) -> Edit | Look:
        """Return what a cell does: with several actions in its phase it asks which."""
        if self._asks(phase):
            return Look(partial(self.viewpoint.turn_cell, point.id, phase.id))
        change = partial(
            turn_use, touchpoint_id=point.id, phase_id=phase.id, action_id=new_id("action")
        )
        return Edit(change)

    def _asks(self, phase: Phase) -> bool:
        return len(phase_actions(self.journey, phase)) > 1

    def _expanded(self, point: Touchpoint, phase: Phase) -> str:
        if not self._asks(phase):
            return ""
        return str(self.viewpoint.cell == (point.id, phase.id)).lower()

    def _unfolded(self, point: Touchpoint) -> list[Row]:
        """Return what is opened below the row of a touchpoint, if anything is."""
        if self.viewpoint.card == point.id:
            card = touchpoint_card(point, self.workshop, self.viewpoint, self.language)
            return [self._wide(point, card)]
        phases = [p for p in self.journey.phases if self.viewpoint.cell == (point.id, p.id)]
        return [self._wide(point, self._actions(point, phase)) for phase in phases]

    def _wide(self, point: Touchpoint, node: Node) -> Row:
        cell = Cell((node,), len(self.journey.phases) + 1)
        return Row((cell,), key=f"{point.id}--unfolded", look="wk-unfolded")

    def _actions(self, point: Touchpoint, phase: Phase) -> Group:
        name = phase_label(phase, self.journey, self.language)
        actions = phase_actions(self.journey, phase)
        no_text = label("notebooks.forms.no_text", self.language)
        options = tuple(Option(action.id, action.text or no_text) for action in actions)
        using = tuple(action.id for action in actions if point.id in action.touchpoint_ids)
        question = self._words("which", name=point.name or no_text, phase=name)
        turn = Edit(partial(turn_action, touchpoint_id=point.id))
        return Group((Chips(question, options, using, turn, key="actions"),), look="wk-asked")

    def _journey_name(self, journey: Journey) -> str:
        state = label(f"terms.journey_state.{journey.state}", self.language)
        return " · ".join(filter(None, (journey.scenario, state)))

    def _words(self, key: str, **values: object) -> str:
        return label(f"touchpoints.matrix.{key}", self.language, **values)
