"""What the form of step 6 looks at: one journey of a workshop, laid out as the map shows it."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property

from workshop_kit.analysis.chain import Chain, chain
from workshop_kit.analysis.set_aside import as_drawn
from workshop_kit.content.language import Language
from workshop_kit.content.phase_models import phase_label
from workshop_kit.model.journeys import Action, Journey, Phase
from workshop_kit.model.workshop import Workshop
from workshop_kit.views.journey_grid import JourneyGrid, journey_grid
from workshop_kit.widgets.board.nodes import Look


@dataclass(frozen=True)
class Sight:
    """A workshop, the id of the journey that is looked at, and the cell that is opened.

    ``open_cell`` opens another one; no key closes it.
    """

    workshop: Workshop
    journey_id: str
    opened: str
    language: Language
    open_cell: Callable[[str], None]

    @cached_property
    def journey(self) -> Journey:
        """The journey, with values of phases that were set aside where they are shown."""
        drawn = as_drawn(self.workshop)
        return next(journey for journey in drawn.journeys if journey.id == self.journey_id)

    @cached_property
    def grid(self) -> JourneyGrid:
        """The journey as columns, rows and cells."""
        return journey_grid(as_drawn(self.workshop), self.journey, self.language)

    @cached_property
    def chain(self) -> Chain:
        """The scores of the phases."""
        return chain(self.workshop, self.journey)

    @property
    def close(self) -> Look:
        """What closes the opened cell."""
        return Look(lambda _value: self.open_cell(""))

    @cached_property
    def _hurting(self) -> frozenset[str]:
        return frozenset(key for pain in self.workshop.pains for key in pain.action_ids)

    @cached_property
    def _actions(self) -> dict[str, Action]:
        return {action.id: action for action in self.journey.actions}

    def has_pains(self, anchor: str) -> bool:
        """Whether a pain is felt during an action."""
        return anchor in self._hurting

    def phase_name(self, phase: Phase) -> str:
        """Return a phase as the map calls it."""
        return phase_label(phase, self.journey, self.language)

    def action(self, anchor: str) -> Action | None:
        """Return the action with this id, if it is on the map."""
        return self._actions.get(anchor)

    def phase(self, anchor: str) -> Phase | None:
        """Return the phase with this id, if it is on the map."""
        return next((phase for phase in self.journey.phases if phase.id == anchor), None)


def cell_key(row: str, anchor: str) -> str:
    """Name a cell of the map, for example ``thoughts--a3``."""
    return f"{row}--{anchor}"
