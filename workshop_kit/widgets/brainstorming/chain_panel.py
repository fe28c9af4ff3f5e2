"""The chain of phases with its weakest link, why it is weak, and who works on it (L01-L05)."""

from workshop_kit.analysis.chain import Chain, Ring, chain, pains_of, phase_actions
from workshop_kit.analysis.current import current_journeys
from workshop_kit.analysis.leverage import ideas_touching
from workshop_kit.content.labels import label
from workshop_kit.content.language import Language
from workshop_kit.content.phase_models import phase_label
from workshop_kit.model.journeys import Journey
from workshop_kit.model.workshop import Workshop
from workshop_kit.views.row_values import idea_letter
from workshop_kit.widgets.board.nodes import Group, Menu, Node, Option, Text
from workshop_kit.widgets.brainstorming.looking import Looking

_WORDS = "brainstorming.chain"


def chain_panel(
    workshop: Workshop, journey: Journey | None, looking: Looking, language: Language
) -> Group:
    """Return the links in order and a sentence on the weakest."""
    title = Text(label(f"{_WORDS}.title", language), "h3")
    if journey is None:
        return Group((title, Text(label(f"{_WORDS}.none", language), look="wk-muted")))
    found = chain(workshop, journey)
    links = tuple(_link(ring, found, journey, language) for ring in found.rings)
    return Group(
        (
            title,
            *_journeys(workshop, journey, looking, language),
            Group(links, tag="ol", look="wk-chain", label=label(f"{_WORDS}.title", language)),
            *_told(workshop, journey, found, language),
        ),
        tag="section",
        look="wk-panel wk-pain",
        key="chain",
    )


def _journeys(
    workshop: Workshop, journey: Journey, looking: Looking, language: Language
) -> tuple[Menu, ...]:
    journeys = current_journeys(workshop)
    if len(journeys) <= 1:
        return ()
    personas = {persona.id: persona.name for persona in workshop.personas}
    options = tuple(
        Option(j.id, " · ".join(filter(None, (personas.get(j.persona_id), j.scenario))) or j.id)
        for j in journeys
    )
    name = label(f"{_WORDS}.journey", language)
    return (Menu(name, options, journey.id, looking.at("journey_id"), key="journey"),)


def _link(ring: Ring, found: Chain, journey: Journey, language: Language) -> Group:
    weakest = found.weakest is not None and found.weakest.phase.id == ring.phase.id
    score = "–" if ring.score is None else language.number(round(ring.score))
    name = phase_label(ring.phase, journey, language)
    mark: tuple[Node, ...] = ()
    if weakest:
        mark = (Text(label("deck.weakest.weakest_mark", language), "span", look="wk-small"),)
    return Group(
        (Text(score, "span", look="wk-ring wk-num"), Text(name, "span"), *mark),
        tag="li",
        look="wk-weakest" if weakest else "",
        key=f"link-{ring.phase.id}",
    )


def _told(
    workshop: Workshop, journey: Journey, found: Chain, language: Language
) -> tuple[Node, ...]:
    weakest = found.weakest
    if weakest is None or found.mean is None or found.strength is None:
        return (Text(label("deck.weakest.subtitle_empty", language), look="wk-muted"),)
    inputs = ", ".join(
        label(f"deck.weakest.input_{name}", language, score=language.number(round(score)))
        for name, score in weakest.inputs.items()
    )
    sentence = label(
        f"{_WORDS}.sentence",
        language,
        phase=phase_label(weakest.phase, journey, language),
        strength=language.number(round(found.strength)),
        mean=language.number(round(found.mean)),
        inputs=inputs,
    )
    return (Text(sentence), *_reason(workshop, journey, weakest, language))


def _reason(
    workshop: Workshop, journey: Journey, weakest: Ring, language: Language
) -> tuple[Node, ...]:
    """Return what the team has written about the weakest link: trigger, pains, ideas."""
    pains = pains_of(workshop, phase_actions(journey, weakest.phase))
    hurting = [language.quote(pain.text) for pain in pains if pain.text]
    letters = {idea.id: idea_letter(place) for place, idea in enumerate(workshop.ideas)}
    ideas = [f"{letters[i.id]} {i.text}" for i in ideas_touching(workshop, pains) if i.text]
    told = []
    lowest = weakest.lowest
    if lowest is not None and lowest.emotion is not None and lowest.emotion.trigger:
        trigger = language.quote(lowest.emotion.trigger)
        told.append(label(f"{_WORDS}.trigger", language, action=lowest.text, trigger=trigger))
    if hurting:
        told.append(label(f"{_WORDS}.pains", language, pains=", ".join(hurting)))
    reason = Text(" ".join(told), look="wk-muted")
    key = "ideas" if ideas else "no_ideas"
    answer = label(f"{_WORDS}.{key}", language, ideas=", ".join(ideas))
    return (*((reason,) if told else ()), Text(answer, icon="chain"))
