"""What a journey holds beside its map, in words: nothing that was set aside goes unseen."""

from collections.abc import Iterator

from workshop_kit.content.labels import label
from workshop_kit.content.language import Language
from workshop_kit.content.phase_models import phase_label
from workshop_kit.views.journey_grid import JourneyGrid

_BETWEEN = "; "


def tray_lines(grid: JourneyGrid, language: Language) -> Iterator[str]:
    """Yield a line for the actions in the tray, and one for each phase that no phase shows."""
    actions = [action.text for action in grid.journey.tray if action.text]
    if actions:
        yield label("grid.journey.tray", language, actions=_BETWEEN.join(actions))
    for entry in grid.left_over:
        name = phase_label(entry.phase, grid.journey.replace(phase_model=entry.model), language)
        texts = _BETWEEN.join(entry.texts)
        yield label("grid.journey.left_over", language, phase=name, texts=texts)
