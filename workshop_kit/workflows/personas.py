"""Changes that only personas know."""

from workshop_kit.model.edits import change_entry
from workshop_kit.model.people import Fact, Persona
from workshop_kit.model.workshop import Workshop
from workshop_kit.workflows.entries import one_line


def facts_text(persona: Persona) -> str:
    """Return the profile of a persona as it is written: one line a fact, *Label: text*."""
    return "\n".join(
        f"{fact.label}: {fact.text}" if fact.label else fact.text for fact in persona.facts
    )


def set_facts(workshop: Workshop, typed: str, *, persona_id: str) -> Workshop:
    r"""Write the profile of a persona; what stands before the first colon of a line is its label.

    Examples
    --------
    >>> workshop = Workshop(id="w", personas=(Persona(id="p"),))
    >>> changed = set_facts(workshop, "Home: Modena\nDrives little", persona_id="p")
    >>> [(fact.label, fact.text) for fact in changed.personas[0].facts]
    [('Home', 'Modena'), ('', 'Drives little')]
    """
    lines = [one_line(line) for line in typed.splitlines()]
    return change_entry(workshop, persona_id, facts=tuple(_fact(line) for line in lines if line))


def _fact(line: str) -> Fact:
    before, colon, after = line.partition(":")
    return Fact(label=before.strip(), text=after.strip()) if colon else Fact(text=line)
