"""A workshop small enough to check in the head: two phases, three actions, two pains, one idea."""

from datetime import date

from workshop_kit.model.goals import Goal, Kpi
from workshop_kit.model.ideas import Cover, Idea, Pain
from workshop_kit.model.journeys import Action, Activity, Emotion, Journey, Phase
from workshop_kit.model.keys import Failure, GoalKind, Horizon, JourneyKey, Moment, Severity, Tag
from workshop_kit.model.people import Owner, Persona
from workshop_kit.model.research import EmpathyMap, Source, Statement
from workshop_kit.model.touchpoints import Channel, Touchpoint
from workshop_kit.model.workshop import Workshop

JOURNEY = Journey(
    id="j",
    persona_id="p",
    scenario="First car",
    phase_model="PH5c",
    phases=(
        Phase(id="ph1", key=JourneyKey.TRIAL, label="Try", goal_ids=("g",), kpi_ids=("k",)),
        Phase(id="ph2", key=JourneyKey.BUY, label="Buy", moment=Moment.DURING),
    ),
    actions=(
        Action(id="a1", phase_id="ph1", text="Books a drive", touchpoint_ids=("t",),
               emotion=Emotion(score=1, word="curious", source_ids=("s",))),
        Action(id="a2", phase_id="ph1", text="Drives", moment_of_truth=True,
               emotion=Emotion(score=2, word="proud", source_ids=("s",))),
        Action(id="a3", phase_id="ph2", text="Negotiates", moment_of_truth=True,
               emotion=Emotion(score=-2, word="angry")),
    ),
)  # fmt: skip

SMALL = Workshop(
    id="w",
    title="Buying a car",
    client="Autovalli",
    day=date(2026, 3, 2),
    owners=(Owner(id="o", role="Sales lead"),),
    sources=(Source(id="s", kind="Interviews", n=12),),
    personas=(Persona(id="p", name="Anna Riva", summary="39, two children", quote="Tell me the price."),),
    empathy_maps=(EmpathyMap(id="e", persona_id="p", scenario="First car"),),
    statements=(
        Statement(id="st1", anchor="a1", field="thoughts", text="Is it free?", tag=Tag.EVIDENCE, source_ids=("s",)),
        Statement(id="st2", anchor="a3", field="thoughts", text="They hide something."),
        Statement(id="st3", anchor="e", field="thinks", text="They hide something."),
    ),
    goals=(Goal(id="g", kind=GoalKind.BUSINESS, text="Sell more hybrids"),),
    kpis=(Kpi(id="k", name="Drives booked", unit="a month", baseline=86, target=130, goal_ids=("g",)),),
    channels=(Channel(key="web", name="Website", online=True),),
    touchpoints=(Touchpoint(id="t", name="Booking page", channel_keys=("web",)),),
    activities=(Activity(id="ac", anchor="ph1", text="Keep cars ready", owner_id="o", technology="Calendar"),),
    pains=(
        Pain(id="pn1", text="No written offer", action_ids=("a3",), severity=Severity.BLOCKS,
             failure=Failure.LEAVES, causes=("Sellers fear comparison",), source_ids=("s",)),
        Pain(id="pn2", text="Phone only", action_ids=("a1",)),
    ),
    ideas=(
        Idea(id="i", text="Offer in 24 hours", covers=(Cover(pain_id="pn1"), Cover(pain_id="pn2")),
             impact=5, effort=2, horizon=Horizon.NOW, owner_id="o", kpi_id="k", due=date(2026, 4, 1)),
    ),
    journeys=(JOURNEY,),
)  # fmt: skip
