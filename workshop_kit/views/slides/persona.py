"""The persona slide: who the customer is, in their own words and with the evidence shown."""

from collections import Counter

from workshop_kit.analysis.current import current_journeys
from workshop_kit.analysis.lookup import Lookup
from workshop_kit.content.labels import counted, label
from workshop_kit.content.language import Language
from workshop_kit.model.people import Persona
from workshop_kit.model.touchpoints import Touchpoint
from workshop_kit.model.value import Entry
from workshop_kit.model.workshop import Workshop
from workshop_kit.views.bullets import heading, panels, quiet, statement_bullets
from workshop_kit.views.drawing import (
    HAIRLINE,
    HIGHLIGHT,
    INK,
    PAPER,
    PETROL,
    QUIET,
    WHITE,
    Bars,
    Border,
    Box,
    Cell,
    Colour,
    Item,
    Paragraph,
    Run,
    Slide,
    Table,
    Text,
    paragraph,
)
from workshop_kit.views.layouts import layout
from workshop_kit.views.measure import cut, fitted, height
from workshop_kit.views.notes import script, source_lines
from workshop_kit.views.titles import headed

_PANELS = {
    "needs": ("front", ("needs", "goals")),
    "frustrations": ("pain", ("frustrations",)),
    "motivations": ("experience", ("motivations", "preferences")),
}
_PORTRAIT = Box(36, 102, 210, 156)
_FACTS = Box(36, 330, 210, 171)
_CHANNELS = Box(270, 350, 350, 151)
_FACT_LABEL = 72.0
_MOST_CHANNELS = 5


def persona_slide(workshop: Workshop, persona: Persona, number: int, language: Language) -> Slide:
    """Return the slide of one persona."""
    lookup = Lookup(workshop)
    plan = layout("persona")
    name = persona.name or label("deck.persona.unnamed", language)
    texts = []
    for key, (colour, fields) in _PANELS.items():
        found = tuple(s for field in fields for s in lookup.statements(persona.id, field))
        lines = statement_bullets(lookup, found, language) or (
            quiet(label("deck.nothing", language)),
        )
        title = heading(label(f"deck.persona.{key}", language), Colour(colour))
        texts.append((plan.placeholder(key), (title, *lines)))
    fills, _ = panels(texts)
    quote = (Paragraph((Run(language.quote(persona.quote), italic=True, heading=True),)),)
    box = plan.placeholder("quote").box
    fills |= {
        "name": (paragraph(name),),
        "role": cut((paragraph(persona.summary),), 210, 34, 12) if persona.summary else (),
        "quote": fitted(quote, box.width, box.height, (22, 20, 18, 16, 14))[0]
        if persona.quote
        else (),
        "promise": _promise(lookup, persona, language),
    }
    return headed(
        Slide(
            "persona",
            _headline(persona, language),
            fills=fills,
            items=_items(lookup, persona, language),
            notes=(script("persona", language), persona.quote, *source_lines(workshop, language)),
        ),
        _subtitle(lookup, persona, number, language),
    )


def first_name(persona: Entry | None, language: Language) -> str:
    """Return how a slide speaks of a persona: by first name, else as the customer."""
    if not isinstance(persona, Persona) or not persona.name.strip():
        return label("deck.persona.unnamed", language)
    return persona.name.split()[0]


def _headline(persona: Persona, language: Language) -> str:
    if persona.headline:
        return persona.headline
    if not persona.name.strip():
        return label("deck.persona.headline_empty", language)
    return label("deck.persona.headline", language, name=persona.name)


def _subtitle(lookup: Lookup, persona: Persona, number: int, language: Language) -> str:
    used = {
        key
        for statement in lookup.workshop.statements
        if statement.anchor == persona.id
        for key in statement.source_ids
    } & {source.id for source in lookup.workshop.sources}
    key = "deck.persona.based_on" if used else "deck.persona.assumed"
    return label(
        "deck.persona.subtitle",
        language,
        number=number,
        count=len(lookup.workshop.personas),
        sources=counted(key, language, len(used)),
    )


def _promise(lookup: Lookup, persona: Persona, language: Language) -> tuple[Paragraph, ...]:
    expected = lookup.statements(persona.id, "expectations")
    title = label("deck.persona.promise", language, name=first_name(persona, language))
    texts = [s.text for s in expected if s.text] or [label("deck.nothing", language)]
    pieces = [Paragraph((Run(title, 13, bold=True, colour=HIGHLIGHT),))]
    pieces += [Paragraph((Run(text, colour=WHITE),), before=5) for text in texts]
    return fitted(pieces, 250, 123, (17, 16, 15, 14, 13, 12, 11, 10))[0]


def _items(lookup: Lookup, persona: Persona, language: Language) -> tuple[Item, ...]:
    items: list[Item] = list(_monogram(persona, language))
    facts = _facts(persona, language)
    if facts is not None:
        items.append(facts)
    channels = channel_use(lookup, persona)
    if channels:
        title = label(f"deck.persona.{_channels_key(lookup.workshop, persona)}", language)
        head = Box(_CHANNELS.x, _CHANNELS.y, _CHANNELS.width, 20)
        items.append(Text(title, head, (paragraph(title, size=13, bold=True, colour=PETROL),)))
        told = ", ".join(f"{name} {count}" for name, count in channels)
        area = Box(_CHANNELS.x, head.bottom + 2, _CHANNELS.width, _CHANNELS.height - 22)
        items.append(
            Bars(title, f"{title}: {told}", area, tuple(channels), Colour("front"), size=11)
        )
    return tuple(items)


def _channels_key(workshop: Workshop, persona: Persona) -> str:
    """Return the key of the bars' title: it says *today* where a journey to come is left out."""
    own = [journey for journey in workshop.journeys if journey.persona_id == persona.id]
    today = current_journeys(workshop, persona.id)
    return "channels" if len(today) == len(own) else "channels_today"


def channel_use(lookup: Lookup, persona: Persona) -> list[tuple[str, float]]:
    """Return the channels this persona meets the company on today, by number of actions."""
    names = {channel.key: channel.name or channel.key for channel in lookup.workshop.channels}
    counts: Counter[str] = Counter()
    for journey in current_journeys(lookup.workshop, persona.id):
        for action in journey.actions:
            points = lookup.get_all(Touchpoint, action.touchpoint_ids)
            # an action counts once for a channel, however many touchpoints it has there
            counts.update({names.get(key, key) for point in points for key in point.channel_keys})
    ranked = sorted(counts.items(), key=lambda pair: (-pair[1], pair[0]))
    return [(name, float(count)) for name, count in ranked[:_MOST_CHANNELS]]


def _monogram(persona: Persona, language: Language) -> tuple[Text, ...]:
    """Return the initials on paper: no invented face stands for a person."""
    words = [word for word in persona.name.split() if word[:1].isalpha()][:2]
    initials = "".join(word[0] for word in words).upper() or "?"
    side = 108.0
    circle = Box(
        _PORTRAIT.x + (_PORTRAIT.width - side) / 2,
        _PORTRAIT.y + (_PORTRAIT.height - side) / 2,
        side,
        side,
    )
    letters = paragraph(initials, "center", size=42, colour=WHITE, heading=True)
    return (
        Text(label("deck.persona.monogram", language), _PORTRAIT, fill=PAPER),
        Text(initials, circle, (letters,), fill=PETROL, shape="ellipse", anchor="middle"),
    )


def _facts(persona: Persona, language: Language) -> Table | None:
    """Return the profile as a small table; lines that would leave the slide are left out."""
    rule = Border(0.75, HAIRLINE)
    rows: list[tuple[Cell, Cell]] = []
    heights: list[float] = []
    for fact in persona.facts:
        if not fact.text:
            continue
        name = paragraph(fact.label, size=11, bold=True, colour=QUIET)
        text = paragraph(fact.text, size=11, colour=INK)
        tall = max(height((name,), _FACT_LABEL - 4, 11), height((text,), 210 - _FACT_LABEL - 4, 11))
        if sum(heights) + tall + 7 > _FACTS.height:
            break
        margins = (0.0, 4.0, 3.5, 3.5)
        borders = (None, None, None, rule)
        rows.append(
            (
                Cell((name,), margins=margins, borders=borders),
                Cell((text,), margins=margins, borders=borders),
            )
        )
        heights.append(tall + 7)
    if not rows:
        return None
    title = label("deck.persona.facts", language)
    told = "; ".join(f"{fact.label}: {fact.text}" for fact in persona.facts if fact.text)
    widths = (_FACT_LABEL, 210 - _FACT_LABEL)
    return Table(title, f"{title}: {told}", _FACTS.x, _FACTS.y, widths, tuple(heights), tuple(rows))
