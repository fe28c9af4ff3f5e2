"""The third part: ideas against pains, and impact against effort (I01, I03, S18)."""

from datetime import date

from workshop_kit.analysis.chain import chain, pains_of, phase_actions
from workshop_kit.analysis.leverage import ideas_touching, leverage
from workshop_kit.content.labels import counted, label
from workshop_kit.content.language import Language
from workshop_kit.model.ideas import Idea
from workshop_kit.model.journeys import Journey
from workshop_kit.model.workshop import Workshop
from workshop_kit.widgets.board.nodes import Button, Group, Node, Picture, Text
from workshop_kit.widgets.brainstorming.idea_card import idea_card
from workshop_kit.widgets.brainstorming.idea_field import idea_field
from workshop_kit.widgets.brainstorming.looking import Looking
from workshop_kit.widgets.brainstorming.matrix import matrix
from workshop_kit.workflows.idea_picture import idea_picture

_WORDS = "brainstorming.link"


def link_part(
    workshop: Workshop, journey: Journey | None, looking: Looking, language: Language, today: date
) -> Group:
    """Return the matrix, and below it the picture beside the idea that is open."""
    if not workshop.ideas:
        example = Text(label(f"{_WORDS}.example", language), look="wk-example")
        return Group((example, idea_field(workshop, language)), look="wk-stack")
    opened = next((i for i in workshop.ideas if i.id == looking.idea_id), workshop.ideas[0])
    below = Group(
        (_picture(workshop, language, today), idea_card(opened, workshop, language)),
        look="wk-columns",
    )
    touching = {idea.id for idea in _at_weakest(workshop, journey)}
    ideas = _in_order(workshop, looking)
    no_pains = Text(label(f"{_WORDS}.no_pains", language), look="wk-warning")
    return Group(
        (
            *(() if workshop.pains else (no_pains,)),
            matrix(workshop, ideas, opened.id, touching, looking, language),
            _under(workshop, looking, language),
            idea_field(workshop, language),
            below,
        ),
        look="wk-stack",
    )


def _under(workshop: Workshop, looking: Looking, language: Language) -> Group:
    """Return what leverage is, and the buttons that sort: nothing moves while somebody clicks."""
    by_leverage = sorted(workshop.ideas, key=lambda idea: -leverage(workshop, idea))
    sort = Button(
        label(f"{_WORDS}.sort", language),
        looking.ordering([idea.id for idea in by_leverage]),
        icon="down",
        key="sort",
    )
    back = Button(
        label(f"{_WORDS}.unsort", language), looking.ordering(()), key="unsort", look="wk-quiet"
    )
    explained = Text(label(f"{_WORDS}.explained", language), look="wk-muted wk-small wk-explained")
    buttons: tuple[Node, ...] = (sort, back) if looking.order else (sort,)
    return Group((explained, Group(buttons, look="wk-line")), look="wk-ends", key="under-matrix")


def _picture(workshop: Workshop, language: Language, today: date) -> Group:
    picture = idea_picture(workshop, language, today=today)
    unrated = counted(f"{_WORDS}.unrated", language, picture.unrated)
    return Group(
        (
            Text(label(f"{_WORDS}.picture", language), "h3"),
            Picture(picture.svg, picture.told),
            *((Text(unrated, look="wk-muted wk-small"),) if picture.unrated else ()),
        ),
        tag="section",
        look="wk-stack wk-tight",
        key="picture",
    )


def _in_order(workshop: Workshop, looking: Looking) -> list[Idea]:
    """Return the ideas in the order somebody asked for, those written since at the end."""
    places = {key: place for place, key in enumerate(looking.order)}
    return sorted(workshop.ideas, key=lambda idea: places.get(idea.id, len(places)))


def _at_weakest(workshop: Workshop, journey: Journey | None) -> tuple[Idea, ...]:
    weakest = chain(workshop, journey).weakest if journey else None
    if journey is None or weakest is None:
        return ()
    return ideas_touching(workshop, pains_of(workshop, phase_actions(journey, weakest.phase)))
