"""One idea with all that makes it a plan: impact, effort, horizon, owner, KPI, day (I03, I06, OUT5)."""

from functools import partial

from workshop_kit.content.labels import label
from workshop_kit.content.language import Language
from workshop_kit.model.ideas import Idea
from workshop_kit.model.keys import Horizon, IdeaFamily
from workshop_kit.model.workshop import Workshop
from workshop_kit.views.row_values import idea_letter
from workshop_kit.widgets.board.collect import Collect
from workshop_kit.widgets.board.entry_fields import EntryFields, options_of
from workshop_kit.widgets.board.nodes import Choice, Edit, Group, Node, Option, Text
from workshop_kit.widgets.brainstorming.picked import picked
from workshop_kit.widgets.fields import field_key
from workshop_kit.workflows.ideas import give_kpi, give_owner
from workshop_kit.workflows.ids import new_id

_WORDS = "brainstorming.idea"
_RATINGS = ("1", "2", "3", "4", "5")
_TIGHT = "wk-stack wk-tight"


def idea_card(idea: Idea, workshop: Workshop, language: Language) -> Group:
    """Return the card of the idea that is open."""
    fields = EntryFields(idea, _WORDS, language, workshop.language)
    place = next(n for n, other in enumerate(workshop.ideas) if other.id == idea.id)
    title = label(f"{_WORDS}.title", language, letter=idea_letter(place))
    parts: tuple[Node, ...] = (
        Text(title, "h3"),
        fields.line("text", look="wk-strong"),
        Group((_rating(fields, "impact"), _rating(fields, "effort")), look="wk-columns"),
        fields.choice("horizon", options_of(Horizon, "terms.horizon", language)),
        fields.choice("family", options_of(IdeaFamily, "terms.idea_family", language)),
        *_words(fields, workshop),
        *_channels(fields, workshop),
        Group((_owner(idea, fields, workshop), _kpi(idea, fields, workshop)), look="wk-columns"),
        Group((fields.day("due"), fields.line("decision")), look="wk-line"),
        Group((fields.remove(idea.text),), look="wk-foot"),
    )
    # a key of its own, so that a text somebody writes never moves to another idea
    return Group(parts, tag="section", look="wk-panel wk-opp", key=f"idea-{idea.id}")


def _rating(fields: EntryFields, name: str) -> Choice:
    return fields.choice(name, (Option(rating, rating) for rating in _RATINGS), look="wk-rating")


def _words(fields: EntryFields, workshop: Workshop) -> tuple[Node, ...]:
    words = tuple(Option(keyword.id, keyword.text) for keyword in workshop.keywords)
    return (fields.chips("keyword_ids", words),) if words else ()


def _channels(fields: EntryFields, workshop: Workshop) -> tuple[Node, ...]:
    channels = [Option(channel.key, channel.name or channel.key) for channel in workshop.channels]
    return (picked(fields, "channel_keys", channels),) if channels else ()


def _owner(idea: Idea, fields: EntryFields, workshop: Workshop) -> Group:
    known = [Option(owner.id, owner.role) for owner in workshop.owners if owner.role]
    give = partial(give_owner, idea_id=idea.id, owner_id=new_id("owner"))
    new = _new(fields, "owner", give, idea.owner_id, workshop.language)
    return Group((*([fields.menu("owner_id", known)] if known else []), new), look=_TIGHT)


def _kpi(idea: Idea, fields: EntryFields, workshop: Workshop) -> Group:
    known = [Option(kpi.id, kpi.name) for kpi in workshop.kpis if kpi.name]
    give = partial(give_kpi, idea_id=idea.id, kpi_id=new_id("kpi"))
    new = _new(fields, "kpi", give, idea.kpi_id, workshop.language)
    return Group((*([fields.menu("kpi_id", known)] if known else []), new), look=_TIGHT)


def _new(fields: EntryFields, name: str, give: partial[Workshop], taken: str, lang: str) -> Collect:
    return Collect(
        label(f"{_WORDS}.new_{name}", fields.language),
        taken,
        Edit(give),
        placeholder=label(f"{_WORDS}.placeholder.new_{name}", fields.language),
        lang=lang,
        key=field_key(fields.entry.id, f"new-{name}"),
    )
