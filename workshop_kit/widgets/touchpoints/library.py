"""The library of touchpoints, to search and to take from (S08, T01-T18)."""

from functools import partial

from workshop_kit.content.labels import counted, label
from workshop_kit.content.language import Language
from workshop_kit.content.search import found_parts
from workshop_kit.content.touchpoint_library import (
    TouchpointCard,
    channel_cards,
    find_touchpoints,
    touchpoint_cards,
    touchpoint_prompts,
)
from workshop_kit.model.keys import Moment, Ownership
from workshop_kit.model.touchpoints import Touchpoint
from workshop_kit.model.workshop import Workshop
from workshop_kit.widgets.board.nodes import (
    Button,
    Chips,
    Edit,
    Group,
    Look,
    Marked,
    Node,
    Option,
    Piece,
    Search,
    Text,
)
from workshop_kit.widgets.touchpoints.viewpoint import Viewpoint
from workshop_kit.workflows.entries import add
from workshop_kit.workflows.ids import new_id
from workshop_kit.workflows.touchpoints import add_from_library, is_listed

_SHOWN = 8
_SIDES = {"online": True, "offline": False}


def library_panel(
    workshop: Workshop, viewpoint: Viewpoint, offered: str, language: Language
) -> Group:
    """Return the search, its filters, what it found, and the button for a touchpoint of one’s own.

    ``offered`` is the id that such a touchpoint will have.
    """
    found = [
        card
        for card in find_touchpoints(viewpoint.query, language)
        if _passes(card, viewpoint.filters)
    ]
    shown = found if viewpoint.all_results else found[:_SHOWN]
    items = tuple(_item(card, workshop, viewpoint.query, language) for card in shown)
    parts = (
        _search(viewpoint, language),
        _filters(viewpoint, language),
        Group(items, tag="ul", look="wk-library"),
        *_results(len(found), len(shown), viewpoint, language),
        _own(offered, language),
        _question(viewpoint, language),
    )
    name = label("touchpoints.library.title", language)
    return Group(parts, tag="section", look="wk-panel wk-front", label=name)


def _passes(card: TouchpointCard, filters: tuple[str, ...]) -> bool:
    moments = [key for key in filters if key not in _SIDES]
    sides = [_SIDES[key] for key in filters if key in _SIDES]
    in_time = not moments or any(moment in moments for moment in card.moments)
    return in_time and (not sides or card.online is None or card.online in sides)


def _search(viewpoint: Viewpoint, language: Language) -> Search:
    count = len(touchpoint_cards(language))
    words = label("touchpoints.library.search", language, count=count)
    return Search(words, viewpoint.query, Look(viewpoint.search), key="search")


def _filters(viewpoint: Viewpoint, language: Language) -> Chips:
    keys = (*Moment, *_SIDES)
    options = tuple(Option(str(key), label(f"touchpoints.filter.{key}", language)) for key in keys)
    name = label("touchpoints.library.filter", language)
    turn = Look(viewpoint.turn_filter)
    return Chips(name, options, viewpoint.filters, turn, key="filter", look="wk-unnamed")


def _item(card: TouchpointCard, workshop: Workshop, query: str, language: Language) -> Group:
    pieces = tuple(Piece(text, marked) for text, marked in found_parts(query, card.name))
    channel = next(entry for entry in channel_cards(language) if entry.key == card.channel)
    controlled = "others" if card.ownership is Ownership.OTHERS else card.ownership.value
    detail = f"{channel.name} · {label(f'terms.ownership.{controlled}', language)}"
    there = is_listed(workshop, card)
    add_card = partial(
        add_from_library, card=card, channel=channel, touchpoint_id=new_id("touchpoint")
    )
    word = "there" if there else "add"
    button = Button(
        "",
        Edit(add_card),
        icon="check" if there else "plus",
        name=label(f"touchpoints.library.{word}", language, name=card.name),
        reason=label("touchpoints.library.chosen", language) if there else "",
        key=f"library-{card.key}",
        look="wk-square",
    )
    texts = Group((Marked(pieces, look="wk-strong"), Text(detail, look="wk-muted wk-small")))
    return Group((texts, button), tag="li", key=f"item-{card.key}")


def _results(found: int, shown: int, viewpoint: Viewpoint, language: Language) -> tuple[Node, ...]:
    words = counted("touchpoints.library.results", language, found)
    if not found:
        words = label("touchpoints.library.nothing", language)
    said = Text(words, look="wk-muted wk-small", key="results")
    if found == shown:
        return (said,)
    more = label("touchpoints.library.all", language)
    button = Button(more, Look(viewpoint.show_all), key="show-all", look="wk-quiet")
    return (Group((said, button), look="wk-ends", key="results-line"),)


def _own(offered: str, language: Language) -> Button:
    return Button(
        label("touchpoints.library.own", language),
        Edit(partial(add, register="touchpoints", entry=Touchpoint(id=offered))),
        icon="plus",
        key="own",
        look="wk-add wk-anywhere",
    )


def _question(viewpoint: Viewpoint, language: Language) -> Group:
    prompts = touchpoint_prompts(language)
    place = viewpoint.question % len(prompts)
    next_one = label("touchpoints.library.next_question", language)
    return Group(
        (
            Text(prompts[place].text, icon="idea", look="wk-small"),
            Button(next_one, Look(viewpoint.ask_next), key="next-question", look="wk-quiet"),
        ),
        look="wk-prompt",
    )
