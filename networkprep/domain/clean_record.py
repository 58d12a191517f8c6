"""The texts of a record made safe to keep, each by its field's name; all that is no text is left alone."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import Field, fields, replace
from typing import Any, ClassVar, Protocol, TypeVar


class Record(Protocol):
    """Any dataclass."""

    __dataclass_fields__: ClassVar[dict[str, Field[Any]]]


R = TypeVar("R", bound=Record)


def with_clean_texts(record: R, clean: Callable[[str, str], str | None]) -> R:
    """The record with each text put through ``clean``, which is given the field's name and the text."""
    values: dict[str, Any] = {field.name: getattr(record, field.name) for field in fields(record)}
    # A choice is a str, too; its type is its own, while a text that was typed is nothing but a text.
    texts: dict[str, Any] = {name: clean(name, value) for name, value in values.items() if type(value) is str}
    return replace(record, **texts)
