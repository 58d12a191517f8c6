"""The forms by which things are compared: made from the words beside them, never believed as a file has them."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from networkprep.domain.people import ContactPoint, PointKind
from networkprep.domain.plain_text import search_key
from networkprep.domain.shared_interests import interest_key
from networkprep.store.person_gateway import point_key

Row = Mapping[str, Any]


def _point(row: Row) -> str:
    return point_key(ContactPoint(PointKind(row["kind"]), row["value"]))


def _interest(row: Row) -> str:
    return interest_key(row["text"])


def _name(row: Row) -> str:
    return search_key(row["name"])


def _organisation(row: Row) -> str:
    return search_key(row["organisation"])


COMPARED_FORMS: Mapping[str, Mapping[str, Callable[[Row], str]]] = {
    "community": {"name_key": _name},
    "contact_point": {"key": _point},
    "event_tag": {"key": _interest},
    "person": {"name_key": _name, "organisation_key": _organisation},
    "person_tag": {"key": _interest},
}
"""By table and column."""
