"""Two records of one person: proposed with a reason, looked at side by side, put together only when asked to."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from networkprep.domain.changes import Done, label
from networkprep.domain.errors import RefusedError
from networkprep.domain.likeness import LikenessProposal, SomeoneNoted, two_people_key
from networkprep.domain.merging import FieldPair, differing, merged_draft, merged_standing
from networkprep.domain.people import PersonDetails, PersonDraft
from networkprep.services.everybodys_names import EverybodysNames
from networkprep.services.keeping_touch import recount_touches
from networkprep.services.nameless import who_it_was, whom_it_names
from networkprep.services.same_person import who_may_it_be
from networkprep.store.data_file import DataConnection, DataFile
from networkprep.store.doubles import DoublesGateway
from networkprep.store.nameless import nameless_people, nameless_person
from networkprep.store.person_gateway import PersonGateway
from networkprep.store.person_merging import move_history


@dataclass(frozen=True, slots=True)
class MergePage:
    """Two people side by side, and what differs."""

    kept: PersonDetails
    other: PersonDetails
    pairs: tuple[FieldPair, ...]


class MergingService:
    """Never merges by itself."""

    def __init__(self, data: DataFile) -> None:
        self._data = data
        self._everybody = EverybodysNames()

    def candidates(self, person_id: int) -> tuple[LikenessProposal, ...]:
        """Who else may be the same person, the surest first, each with its reason."""
        with self._data.reading() as connection:
            gateway = PersonGateway(connection)
            details = gateway.details(person_id)
            draft = details.draft
            named = _by_connecting(connection, person_id, draft)
            noted = SomeoneNoted(draft.name, draft.organisation, draft.points)
            found = who_may_it_be(connection, noted, self._everybody)
            every = {one.person_id: one for one in (*named, *found) if one.person_id != person_id}
            said = DoublesGateway(connection).said_to_be_two()
            pairs = {key: two_people_key(details.uid, gateway.details(key).uid) for key in every}
        return tuple(one for key, one in every.items() if pairs[key] not in said)

    def page(self, kept_id: int, other_id: int) -> MergePage:
        """Both records side by side; raises GoneError when one is no longer there."""
        with self._data.reading() as connection:
            gateway = PersonGateway(connection)
            kept, other = gateway.details(kept_id), gateway.details(other_id)
        return MergePage(kept, other, differing(kept.draft, other.draft))

    def merge(self, kept_id: int, other_id: int, from_other: Iterable[str] = ()) -> Done[int]:
        """Make one person of two, with both histories; the key of the one kept."""
        if kept_id == other_id:
            raise RefusedError("SAME_PERSON")
        with self._data.change(label("PEOPLE_MERGED")) as step:
            gateway = PersonGateway(step.connection)
            kept, other = gateway.details(kept_id), gateway.details(other_id)
            draft = merged_draft(kept.draft, other.draft, from_other)
            step.label = label("PEOPLE_MERGED", name=draft.name)
            gateway.change(kept_id, draft)
            gateway.set(kept_id, **merged_standing(kept.standing, other.standing))
            move_history(step.connection, other_id, kept_id)
            gateway.delete(other_id)
            recount_touches(step.connection, [kept_id])
        return step.done(kept_id)


def _by_connecting(connection: DataConnection, person_id: int, draft: PersonDraft) -> tuple[LikenessProposal, ...]:
    """Who somebody without a name was, or whom without a name this one may be."""
    nameless = nameless_person(connection, person_id)
    if nameless is not None:
        return who_it_was(connection, nameless.note)
    if draft.connected_on is None:
        return ()
    return whom_it_names(nameless_people(connection), draft.organisation, draft.title, draft.connected_on)
