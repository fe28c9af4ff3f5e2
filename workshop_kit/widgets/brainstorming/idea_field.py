"""The field into which ideas are written, one a line; each is an idea at once."""

from functools import partial

from workshop_kit.content.labels import label
from workshop_kit.content.language import Language
from workshop_kit.model.workshop import Workshop
from workshop_kit.widgets.board.collect import Collect
from workshop_kit.widgets.board.nodes import Edit
from workshop_kit.workflows.ideas import add_ideas
from workshop_kit.workflows.ids import new_id


def idea_field(workshop: Workshop, language: Language, *, keyword_id: str = "") -> Collect:
    """Return the field; what is written there belongs to a keyword, if one is named."""
    return Collect(
        label("brainstorming.idea.write", language),
        str(len(workshop.ideas)),
        Edit(partial(add_ideas, first_id=new_id("idea"), keyword_id=keyword_id)),
        placeholder=label("brainstorming.idea.placeholder.write", language),
        lines=True,
        lang=workshop.language,
        key="new-ideas",
    )
