"""The person's own side, in and out of the data file."""

from __future__ import annotations

from datetime import datetime
from uuid import uuid4

from sqlalchemy import Connection, delete, func, select

from networkprep.domain.confidence import Comfort
from networkprep.domain.event_kinds import EventKind
from networkprep.domain.profile import EntryKind, KeptStatement, Profile, ProfileField, StatementDraft
from networkprep.domain.ranking import Energy
from networkprep.domain.value_statements import StatementPattern
from networkprep.domain.what_i_bring import AboutMe, ListEntry
from networkprep.store.plain_rows import columns_of, insert_row, put_row, update_row
from networkprep.store.records import ProfileEntryRecord, ProfileRecord, ValueStatementRecord


class ProfileGateway:
    """Reads and writes the profile on the caller's connection."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def profile(self) -> Profile:
        """All that is known of me."""
        answers = self.answers()
        entries = self._connection.execute(
            select(ProfileEntryRecord.kind, ProfileEntryRecord.text).order_by(
                ProfileEntryRecord.position, ProfileEntryRecord.id
            )
        )
        return Profile(
            called=answers.get(ProfileField.CALLED, ""),
            energy=Energy(answers.get(ProfileField.ENERGY, Energy.EITHER)),
            comfort=Comfort(answers[ProfileField.COMFORT]) if answers.get(ProfileField.COMFORT) else None,
            entries=tuple((EntryKind(row.kind), row.text) for row in entries),
        )

    def answer(self, field: str, value: str) -> None:
        """Keep one answer."""
        put_row(self._connection, ProfileRecord, {"field": field, "value": value}, by=("field",), anew=("value",))

    def answers(self) -> dict[str, str]:
        """All single answers by field."""
        return {row.field: row.value for row in self._connection.execute(select(ProfileRecord.__table__))}

    def about_me(self) -> AboutMe:
        """The single answers together."""
        answers = self.answers()
        return AboutMe(
            called=answers.get(ProfileField.CALLED, ""),
            name=answers.get(ProfileField.NAME, ""),
            organisation=answers.get(ProfileField.ORGANISATION, ""),
            email=answers.get(ProfileField.EMAIL, ""),
            phone=answers.get(ProfileField.PHONE, ""),
            link=answers.get(ProfileField.LINK, ""),
            energy=Energy(answers.get(ProfileField.ENERGY, Energy.EITHER)),
        )

    def entries(self) -> tuple[ListEntry, ...]:
        """All lists, each in its order."""
        query = select(ProfileEntryRecord.__table__).order_by(ProfileEntryRecord.position, ProfileEntryRecord.id)
        rows = self._connection.execute(query)
        return tuple(ListEntry(row.id, EntryKind(row.kind), row.text, row.helps, row.uid) for row in rows)

    def add_entry(self, kind: EntryKind, text: str) -> int:
        """Put one entry at the end of its list; its key."""
        last = select(func.coalesce(func.max(ProfileEntryRecord.position), -1)).where(ProfileEntryRecord.kind == kind)
        position = self._connection.execute(last).scalar_one() + 1
        values = {"uid": str(uuid4()), "kind": kind, "text": text, "position": position}
        return insert_row(self._connection, ProfileEntryRecord, values)

    def change_entry(self, entry_id: int, **values: str) -> None:
        """Change the ``text`` of an entry, or who it ``helps``; raises GoneError when there is none."""
        update_row(self._connection, ProfileEntryRecord, entry_id, values)

    def delete_entry(self, entry_id: int) -> None:
        """Take an entry off its list."""
        self._connection.execute(delete(ProfileEntryRecord).where(ProfileEntryRecord.id == entry_id))

    def statements(self) -> tuple[KeptStatement, ...]:
        """The statements in the person's own order."""
        query = select(ValueStatementRecord.__table__).order_by(ValueStatementRecord.position, ValueStatementRecord.id)
        return tuple(
            KeptStatement(
                row.id,
                StatementDraft(
                    text=row.text,
                    pattern=StatementPattern(row.pattern) if row.pattern else None,
                    audience=row.audience,
                    kinds=tuple(EventKind(kind) for kind in row.kinds),
                    keywords=tuple(row.keywords),
                    hand_back=row.hand_back,
                ),
            )
            for row in self._connection.execute(query)
        )

    def add_statement(self, draft: StatementDraft, now: datetime) -> int:
        """Keep a statement at the end of the list; its key."""
        last = select(func.coalesce(func.max(ValueStatementRecord.position), -1))
        position = self._connection.execute(last).scalar_one() + 1
        values = {"uid": str(uuid4()), "created_at": now, "position": position, **columns_of(draft)}
        return insert_row(self._connection, ValueStatementRecord, values)

    def change_statement(self, statement_id: int, draft: StatementDraft) -> None:
        """Write a statement anew; raises GoneError when there is none."""
        update_row(self._connection, ValueStatementRecord, statement_id, columns_of(draft))

    def delete_statement(self, statement_id: int) -> None:
        """Delete a statement; plans that chose it lose it."""
        self._connection.execute(delete(ValueStatementRecord).where(ValueStatementRecord.id == statement_id))
