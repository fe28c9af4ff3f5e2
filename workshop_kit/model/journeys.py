"""A journey: phases, customer actions in time order, and how the customer feels."""

from pydantic import Field

from workshop_kit.model.keys import JourneyKey, JourneyState, LinkKind, Moment
from workshop_kit.model.touchpoints import Marker
from workshop_kit.model.value import Entry, NoId, Value


class Phase(Entry):
    """A block of actions; ``key`` is its primary journey key, ``label`` only a team's own name.

    Without a label the name comes from the journey's phase model.
    """

    key: JourneyKey = JourneyKey.OTHER
    label: str = ""
    moment: Moment = Moment.BEFORE
    purpose: str = ""
    goal_ids: tuple[NoId, ...] = ()
    kpi_ids: tuple[NoId, ...] = ()
    exempt_reason: str = ""


class Emotion(Value):
    """How the customer feels during an action (E09).

    ``score`` runs from −2 to +2; ``None`` means the team looked and does not know. The word
    is one of the library's (``word_key``) or the team's own (``word``). A sourced emotion is
    evidence, any other an assumption.
    """

    score: int | None = Field(default=None, ge=-2, le=2)
    word_key: str = ""
    word: str = ""
    trigger: str = ""
    source_ids: tuple[NoId, ...] = ()


class Action(Entry):
    """What the customer does: one column of the grid (G02).

    Order is list order in the journey. Each action keeps its own journey key, so that a
    change of phase model can place it again.
    """

    phase_id: NoId = ""
    key: JourneyKey = JourneyKey.OTHER
    text: str = ""
    duration: str = ""
    moment_of_truth: bool = False
    touchpoint_ids: tuple[NoId, ...] = ()
    emotion: Emotion | None = None
    goal_ids: tuple[NoId, ...] = ()
    kpi_ids: tuple[NoId, ...] = ()
    marker: Marker | None = None
    based_on: NoId = ""


class Activity(Entry):
    """Work the company does at an action or phase, with its owner and technology (G09-G11)."""

    anchor: NoId = ""
    text: str = ""
    owner_id: NoId = ""
    technology: str = ""


class Link(Entry):
    """An arrow that skips, repeats or branches (D25)."""

    from_action: NoId = ""
    to_action: NoId = ""
    kind: LinkKind = LinkKind.SKIP


class Arrangement(Value):
    """The order of the phases in a phase model that the team left, the team's own included."""

    phase_model: str = ""
    phase_ids: tuple[NoId, ...] = ()


class Place(Value):
    """Where an action stood in a model that the team left, if its key says otherwise."""

    phase_model: str = ""
    action_id: NoId = ""
    phase_id: NoId = ""


class Journey(Entry):
    """One map: a persona, a scenario, phases and actions (D04).

    ``rows_on`` names the optional rows the team switched on. ``expected_path`` is what the team
    thought that customers do, ``observed_path`` what research saw them do (B09). A change of phase model drops
    nothing: ``tray`` holds the actions that found no phase, ``set_aside`` the phases of other
    models. The rest is for the way back: ``order_ids`` is the time order of all actions while
    some wait in the tray, ``arrangements`` and ``places`` say how other models were arranged.
    """

    persona_id: NoId = ""
    scenario: str = ""
    period: str = ""
    state: JourneyState = JourneyState.AS_IS
    based_on: NoId = ""
    phase_model: str = ""
    rows_on: tuple[str, ...] = ()
    expected_path: tuple[str, ...] = ()
    observed_path: tuple[str, ...] = ()
    headline: str = ""
    phases: tuple[Phase, ...] = ()
    actions: tuple[Action, ...] = ()
    links: tuple[Link, ...] = ()
    tray: tuple[Action, ...] = ()
    set_aside: tuple[Phase, ...] = ()
    order_ids: tuple[NoId, ...] = ()
    arrangements: tuple[Arrangement, ...] = ()
    places: tuple[Place, ...] = ()
