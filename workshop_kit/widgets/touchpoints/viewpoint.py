"""What somebody looks at in the notebook of touchpoints; none of it is in the file."""

from workshop_kit.model.journeys import Journey
from workshop_kit.model.workshop import Workshop
from workshop_kit.workflows.ids import new_id


class Viewpoint:
    """What is searched for, filtered and opened; every ``turn`` takes what the page sends."""

    def __init__(self) -> None:
        self.query = ""
        self.filters: tuple[str, ...] = ()
        self.all_results = False
        self.question = 0
        self.journey_id = ""
        self.card = ""
        self.cell = ("", "")
        self._offered = new_id("touchpoint")

    def journey(self, workshop: Workshop) -> Journey | None:
        """Return the journey that is looked at: the chosen one, else the first."""
        journeys = workshop.journeys
        chosen = (journey for journey in journeys if journey.id == self.journey_id)
        return next(chosen, journeys[0] if journeys else None)

    def offer(self, workshop: Workshop) -> str:
        """Return the id for the next touchpoint of the team’s own, and open the one that got it."""
        if self._offered in workshop.by_id:
            self.open_card(self._offered)
            self._offered = new_id("touchpoint")
        return self._offered

    def search(self, query: str) -> None:
        """Look for some words in the library."""
        self.query, self.all_results = query, False

    def turn_filter(self, key: str) -> None:
        """Put a filter on the library, or take it away."""
        kept = tuple(other for other in self.filters if other != key)
        self.filters = kept if key in self.filters else (*kept, key)
        self.all_results = False

    def show_all(self, _value: str) -> None:
        """Show all results of the search."""
        self.all_results = True

    def ask_next(self, _value: str) -> None:
        """Show another of the method’s questions."""
        self.question += 1

    def choose_journey(self, journey_id: str) -> None:
        """Look at another journey."""
        self.journey_id = journey_id
        self.cell = ("", "")

    def open_card(self, touchpoint_id: str, _value: str = "") -> None:
        """Show everything about a touchpoint, and nothing else unfolded."""
        self.card, self.cell = touchpoint_id, ("", "")

    def turn_card(self, touchpoint_id: str, _value: str = "") -> None:
        """Open the card of a touchpoint, or close it."""
        self.open_card("" if self.card == touchpoint_id else touchpoint_id)

    def turn_cell(self, touchpoint_id: str, phase_id: str, _value: str = "") -> None:
        """Show which actions of a phase use a touchpoint, or no longer."""
        pair = (touchpoint_id, phase_id)
        self.cell, self.card = ("", "") if self.cell == pair else pair, ""
