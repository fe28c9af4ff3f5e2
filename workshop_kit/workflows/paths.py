"""The expected and the observed path of a journey, as text with one line for each thing done (B09)."""

from typing import Literal

from workshop_kit.model.edits import change_entry
from workshop_kit.model.workshop import Workshop
from workshop_kit.workflows.entries import one_line

PathName = Literal["expected_path", "observed_path"]


def set_path(workshop: Workshop, typed: str, *, journey_id: str, path: PathName) -> Workshop:
    r"""Write one of the two paths; empty lines and numbers in front of a line are left out.

    Examples
    --------
    >>> from workshop_kit.model.journeys import Journey
    >>> workshop = Workshop(id="w", journeys=(Journey(id="j"),))
    >>> set_path(workshop, "1. Calls\n\n2) Visits", journey_id="j", path="expected_path").journeys[0].expected_path
    ('Calls', 'Visits')
    """
    lines = (one_line(line).lstrip("0123456789").lstrip(".) ") for line in typed.splitlines())
    return change_entry(workshop, journey_id, **{path: tuple(line for line in lines if line)})
