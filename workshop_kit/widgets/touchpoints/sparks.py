"""The sparks noted at touchpoints: they become cards in the brainstorming (S10)."""

from functools import partial

from workshop_kit.content.labels import label
from workshop_kit.content.language import Language
from workshop_kit.model.workshop import Workshop
from workshop_kit.widgets.board.nodes import Button, Group, Look, Text
from workshop_kit.widgets.touchpoints.viewpoint import Viewpoint


def spark_panel(workshop: Workshop, viewpoint: Viewpoint, language: Language) -> Group:
    """Return every spark with the touchpoint that it was noted at."""
    sparks = tuple(
        Group(
            (
                Text(point.spark, look="wk-quote", lang=workshop.language),
                Button(
                    point.name or label("notebooks.forms.no_text", language),
                    Look(partial(viewpoint.open_card, point.id)),
                    key=f"{point.id}--spark-of",
                    look="wk-quiet wk-anywhere",
                ),
            ),
            tag="li",
            key=f"spark-{point.id}",
        )
        for point in workshop.touchpoints
        if point.spark
    )
    example = Text(label("touchpoints.sparks.example", language), look="wk-example")
    parts = (
        Text(label("touchpoints.sparks.title", language), "h3"),
        Text(label("touchpoints.sparks.question", language), look="wk-muted"),
        Group(sparks, tag="ul", look="wk-sparks") if sparks else example,
    )
    return Group(parts, tag="section", look="wk-panel wk-opp")
