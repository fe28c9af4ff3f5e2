"""The templates for asking, each with a button that begins a source with it (S07)."""

from functools import partial

from workshop_kit.content.labels import label
from workshop_kit.content.language import Language
from workshop_kit.content.research_templates import ResearchTemplate, research_templates
from workshop_kit.model.research import Source
from workshop_kit.widgets.board.nodes import Button, Edit, Fold, Group, Text
from workshop_kit.workflows.entries import add
from workshop_kit.workflows.ids import new_id


def template_fold(language: Language) -> Fold:
    """Return the templates behind one line."""
    cards = tuple(_card(template, language) for template in research_templates(language))
    lead = Text(label("research.templates.lead", language), look="wk-muted")
    title = label("research.templates.title", language)
    return Fold(title, (lead, Group(cards, look="wk-thirds")), key="templates")


def _card(template: ResearchTemplate, language: Language) -> Group:
    source = Source(
        id=new_id("source"), kind=template.title, family=template.family, bias_note=template.bias
    )
    begin = Button(
        label("research.templates.begin", language),
        Edit(partial(add, register="sources", entry=source)),
        icon="plus",
        key=f"template-{template.key}",
        look="wk-quiet",
        name=f"{label('research.templates.begin', language)}: {template.title}",
    )
    parts = (
        Text(template.title, "h4"),
        Text(template.use, look="wk-small"),
        Group(tuple(Text(line, "li") for line in template.lines), tag="ol", look="wk-asked"),
        Text(template.bias, look="wk-muted wk-small"),
        Group((begin,), look="wk-foot"),
    )
    return Group(parts, tag="article", look="wk-card", key=f"card-{template.key}")
