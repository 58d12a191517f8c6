"""What an archive holds: each kind of thing by its uid, with what belongs to it inside, and references by uid.

Everything else about an archive (reading it out, writing it in, its published schema) follows from this table and from
``archive_values``, which says what may stand in each field.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Column, Table

from networkprep.store.records import Record

SCHEMA = 2
"""The version of the archive's shape. Every older one can still be read (docs/decisions/0007)."""


@dataclass(frozen=True, slots=True)
class Part:
    """Rows that belong to one thing: listed inside it, in ``order``, without keys of their own.

    ``single`` parts are one object, not a list, and ``always`` there.
    ``sibling`` names a column that points to an earlier row of the list.
    """

    name: str
    table: str
    owner: str
    order: tuple[str, ...]
    single: bool = False
    always: bool = False
    sibling: str = ""


@dataclass(frozen=True, slots=True)
class Kind:
    """One list of the archive; ``key`` is the column that identifies a thing wherever it goes."""

    name: str
    table: str
    key: str = "uid"
    parts: tuple[Part, ...] = ()


KINDS: tuple[Kind, ...] = (
    Kind("communities", "community"),
    Kind(
        "events",
        "event",
        parts=(
            Part("tags", "event_tag", "event_id", ("id",)),
            Part("plan", "plan", "event_id", ("id",), single=True, always=True),
            Part("people_to_meet", "plan_person", "event_id", ("position", "id")),
            Part("lines", "plan_line", "event_id", ("id",), sibling="parent_id"),
            Part("if_then_plans", "plan_if_then", "event_id", ("position", "id")),
            Part("breaks", "plan_break", "event_id", ("at", "id")),
            Part("statements", "plan_statement", "event_id", ("position", "id")),
            Part("debrief", "debrief", "event_id", ("id",), single=True),
        ),
    ),
    Kind(
        "people",
        "person",
        parts=(
            Part("points", "contact_point", "person_id", ("position", "id")),
            Part("tags", "person_tag", "person_id", ("id",)),
            Part("attachments", "attachment", "person_id", ("id",)),
        ),
    ),
    Kind("encounters", "encounter"),
    Kind("captures", "capture"),
    Kind("promises", "promise"),
    Kind("follow_ups", "follow_up"),
    Kind(
        "interactions",
        "interaction",
        parts=(Part("people", "interaction_person", "interaction_id", ("id",)),),
    ),
    Kind("learnings", "learning"),
    Kind("recall_cards", "recall_card"),
    Kind("value_statements", "value_statement"),
    Kind("profile", "profile", key="field"),
    Kind("profile_entries", "profile_entry"),
    Kind("starters", "starter"),
    Kind("starter_uses", "starter_use"),
    Kind("small_steps", "small_step", key="key"),
    Kind("dismissals", "dismissal", key="key"),
    Kind("drafts", "draft", key="key"),
)


def table_of(name: str) -> Table:
    """The table behind a kind or a part."""
    return Record.metadata.tables[name]


def reference_of(column: Column[Any]) -> str | None:
    """The table a column points to, or None."""
    return next((key.column.table.name for key in column.foreign_keys), None)


def field_of(column: Column[Any]) -> str:
    """What an archive calls a column: references are called by what they point to."""
    return column.name.removesuffix("_id") if reference_of(column) else column.name


def plain_columns(table: Table, left_out: str = "") -> Iterator[Column[Any]]:
    """The columns an archive shows: all but the key inside the file and the one that points to the owner."""
    for column in table.columns:
        if column.name not in {"id", left_out}:
            yield column


def kind_of_table(name: str) -> Kind:
    """The kind whose things lie in this table."""
    return next(kind for kind in KINDS if kind.table == name)
