"""The lines and if-then plans chosen for an event, in and out of the data file."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from sqlalchemy import Connection, delete, func, insert, select

from networkprep.domain.errors import GoneError
from networkprep.domain.plans import PlanLineRow, PlannedIfThen
from networkprep.store.data_file import new_key
from networkprep.store.plain_rows import update_row
from networkprep.store.records import EventRecord, PlanIfThenRecord, PlanLineRecord

PUT_ASIDE = "put_aside"
"""The role of a line that was swapped away: it is not offered again for this event until all others were."""

_PACKS_REMEMBERED = 3


class PlanPackGateway:
    """Reads and writes packs on the caller's connection."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def lines(self, event_id: int) -> tuple[PlanLineRow, ...]:
        """The pack in its order."""
        rows = self._lines(event_id, PlanLineRecord.role != PUT_ASIDE)
        return tuple(PlanLineRow(row.id, row.role, row.starter_key, row.text, row.kept) for row in rows)

    def put_aside(self, event_id: int) -> frozenset[str]:
        """The keys of the lines swapped away here."""
        return frozenset(row.starter_key for row in self._lines(event_id, PlanLineRecord.role == PUT_ASIDE))

    def line(self, line_id: int) -> tuple[int, PlanLineRow]:
        """One line and its event; raises GoneError when there is none."""
        row = self._connection.execute(select(PlanLineRecord.__table__).where(PlanLineRecord.id == line_id)).first()
        if row is None:
            raise GoneError("plan line")
        return row.event_id, PlanLineRow(row.id, row.role, row.starter_key, row.text, row.kept)

    def write_lines(self, event_id: int, lines: Sequence[PlanLineRow], put_aside: Iterable[str]) -> None:
        """Make the pack these lines: rows that stay the same stay, so that an undo is short."""
        now = {line.place: line for line in self.lines(event_id)}
        wanted = {line.place: line for line in lines}
        for place in now.keys() - wanted.keys():
            self._connection.execute(delete(PlanLineRecord).where(PlanLineRecord.id == now[place].id))
        keys: dict[str, int] = {place: line.id for place, line in now.items() if place in wanted}
        for position, line in enumerate(lines):
            values = {"starter_key": line.starter_key, "text": line.text, "kept": line.kept}
            known = now.get(line.place)
            if known is None:
                parent = keys.get(line.place.partition("/")[0]) if line.is_follow_up else None
                where = {"event_id": event_id, "role": line.place, "position": position, "parent_id": parent}
                keys[line.place] = new_key(self._connection.execute(insert(PlanLineRecord).values(**where, **values)))
            elif (known.starter_key, known.text, known.kept) != (line.starter_key, line.text, line.kept):
                self.set_line(known.id, **values)
        self._write_aside(event_id, frozenset(put_aside))

    def set_line(self, line_id: int, **columns: Any) -> None:
        """Write single columns; raises GoneError when there is no such line."""
        update_row(self._connection, PlanLineRecord, line_id, columns)

    def if_thens(self, event_id: int) -> tuple[PlannedIfThen, ...]:
        """The if-then plans in their order."""
        query = select(PlanIfThenRecord.__table__).where(PlanIfThenRecord.event_id == event_id)
        rows = self._connection.execute(query.order_by(PlanIfThenRecord.position, PlanIfThenRecord.id))
        return tuple(PlannedIfThen(row.id, row.text, row.starter_key, row.happened) for row in rows)

    def if_then(self, if_then_id: int) -> tuple[int, PlannedIfThen]:
        """One if-then plan and its event; raises GoneError when there is none."""
        query = select(PlanIfThenRecord.__table__).where(PlanIfThenRecord.id == if_then_id)
        row = self._connection.execute(query).first()
        if row is None:
            raise GoneError("if-then plan")
        return row.event_id, PlannedIfThen(row.id, row.text, row.starter_key, row.happened)

    def add_if_then(self, event_id: int, text: str, starter_key: str | None) -> int:
        """One more if-then plan at the end; its key."""
        last = select(func.coalesce(func.max(PlanIfThenRecord.position), -1)).where(
            PlanIfThenRecord.event_id == event_id
        )
        values = {"event_id": event_id, "text": text, "starter_key": starter_key}
        position = self._connection.execute(last).scalar_one() + 1
        return new_key(self._connection.execute(insert(PlanIfThenRecord).values(position=position, **values)))

    def set_if_then(self, if_then_id: int, **columns: Any) -> None:
        """Write single columns; raises GoneError when there is no such if-then plan."""
        update_row(self._connection, PlanIfThenRecord, if_then_id, columns)

    def remove_if_then(self, if_then_id: int) -> None:
        """Take an if-then plan off."""
        self._connection.execute(delete(PlanIfThenRecord).where(PlanIfThenRecord.id == if_then_id))

    def passed_over(self, event_id: int) -> frozenset[str]:
        """Lines of the last three other packs that were never kept (evidence 6.3)."""
        last = (
            select(EventRecord.id)
            .where(EventRecord.id != event_id, EventRecord.id.in_(select(PlanLineRecord.event_id)))
            .order_by(EventRecord.starts_at.desc(), EventRecord.id.desc())
            .limit(_PACKS_REMEMBERED)
        )
        query = select(PlanLineRecord.starter_key, func.max(PlanLineRecord.kept)).where(
            PlanLineRecord.event_id.in_(last)
        )
        rows = self._connection.execute(query.group_by(PlanLineRecord.starter_key))
        return frozenset(key for key, kept in rows if not kept)

    def _lines(self, event_id: int, *where: Any) -> Iterable[Any]:
        query = select(PlanLineRecord.__table__).where(PlanLineRecord.event_id == event_id, *where)
        return self._connection.execute(query.order_by(PlanLineRecord.position, PlanLineRecord.id)).all()

    def _write_aside(self, event_id: int, wanted: frozenset[str]) -> None:
        now = self.put_aside(event_id)
        mine = (PlanLineRecord.event_id == event_id, PlanLineRecord.role == PUT_ASIDE)
        if gone := now - wanted:
            self._connection.execute(delete(PlanLineRecord).where(*mine, PlanLineRecord.starter_key.in_(gone)))
        row = {"event_id": event_id, "role": PUT_ASIDE, "text": "", "position": -1}
        new = [{**row, "starter_key": key} for key in sorted(wanted - now)]
        if new:
            self._connection.execute(insert(PlanLineRecord), new)
