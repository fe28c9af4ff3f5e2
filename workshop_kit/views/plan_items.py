"""The plan: every idea with what it answers, who owns it, what it moves and when (OUT5)."""

from dataclasses import dataclass
from datetime import date

from workshop_kit.analysis.leverage import leverage
from workshop_kit.analysis.lookup import Lookup
from workshop_kit.content.labels import label
from workshop_kit.content.language import Language
from workshop_kit.model.goals import Kpi
from workshop_kit.model.ideas import Idea, Pain
from workshop_kit.model.keys import Horizon
from workshop_kit.model.people import Owner
from workshop_kit.model.workshop import Workshop
from workshop_kit.views.row_values import idea_letter, kpi_text

_SOON = {Horizon.NOW: 0, Horizon.QUARTER: 1, Horizon.LATER: 2, None: 3}


@dataclass(frozen=True, slots=True)
class PlanItem:
    """One line of the plan; ``missing`` names which of owner, kpi and due it lacks."""

    letter: str
    idea: Idea
    pains: tuple[str, ...]
    owner: str
    kpi: str
    due: date | None
    horizon: str
    leverage: float
    missing: tuple[str, ...]


def plan_items(workshop: Workshop, language: Language) -> tuple[PlanItem, ...]:
    """Return the plan, soonest horizon first, then the greatest leverage."""
    lookup = Lookup(workshop)
    items = [
        _item(lookup, idea, idea_letter(place), language)
        for place, idea in enumerate(workshop.ideas)
        if idea.text
    ]
    return tuple(sorted(items, key=lambda item: (_SOON[item.idea.horizon], -item.leverage)))


def _item(lookup: Lookup, idea: Idea, letter: str, language: Language) -> PlanItem:
    owner = lookup.get(Owner, idea.owner_id)
    kpi = lookup.get(Kpi, idea.kpi_id)
    pains = lookup.get_all(Pain, tuple(cover.pain_id for cover in idea.covers))
    known = {"owner": bool(owner and owner.role), "kpi": kpi is not None, "due": bool(idea.due)}
    return PlanItem(
        letter=letter,
        idea=idea,
        pains=tuple(pain.text for pain in pains),
        owner=owner.role if owner else "",
        kpi=kpi_text(kpi, language) if kpi else "",
        due=idea.due,
        horizon=label(f"terms.horizon.{idea.horizon}", language) if idea.horizon else "",
        leverage=leverage(lookup.workshop, idea),
        missing=tuple(name for name, there in known.items() if not there),
    )
