"""What every table shares: constraint names, column types, and the two kinds of key."""

from __future__ import annotations

from datetime import date, datetime
from typing import Annotated, Any, ClassVar
from uuid import uuid4

from sqlalchemy import JSON, Date, Dialect, ForeignKey, MetaData, String, Table, Text
from sqlalchemy.orm import DeclarativeBase, mapped_column
from sqlalchemy.types import TypeDecorator

from networkprep.store.instants import instant_text, read_instant

_NAMES = {
    "ix": "ix_%(table_name)s_%(column_0_N_name)s",
    "uq": "uq_%(table_name)s_%(column_0_N_name)s",
    "ck": "ck_%(table_name)s_%(constraint_name)s",
    "fk": "fk_%(table_name)s_%(column_0_name)s_%(referred_table_name)s",
    "pk": "pk_%(table_name)s",
}


class Instant(TypeDecorator[datetime]):
    """A moment in UTC, kept as ISO text that sorts by time."""

    impl = String
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> str | None:
        """Write an aware moment as ``YYYY-MM-DDTHH:MM:SS.mmmZ``."""
        if value is None:
            return None
        return instant_text(value)

    def process_result_value(self, value: Any, dialect: Dialect) -> datetime | None:
        """Read the text back as an aware moment."""
        return None if value is None else read_instant(value)


def new_uid() -> str:
    """A uid for a row nobody named."""
    return str(uuid4())


class Record(DeclarativeBase):
    """The root of all tables."""

    metadata = MetaData(naming_convention=_NAMES)
    type_annotation_map: ClassVar[dict[Any, Any]] = {
        str: Text,
        datetime: Instant,
        date: Date,
        list[str]: JSON(none_as_null=True),
        list[Any]: JSON(none_as_null=True),
        dict[str, Any]: JSON(none_as_null=True),
    }


Key = Annotated[int, mapped_column(primary_key=True)]
Uid = Annotated[str, mapped_column(String(36), unique=True)]
EventKey = Annotated[int, mapped_column(ForeignKey("event.id", ondelete="CASCADE"), index=True)]
PersonKey = Annotated[int, mapped_column(ForeignKey("person.id", ondelete="CASCADE"), index=True)]
LooseEventKey = Annotated[int | None, mapped_column(ForeignKey("event.id", ondelete="SET NULL"), index=True)]
LoosePersonKey = Annotated[int | None, mapped_column(ForeignKey("person.id", ondelete="SET NULL"), index=True)]


def table(record: type[Record]) -> Table:
    """The plain table behind a record: statements on it skip what the mapping would do (the hot paths)."""
    return Record.metadata.tables[record.__tablename__]
