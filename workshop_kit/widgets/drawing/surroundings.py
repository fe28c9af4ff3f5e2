"""What stands under the map: the tray, the chain, what is still lacking, the slide."""

from collections.abc import Callable, Iterable
from functools import partial

from workshop_kit.analysis.map_lacks import map_lacks
from workshop_kit.content.labels import counted, label
from workshop_kit.content.language import Language
from workshop_kit.model.journeys import Action
from workshop_kit.model.keys import Tag
from workshop_kit.widgets.board.nodes import (
    Button,
    Edit,
    Group,
    Look,
    Menu,
    Node,
    Option,
    Picture,
    Text,
)
from workshop_kit.widgets.drawing.column_details import phase_options
from workshop_kit.widgets.drawing.sight import Sight
from workshop_kit.widgets.fields import field_key
from workshop_kit.workflows.columns import send_to_phase

_NAMED = 3


def legend(language: Language) -> Group:
    """Return what the squares in the cells mean, and which keys write on the map."""
    tags = tuple(
        Text(label(f"terms.tag.{tag}", language), "span", icon=tag, key=f"legend-{tag}")
        for tag in Tag
    )
    hollow = Text(label("drawing.map.hollow", language), "span")
    keys = Text(label("drawing.map.keys", language), look="wk-small wk-muted")
    return Group((Group((*tags, hollow), look="wk-legend"), keys), look="wk-stack wk-tight")


def tray(sight: Sight) -> tuple[Group, ...]:
    """Return the actions without a phase and the values of phases that are gone, if any."""
    journey, language = sight.journey, sight.language
    left = sight.grid.left_over
    if not journey.tray and not left:
        return ()
    cards = tuple(_waiting(action, sight) for action in journey.tray)
    lines = tuple(
        Text(
            label(
                "grid.journey.left_over",
                language,
                phase=sight.phase_name(entry.phase),
                texts=" · ".join(entry.texts),
            )
        )
        for entry in left
    )
    title = Text(label("drawing.tray.title", language), "h3")
    lead = Text(label("drawing.tray.lead", language), look="wk-muted")
    return (
        Group(
            (title, lead, Group(cards, look="wk-tray-cards"), *lines),
            tag="section",
            look="wk-panel wk-opp",
            key="tray",
        ),
    )


def notes(sight: Sight) -> Group:
    """Return the chain and what is still lacking, side by side."""
    return Group((_chain(sight), _lacks(sight)), look="wk-columns")


def slide(sight: Sight, picture: str | None, look: Callable[[str], None]) -> Group:
    """Return the button that shows the map as a slide; ``picture`` is None while it is not shown."""
    language = sight.language
    is_open = picture is not None
    word = label("drawing.slide.hide" if is_open else "drawing.slide.show", language)
    button = Button(
        word,
        Look(look),
        icon="eye",
        key="slide-show",
        expanded="true" if is_open else "false",
        look="wk-quiet",
    )
    shown: tuple[Node, ...] = ()
    if picture:
        shown = (Picture(picture, label("drawing.slide.alt", language), key="slide"),)
    elif is_open:
        shown = (Text(label("drawing.slide.empty", language), look="wk-muted"),)
    return Group((button, *shown), look="wk-map-slide")


def _waiting(action: Action, sight: Sight) -> Group:
    language = sight.language
    name = action.text or label("notebooks.forms.no_text", language)
    choose = Option("", label("drawing.tray.choose", language))
    menu = Menu(
        label("drawing.tray.put_back", language, text=name),
        (choose, *phase_options(sight)),
        "",
        Edit(partial(send_to_phase, action_id=action.id)),
        key=field_key(action.id, "put-back"),
        look="wk-unnamed",
    )
    return Group((Text(name, look="wk-strong"), menu), look="wk-card", key=f"waits-{action.id}")


def _chain(sight: Sight) -> Group:
    language, chain = sight.language, sight.chain
    title = Text(label("drawing.chain.title", language), "h3")
    if chain.weakest is None or chain.strength is None or chain.mean is None:
        said = Text(label("drawing.chain.none", language), look="wk-muted")
        return Group((title, said), tag="section", look="wk-panel wk-exp")
    rings = tuple(
        Text(
            f"{sight.phase_name(ring.phase)} {_score(ring.score, language)}",
            "li",
            look="wk-ring wk-ring-weak" if ring is chain.weakest else "wk-ring",
        )
        for ring in chain.rings
    )
    said = Text(
        label(
            "drawing.chain.said",
            language,
            strength=language.number(round(chain.strength)),
            phase=sight.phase_name(chain.weakest.phase),
            mean=language.number(round(chain.mean)),
        )
    )
    return Group(
        (title, Group(rings, tag="ul", look="wk-rings"), said),
        tag="section",
        look="wk-panel wk-exp",
    )


def _score(score: float | None, language: Language) -> str:
    return "?" if score is None else language.number(round(score))


def _lacks(sight: Sight) -> Group:
    language = sight.language
    lacks = map_lacks(sight.workshop, sight.journey)
    found = {
        "owner": [work.text for work in lacks.unowned_activities],
        "idea_owner": [idea.text for idea in lacks.unowned_ideas],
        "kpi": [sight.phase_name(phase) for phase in lacks.unmeasured_phases],
        "due": [idea.text for idea in lacks.undated_ideas],
    }
    lines = [
        Text(label(f"drawing.lacks.{key}", language, names=_names(texts, language)), "li")
        for key, texts in found.items()
        if texts
    ]
    if lacks.no_review_date:
        lines.append(Text(label("drawing.lacks.review_date", language), "li"))
    title = Text(label("drawing.lacks.title", language), "h3")
    nothing = Text(label("drawing.lacks.nothing", language), look="wk-muted")
    said = Group(tuple(lines), tag="ul", look="wk-lacks") if lines else nothing
    return Group((title, said), tag="section", look="wk-panel wk-back")


def _names(texts: Iterable[str], language: Language) -> str:
    """Name the first of some things in quotes, and count the rest."""
    every = [language.quote(text) for text in texts]
    named = ", ".join(every[:_NAMED])
    more = len(every) - _NAMED
    if more <= 0:
        return named
    return f"{named} {counted('drawing.lacks.more', language, more)}"
