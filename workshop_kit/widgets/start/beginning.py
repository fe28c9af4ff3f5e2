"""How the kit is used, what the map is for, and whose journey it shows."""

from functools import partial

from workshop_kit.content.labels import label
from workshop_kit.content.language import Language
from workshop_kit.model.journeys import Journey
from workshop_kit.model.keys import Mode, Purpose
from workshop_kit.model.people import Persona
from workshop_kit.model.workshop import Workshop
from workshop_kit.widgets.board.entry_fields import EntryFields
from workshop_kit.widgets.board.nodes import (
    Chips,
    Choice,
    Edit,
    Field,
    Group,
    Node,
    Option,
    Text,
)
from workshop_kit.workflows.beginning import name_persona, set_mode, turn_purpose
from workshop_kit.workflows.entries import day_reader, set_title
from workshop_kit.workflows.ids import new_id


def beginning_panels(
    workshop: Workshop, journey: Journey | None, language: Language
) -> tuple[Node, ...]:
    """Return the title, the use, the purposes, and the customer with the scenario."""
    return (
        _details(workshop, language),
        _section("mode", (_mode(workshop, language),), language),
        _section("purposes", (_purposes(workshop, language),), language),
        *((_customer(workshop, journey, language),) if journey else ()),
    )


def _section(name: str, parts: tuple[Node, ...], language: Language) -> Group:
    title = Text(label(f"start.{name}.title", language), "h2", look="wk-section")
    lead = Text(label(f"start.{name}.lead", language), look="wk-muted")
    return Group((title, lead, *parts), tag="section", look="wk-stack wk-tight")


def _details(workshop: Workshop, language: Language) -> Group:
    names = ("title", "client", "place", "facilitator")
    fields = [_detail(name, workshop, language) for name in names]
    day = Field(
        label("start.details.day", language),
        language.day(workshop.day) if workshop.day else "",
        Edit(_write_day, read=day_reader(language)),
        placeholder=label("start.details.placeholder.day", language),
        waits=True,
        key="details--day",
        look="wk-short",
    )
    title, *others = fields
    return Group(
        (title, Group((*others, day), look="wk-line")),
        tag="section",
        look="wk-panel wk-card-like wk-opp",
        label=label("start.details.name", language),
    )


def _detail(name: str, workshop: Workshop, language: Language) -> Field:
    return Field(
        label(f"start.details.{name}", language),
        getattr(workshop, name),
        Edit(partial(set_title, field=name)),
        placeholder=label(f"start.details.placeholder.{name}", language),
        lang=workshop.language,
        key=f"details--{name}",
        look="wk-strong" if name == "title" else "",
    )


def _write_day(workshop: Workshop, day: object) -> Workshop:
    changed: Workshop = workshop.replace(day=day)
    return changed


def _mode(workshop: Workshop, language: Language) -> Choice:
    options = tuple(
        Option(
            mode.value,
            label(f"start.mode.{mode.value}", language),
            detail=label(f"start.mode.{mode.value}_detail", language),
        )
        for mode in Mode
    )
    name = label("start.mode.title", language)
    return Choice(
        name, options, workshop.mode, Edit(set_mode), key="mode", look="wk-as-cards wk-unnamed"
    )


def _purposes(workshop: Workshop, language: Language) -> Chips:
    options = tuple(
        Option(purpose.value, label(f"start.purposes.{purpose.value}", language))
        for purpose in Purpose
    )
    chosen = tuple(purpose.value for purpose in workshop.purposes)
    name = label("start.purposes.title", language)
    return Chips(name, options, chosen, Edit(turn_purpose), key="purposes", look="wk-unnamed")


def _customer(workshop: Workshop, journey: Journey, language: Language) -> Group:
    persona = workshop.find(journey.persona_id)
    known = persona if isinstance(persona, Persona) else None
    name = Field(
        label("start.customer.name", language),
        known.name if known else "",
        Edit(partial(name_persona, journey_id=journey.id, persona_id=new_id("persona"))),
        placeholder=label("start.customer.placeholder.name", language),
        lang=workshop.language,
        key="customer--name",
    )
    fields = EntryFields(journey, "start.customer", language, workshop.language)
    about = EntryFields(known, "start.customer", language, workshop.language) if known else None
    rows = (
        Group((name, *((about.line("summary"),) if about else ())), look="wk-line"),
        Group((fields.line("scenario"), fields.line("period")), look="wk-line"),
    )
    return _section("customer", rows, language)
