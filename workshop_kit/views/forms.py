"""The blank forms of a workshop as one deck, for any phase model (OUT4)."""

from datetime import date

from workshop_kit.content.labels import label
from workshop_kit.content.language import Language
from workshop_kit.content.phase_models import PhaseModel
from workshop_kit.content.themes import theme
from workshop_kit.views.drawing import Deck
from workshop_kit.views.form_decisions import ideas_form, plan_form
from workshop_kit.views.form_journey import journey_forms
from workshop_kit.views.form_people import empathy_form, persona_form
from workshop_kit.views.form_touchpoints import touchpoint_form
from workshop_kit.views.prompts import prompts

CATEGORY = "form"
"""What a deck of forms says of itself, so that its empty placeholders count as meant."""


def forms(model: PhaseModel, language: Language, *, today: date) -> Deck:
    """Decide the forms in the order of the workshop; ``today`` dates the file's properties.

    Examples
    --------
    >>> from workshop_kit.content.language import language
    >>> from workshop_kit.content.phase_models import phase_model
    >>> words = language("en")
    >>> view = forms(phase_model("PH6", words), words, today=date(2026, 1, 1))
    >>> [slide.layout for slide in view.slides][:3]
    ['form_persona', 'form_empathy', 'form_journey']
    """
    return Deck(
        title=label("forms.title", language, model=model.title),
        subject=label("forms.subject", language),
        author=theme().title,
        tag=language.tag,
        footer=label("forms.footer", language, model=model.title),
        slides=(
            persona_form(language),
            empathy_form(language),
            *journey_forms(model, language),
            touchpoint_form(model, language),
            ideas_form(language),
            plan_form(language),
        ),
        workshop_id=f"forms-{model.key}",
        edition=1,
        day=today,
        prompts=prompts(language),
        category=CATEGORY,
    )
