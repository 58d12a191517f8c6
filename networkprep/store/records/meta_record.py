"""Facts about the data file itself; never part of undo or of an archive."""

from __future__ import annotations

from sqlalchemy.orm import Mapped, mapped_column

from networkprep.store.records.record import Record


class MetaRecord(Record):
    """One fact: ``created_by``, ``last_opened_by``, ``clean_close``, ``index_paused``, ..."""

    __tablename__ = "meta"

    key: Mapped[str] = mapped_column(primary_key=True)
    value: Mapped[str]
