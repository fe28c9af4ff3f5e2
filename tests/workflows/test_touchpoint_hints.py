import pytest

from workshop_kit.content.language import language
from workshop_kit.model.journeys import Action, Journey, Phase
from workshop_kit.model.keys import Ownership, TouchpointStatus
from workshop_kit.model.touchpoints import Channel, Handover, Touchpoint
from workshop_kit.model.workshop import Workshop
from workshop_kit.workflows.touchpoint_hints import MOST, Hint, touchpoint_hints

FINISHED = Touchpoint(
    id="t", name="Friends", channel_keys=("talk",), ownership=Ownership.OTHERS, purpose="To hear"
)
SITE = FINISHED.replace(id="s", name="Site", channel_keys=("web",), ownership=Ownership.OWNED)


def hints(
    *points: Touchpoint, phases: tuple[str, ...] = ("p",), handovers: tuple[Handover, ...] = ()
) -> tuple[Hint, ...]:
    """Return the hints for touchpoints that are all used in the phase ``p``."""
    used = Action(id="a", phase_id="p", touchpoint_ids=tuple(point.id for point in points))
    journey = Journey(
        id="j", phases=tuple(Phase(id=key, label=key.upper()) for key in phases), actions=(used,)
    )
    channels = (Channel(key="talk", online=False), Channel(key="web", online=True))
    workshop = Workshop(
        id="w", touchpoints=points, channels=channels, handovers=handovers, journeys=(journey,)
    )
    return touchpoint_hints(workshop, journey, language("en"))


def test_a_finished_inventory_and_an_empty_one_get_no_hints() -> None:
    assert hints(FINISHED, SITE) == ()
    assert hints() == ()


@pytest.mark.parametrize(
    ("phases", "words"),
    [(("p", "q"), "“Q” has no"), (("p", "q", "r"), "“Q” and 1 more have no")],
)
def test_phases_without_a_touchpoint_are_named(phases: tuple[str, ...], words: str) -> None:
    (hint,) = hints(FINISHED, SITE, phases=phases)
    assert hint.text.startswith(words)


def test_a_missing_one_is_asked_for_its_benefit_and_then_for_a_decision() -> None:
    absent = SITE.replace(status=TouchpointStatus.ABSENT)
    (hint,) = hints(FINISHED, absent)
    assert hint == Hint("“Site” is missing: say what it would bring, and decide.", "s")
    (hint,) = hints(FINISHED, absent.replace(benefit="Fewer calls"))
    assert hint.text == "“Site” is missing: start it, not now, or no? Write why."
    assert hints(FINISHED, absent.replace(benefit="Fewer calls", decision="In May")) == ()
    planned = SITE.replace(status=TouchpointStatus.PLANNED)
    (hint,) = hints(FINISHED, planned)
    assert "is planned" in hint.text
    assert hints(FINISHED, planned.replace(decision="In May")) == ()


def test_touchpoints_that_are_all_under_control_or_on_one_side_are_not_the_whole_story() -> None:
    first, second = hints(SITE)
    assert "under the company’s control" in first.text
    assert "Everything is online" in second.text


def test_a_handover_that_loses_data_is_asked_what_is_repeated() -> None:
    ends = Handover(id="h", from_touchpoint="t", to_touchpoint="s", data_linked=False)
    (hint,) = hints(FINISHED, SITE, handovers=(ends,))
    assert "From “Friends” to “Site”" in hint.text
    assert hints(FINISHED, SITE, handovers=(ends.replace(what_is_repeated="Name"),)) == ()
    assert hints(FINISHED, SITE, handovers=(ends.replace(to_touchpoint=""),)) == ()


def test_no_more_than_a_few_are_given_at_once() -> None:
    bare = Touchpoint(id="b", name="Shop", status=TouchpointStatus.ABSENT)
    assert len(hints(bare, phases=("p", "q"))) == MOST
