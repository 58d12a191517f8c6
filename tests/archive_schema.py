"""Writes the schema of an archive: ``python -m tests.archive_schema`` writes docs/archive.schema.json."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from sqlalchemy import Table

from networkprep.store.archive_spec import KINDS, SCHEMA, Kind, Part, field_of, plain_columns, table_of
from networkprep.store.archive_values import MOST_NUMBER, FieldRule, Form, rule_of
from tests.source import ROOT

PLACE = ROOT / "docs" / "archive.schema.json"

Schema = dict[str, Any]

_TEXT: Schema = {"type": "string"}
_INSTANT: Schema = {
    "type": "string",
    "format": "date-time",
    "pattern": "^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d+)?(Z|[+-]\\d\\d:\\d\\d)$",
}
_FORMS: dict[Form, Schema] = {
    Form.TEXT: _TEXT,
    Form.NUMBER: {"type": "integer", "minimum": -MOST_NUMBER, "maximum": MOST_NUMBER},
    Form.FRACTION: {"type": "number"},
    Form.YES_NO: {"type": "boolean"},
    Form.DAY: {"type": "string", "format": "date"},
    Form.INSTANT: _INSTANT,
    Form.BYTES: {"type": "string", "contentEncoding": "base64"},
    Form.TEXTS: {"type": "array", "items": _TEXT},
    Form.ITEMS: {"type": "array"},
    Form.TABLE: {"type": "object"},
    Form.REFERENCE: {"type": "string", "description": "the uid of what it points to"},
}
_ATTACHED = "A file kept with a person: its content, or in a zip the name of the file beside this document."


def schema() -> Schema:
    """The schema of the shape written today, which is also one of the shapes that are read."""
    head: Schema = {
        "schema": {"const": SCHEMA, "description": "the version of this shape"},
        "generator": {"type": "string", "description": "the program that wrote it"},
        "exported_at": _INSTANT,
    }
    lists = {kind.name: {"type": "array", "items": {"$ref": f"#/$defs/{kind.table}"}} for kind in KINDS}
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": f"urn:networkprep:archive:{SCHEMA}",
        "title": "An archive of NetworkPrep",
        "description": "Everything one person keeps, in one document. Things are named by uid; wall times stand beside "
        "the zone they are meant in; a day is a date; an instant is in UTC.",
        "type": "object",
        "properties": {**head, **lists},
        "required": [*head, *lists],
        "$defs": dict(_definitions()),
    }


def rendered() -> str:
    """The schema as it is published."""
    return json.dumps(schema(), indent=2) + "\n"


def _definitions() -> Iterator[tuple[str, Schema]]:
    for kind in KINDS:
        yield kind.table, _of_kind(kind)
        for part in kind.parts:
            yield part.table, _of_part(part)


def _of_kind(kind: Kind) -> Schema:
    found = _object(table_of(kind.table), set())
    for part in kind.parts:
        reference = {"$ref": f"#/$defs/{part.table}"}
        found["properties"][part.name] = (
            {"anyOf": [reference, {"type": "null"}]} if part.single else {"type": "array", "items": reference}
        )
        found["required"].append(part.name)
    return found


def _of_part(part: Part) -> Schema:
    found = _object(table_of(part.table), {part.owner, part.sibling})
    if part.sibling:
        under = "the place in this list of the one it stands under"
        found["properties"]["under"] = {"type": ["integer", "null"], "minimum": 0, "description": under}
    if part.table == "attachment":
        found["description"] = _ATTACHED
        found["properties"]["file"] = {"type": "string", "pattern": "^attachments/[A-Za-z0-9_.-]+$"}
        found["required"].remove("content")
        found["oneOf"] = [{"required": ["content"]}, {"required": ["file"]}]
    return found


def _object(table: Table, left_out: set[str]) -> Schema:
    columns = [column for column in plain_columns(table) if column.name not in left_out]
    properties = {field_of(column): _value(rule_of(table, column.name)) for column in columns}
    return {"type": "object", "properties": properties, "required": list(properties)}


def _value(rule: FieldRule) -> Schema:
    found = dict(_FORMS[rule.form])
    if rule.words is not None:
        words: list[Any] = [str(word) for word in rule.words]
        if rule.form is Form.TEXTS:
            return found | {"items": {"enum": words}} | ({"type": ["array", "null"]} if rule.empty else {})
        return {"enum": [*words, None] if rule.empty else words}
    if rule.empty:
        found["type"] = [found["type"], "null"]
    return found


if __name__ == "__main__":
    PLACE.write_text(rendered(), encoding="utf-8")
