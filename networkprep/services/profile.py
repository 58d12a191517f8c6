"""The person's own side: what they like, how they like to be among people, what they bring."""

from __future__ import annotations

from collections.abc import Sequence

from networkprep.domain.changes import Change, Done, label
from networkprep.domain.clock import Clock
from networkprep.domain.plain_text import LINE_CAP, NAME_CAP, clean_line
from networkprep.domain.profile import EntryKind, KeptStatement, Profile, ProfileField, StatementDraft
from networkprep.domain.ranking import Energy
from networkprep.store.data_file import DataFile
from networkprep.store.profile_gateway import ProfileGateway


class ProfileService:
    """What a person says about themselves; nothing of it is needed."""

    def __init__(self, data: DataFile, clock: Clock) -> None:
        self._data = data
        self._clock = clock

    def profile(self) -> Profile:
        """All that is known of me."""
        with self._data.reading() as connection:
            return ProfileGateway(connection).profile()

    def set_called(self, name: str) -> Change:
        """What people call me."""
        return self._answer(ProfileField.CALLED, clean_line(name, NAME_CAP).text)

    def set_energy(self, energy: Energy) -> Change:
        """How I like to be among people (S150)."""
        return self._answer(ProfileField.ENERGY, energy)

    def set_entries(self, kind: EntryKind, texts: Sequence[str]) -> Change:
        """Make one list these entries, in this order; blank ones are left out."""
        kept = [text for text in (clean_line(each, LINE_CAP).text for each in texts) if text]
        with self._data.change(label("PROFILE_CHANGED")) as step:
            ProfileGateway(step.connection).write_entries(kind, kept)
        return step.change

    def statements(self) -> tuple[KeptStatement, ...]:
        """The ways to say what I bring."""
        with self._data.reading() as connection:
            return ProfileGateway(connection).statements()

    def add_statement(self, draft: StatementDraft) -> Done[int]:
        """Keep one more way to say what I bring."""
        with self._data.change(label("STATEMENT_ADDED")) as step:
            statement_id = ProfileGateway(step.connection).add_statement(draft, self._clock.now())
        return step.done(statement_id)

    def change_statement(self, statement_id: int, draft: StatementDraft) -> Change:
        """Say it differently; raises GoneError when it is no longer there."""
        with self._data.change(label("STATEMENT_CHANGED")) as step:
            ProfileGateway(step.connection).change_statement(statement_id, draft)
        return step.change

    def delete_statement(self, statement_id: int) -> Change:
        """Delete one way to say it."""
        with self._data.change(label("STATEMENT_DELETED")) as step:
            ProfileGateway(step.connection).delete_statement(statement_id)
        return step.change

    def _answer(self, field: ProfileField, value: str) -> Change:
        with self._data.change(label("PROFILE_CHANGED")) as step:
            ProfileGateway(step.connection).answer(field, value)
        return step.change
