"""The sentence that sums an empathy map up, suggested from what the team chose and typed (E03)."""

from workshop_kit.content.emotions import emotion_word
from workshop_kit.content.labels import label
from workshop_kit.content.language import Language
from workshop_kit.model.journeys import Action
from workshop_kit.model.people import Persona
from workshop_kit.views.slides.persona import first_name


def suggested_summary(persona: Persona | None, action: Action | None, language: Language) -> str:
    """Return how a person feels and why, in one sentence; nothing while no feeling is chosen.

    The trigger stands in it as the team typed it: no cause is made up.

    Examples
    --------
    >>> from workshop_kit.content.language import language
    >>> from workshop_kit.model.journeys import Emotion
    >>> late = Action(id="a", emotion=Emotion(score=-2, trigger="The third visit."))
    >>> suggested_summary(Persona(id="p", name="Martina Rovati"), late, language("en"))
    'In this moment Martina feels frustrated. The reason: “The third visit”.'
    """
    emotion = action.emotion if action else None
    word = emotion_word(emotion, language) if emotion else ""
    if emotion is None or not word:
        return ""
    trigger = language.quote(emotion.trigger.strip().rstrip("."))
    key = "empathy.summary.because" if trigger else "empathy.summary.plain"
    return label(key, language, name=first_name(persona, language), word=word, trigger=trigger)
