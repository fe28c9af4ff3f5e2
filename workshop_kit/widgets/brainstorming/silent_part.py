"""The second part: keywords, and a silent round in which each writes alone (S16, I02)."""

from functools import partial

from workshop_kit.content.labels import counted, label
from workshop_kit.content.language import Language
from workshop_kit.model.edits import remove_entry
from workshop_kit.model.ideas import Idea, Keyword
from workshop_kit.model.keys import Mode
from workshop_kit.model.workshop import Workshop
from workshop_kit.views.row_values import idea_letter
from workshop_kit.widgets.board.collect import Collect
from workshop_kit.widgets.board.nodes import (
    Button,
    Choice,
    Edit,
    Group,
    Node,
    Option,
    Remove,
    Text,
    Timer,
)
from workshop_kit.widgets.brainstorming.idea_field import idea_field
from workshop_kit.widgets.brainstorming.looking import MINUTES, Looking
from workshop_kit.workflows.ideas import add_keyword, suggested_keywords
from workshop_kit.workflows.ids import new_id

_WORDS = "brainstorming.alone"


def silent_part(workshop: Workshop, looking: Looking, language: Language) -> Group:
    """Return the keywords on the left, the round on the right, what was found below."""
    top = Group(
        (_keywords(workshop, language), _round(workshop, looking, language)), look="wk-columns"
    )
    return Group((top, _shared(workshop, language)), look="wk-stack")


def silent_timer(workshop: Workshop, looking: Looking, language: Language) -> tuple[Timer, ...]:
    """Return the time of the round, which stays in sight once it runs; nothing for one alone."""
    if _is_alone(workshop):
        return ()
    timer = Timer(
        label(f"{_WORDS}.timer", language),
        int(looking.minutes),
        label(f"{_WORDS}.start", language),
        label(f"{_WORDS}.stop", language),
        label(f"{_WORDS}.over", language),
        key=f"timer-{looking.minutes}",
        look="" if looking.part == "alone" else "wk-elsewhere",
    )
    return (timer,)


def _keywords(workshop: Workshop, language: Language) -> Group:
    suggested = suggested_keywords(workshop)
    new = Collect(
        label(f"{_WORDS}.own_keyword", language),
        str(len(workshop.keywords)),
        Edit(partial(add_keyword, keyword_id=new_id("keyword"))),
        placeholder=label(f"{_WORDS}.own_keyword_placeholder", language),
        lang=workshop.language,
        key="new-keyword",
    )
    offered = tuple(
        Button(
            word.text,
            Edit(partial(_accepted, text=word.text, keyword_id=new_id("keyword"))),
            icon="plus",
            detail=counted(f"{_WORDS}.texts", language, word.texts),
            name=label(f"{_WORDS}.accept", language, word=word.text, count=word.texts),
            key=f"suggested-{word.text}",
        )
        for word in suggested
    )
    lead = label(f"{_WORDS}.{'suggested' if offered else 'none_suggested'}", language)
    return Group(
        (
            Text(label(f"{_WORDS}.keywords", language), "h3"),
            Group(tuple(_chosen(word, language) for word in workshop.keywords), look="wk-line"),
            new,
            Text(lead, look="wk-muted"),
            Group(offered, look="wk-line wk-offered"),
        ),
        tag="section",
        look="wk-panel wk-exp",
        key="keywords",
    )


def _chosen(keyword: Keyword, language: Language) -> Button:
    said = label("notebooks.forms.removed", language, text=keyword.text)
    return Button(
        keyword.text,
        Remove(partial(remove_entry, entry_id=keyword.id), said),
        icon="close",
        name=f"{label('notebooks.forms.remove', language)}: {keyword.text}",
        key=f"{keyword.id}--remove",
        look="wk-keyword",
    )


def _round(workshop: Workshop, looking: Looking, language: Language) -> Group:
    alone = "_alone" if _is_alone(workshop) else ""
    minutes = Choice(
        label(f"{_WORDS}.minutes", language),
        tuple(Option(n, label(f"{_WORDS}.minute", language, n=n)) for n in MINUTES),
        looking.minutes,
        looking.at("minutes"),
        key="minutes",
    )
    write = idea_field(workshop, language, keyword_id=_under(workshop, looking))
    return Group(
        (
            Text(label(f"{_WORDS}.round{alone}", language), "h3"),
            Text(label(f"{_WORDS}.told{alone}", language)),
            *(() if alone else (minutes,)),
            *_keyword_choice(workshop, looking, language),
            write,
            Text(counted(f"{_WORDS}.count", language, len(workshop.ideas)), look="wk-muted"),
        ),
        tag="section",
        look="wk-panel wk-opp",
        key="round",
    )


def _keyword_choice(workshop: Workshop, looking: Looking, language: Language) -> tuple[Choice, ...]:
    if not workshop.keywords:
        return ()
    none = Option("", label(f"{_WORDS}.any_keyword", language))
    words = tuple(Option(keyword.id, keyword.text) for keyword in workshop.keywords)
    under = _under(workshop, looking)
    name = label(f"{_WORDS}.under", language)
    return (Choice(name, (none, *words), under, looking.at("keyword_id"), key="under"),)


def _shared(workshop: Workshop, language: Language) -> Group:
    """Return the share round: the ideas in columns, one for each keyword and one for the rest."""
    columns = [
        (keyword.text, [i for i in workshop.ideas if keyword.id in i.keyword_ids])
        for keyword in workshop.keywords
    ]
    rest = [idea for idea in workshop.ideas if not idea.keyword_ids]
    columns.append((label(f"{_WORDS}.no_keyword", language), rest))
    letters = {idea.id: idea_letter(place) for place, idea in enumerate(workshop.ideas)}
    shown = tuple(
        _column(name, ideas, letters, workshop.language) for name, ideas in columns if ideas
    )
    alone = "_alone" if _is_alone(workshop) else ""
    empty: tuple[Node, ...] = (Text(label(f"{_WORDS}.example", language), look="wk-example"),)
    return Group(
        (
            Text(label(f"{_WORDS}.share{alone}", language), "h3"),
            Text(label(f"{_WORDS}.share_told{alone}", language), look="wk-muted"),
            Group(shown, look="wk-keyword-columns") if shown else Group(empty),
        ),
        tag="section",
        key="share",
        look="wk-stack wk-tight",
    )


def _column(name: str, ideas: list[Idea], letters: dict[str, str], lang: str) -> Group:
    notes = tuple(
        Text(f"{letters[idea.id]}  {idea.text}", look="wk-sticky wk-sticky-idea", lang=lang)
        for idea in ideas
    )
    return Group((Text(name, "h4", lang=lang), *notes), look="wk-keyword-column")


def _is_alone(workshop: Workshop) -> bool:
    return workshop.mode is Mode.SELF_STUDY


def _under(workshop: Workshop, looking: Looking) -> str:
    """Return the keyword that is written under, as long as it is there."""
    known = any(keyword.id == looking.keyword_id for keyword in workshop.keywords)
    return looking.keyword_id if known else ""


def _accepted(workshop: Workshop, _value: str, *, text: str, keyword_id: str) -> Workshop:
    return add_keyword(workshop, text, keyword_id=keyword_id)
