"""Where customer and company meet, and on which channel."""

from workshop_kit.model.keys import Effect, Ownership, TouchpointStatus
from workshop_kit.model.value import Entry, NoId, Value


class Marker(Value):
    """One mark on an action or touchpoint: *helps*, *slows* or *blocks*, with reason tags."""

    effect: Effect
    reasons: tuple[str, ...] = ()


class Channel(Value):
    """A means that carries touchpoints; ``online`` is unset for one that is both (D22)."""

    key: str
    name: str = ""
    online: bool | None = None


class Touchpoint(Entry):
    """One contact between customer and company, such as *asks in chat if the size is in stock*."""

    name: str = ""
    channel_keys: tuple[str, ...] = ()
    device: str = ""
    ownership: Ownership | None = None
    status: TouchpointStatus = TouchpointStatus.ACTIVE
    purpose: str = ""
    expectation: str = ""
    benefit: str = ""
    spark: str = ""
    marker: Marker | None = None
    decision: str = ""


class Handover(Entry):
    """A passage from one touchpoint to the next, and what the customer has to repeat (L11)."""

    from_touchpoint: NoId = ""
    to_touchpoint: NoId = ""
    data_linked: bool | None = None
    what_is_repeated: str = ""
