"""The workshop file described for other programs, as a JSON Schema (draft 2020-12)."""

from typing import Any

from workshop_kit.model.workshop import Workshop
from workshop_kit.store.upgrades import VERSION
from workshop_kit.store.workshop_file import FORMAT, HEADER

DIALECT = "https://json-schema.org/draft/2020-12/schema"


def workshop_schema() -> dict[str, Any]:
    """Return the schema of the file that ``workshop_text`` writes, header included.

    Examples
    --------
    >>> list(workshop_schema()["properties"])[:5]
    ['format', 'version', 'min_reader', 'id', 'title']
    """
    schema = _in_one_sentence(Workshop.model_json_schema())
    counted = {"type": "integer", "minimum": 1}
    header = {
        "format": {"const": FORMAT},
        "version": {**counted, "description": f"Version of the format; this kit writes {VERSION}."},
        "min_reader": {
            **counted,
            "description": "The oldest version whose kits may save the file.",
        },
    }
    return {
        "$schema": DIALECT,
        **schema,
        "title": "Workshop file of Journey Workshop Kit",
        "properties": {**header, **schema["properties"]},
        "required": [*HEADER, *schema["required"]],
    }


def _in_one_sentence(schema: Any) -> Any:
    """Shorten each description to its first paragraph: what follows is for Python readers."""
    if isinstance(schema, list):
        return [_in_one_sentence(item) for item in schema]
    if not isinstance(schema, dict):
        return schema
    short = {key: _in_one_sentence(value) for key, value in schema.items()}
    if isinstance(short.get("description"), str):
        short["description"] = " ".join(short["description"].split("\n\n")[0].split())
    return short
