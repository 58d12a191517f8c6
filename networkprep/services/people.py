"""People: added, edited in place, kept at their own rhythm, left in peace."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from typing import Any
from uuid import uuid4

from networkprep.domain.changes import Done, label
from networkprep.domain.clock import Clock
from networkprep.domain.errors import RefusedError
from networkprep.domain.people import PersonDetails, PersonDraft, Stage
from networkprep.domain.people_cleaning import clean_tag, cleaned_person
from networkprep.domain.progress import Progress
from networkprep.domain.rhythm import Rhythm
from networkprep.domain.stages import may_be, stage_before
from networkprep.services.keeping_touch import recount_touches
from networkprep.store.data_file import DataFile
from networkprep.store.dismissal_gateway import DismissalGateway
from networkprep.store.keeping_touch import full_interactions
from networkprep.store.people_at_once import AT_LEISURE, delete_people, set_people, tag_people, tags_of, untag_people
from networkprep.store.person_gateway import PersonGateway
from networkprep.store.photo_gateway import drop_photo


class PeopleService:
    """What a person does with the people they know; everything here can be undone."""

    def __init__(self, data: DataFile, clock: Clock) -> None:
        self._data = data
        self._clock = clock

    def details(self, person_id: int) -> PersonDetails:
        """One person; raises GoneError when they are no longer there."""
        with self._data.reading() as connection:
            return PersonGateway(connection).details(person_id)

    def add(self, draft: PersonDraft) -> Done[int]:
        """A new person, just met, without a rhythm; raises RefusedError without a name."""
        clean = _named(cleaned_person(draft))
        with self._data.change(label("PERSON_ADDED", name=clean.name)) as step:
            person_id = PersonGateway(step.connection).add(clean, str(uuid4()), self._clock.now())
        return step.done(person_id)

    def edit(self, person_id: int, visit: str = "", **fields: Any) -> Done[int]:
        """Write some fields of a person, named as in PersonDraft; the stage stays as it is (S15).

        Edits in a row with the same ``visit`` are undone together.
        """
        with self._data.change(label("PERSON_EDITED"), visit) as step:
            gateway = PersonGateway(step.connection)
            draft = _named(cleaned_person(replace(gateway.details(person_id).draft, **fields)))
            gateway.change(person_id, draft)
            step.label = label("PERSON_EDITED", name=draft.name)
        return step.done(person_id)

    def set_rhythm(self, ids: Sequence[int], rhythm: Rhythm, progress: Progress = AT_LEISURE) -> Done[int]:
        """How often to be in touch; off means no dates (S97). Raises CancelledError, as all that takes a progress."""
        with self._data.change(label("RHYTHM_SET", count=len(ids))) as step:
            set_people(step.connection, ids, progress, rhythm=rhythm)
            recount_touches(step.connection, ids)
        return step.done(len(ids))

    def give_space(self, person_id: int, until: date | None) -> Done[int]:
        """No suggestion before this day, whatever the rhythm (S80, S120); None ends it."""
        with self._data.change(label("SPACE_GIVEN" if until else "SPACE_ENDED")) as step:
            PersonGateway(step.connection).set(person_id, space_until=until)
            recount_touches(step.connection, [person_id])
        return step.done(person_id)

    def rest(self, ids: Sequence[int]) -> Done[int]:
        """Off every due list, still found by search (S122)."""
        return self._set(ids, "RESTED", resting=True)

    def wake(self, ids: Sequence[int]) -> Done[int]:
        """Back on the lists."""
        return self._set(ids, "WOKEN", resting=False)

    def end_contact(self, person_id: int) -> Done[int]:
        """No further contact: off all lists and exports, without a rhythm (S113)."""
        with self._data.change(label("CONTACT_ENDED")) as step:
            PersonGateway(step.connection).set(person_id, no_contact=True, rhythm=Rhythm.OFF, next_touch_on=None)
        return step.done(person_id)

    def allow_contact(self, person_id: int) -> Done[int]:
        """Back in the list of people; the rhythm stays off until it is chosen."""
        return self._set([person_id], "CONTACT_ALLOWED", no_contact=False)

    def drop_photo(self, person_id: int) -> Done[int]:
        """Keep the photo of this person no longer."""
        with self._data.change(label("PHOTO_DROPPED")) as step:
            drop_photo(step.connection, person_id)
        return step.done(person_id)

    def say_gladly_again(self, person_id: int, gladly: bool | None) -> Done[int]:
        """Whether I would gladly talk with this person again (S148)."""
        return self._set([person_id], "GLADLY_AGAIN", gladly_again=gladly)

    def move_stage(self, person_id: int, stage: Stage) -> Done[int]:
        """Accept the stage that is offered, or go back to one before (S15); the one left is not offered again then.

        Raises RefusedError for a stage that the conversations so far do not carry.
        """
        with self._data.change(label("STAGE_MOVED")) as step:
            gateway = PersonGateway(step.connection)
            details = gateway.details(person_id)
            now = details.standing.stage
            if not may_be(now, stage, full_interactions(step.connection, person_id)):
                raise RefusedError("STAGE_TOO_EARLY")
            if stage == stage_before(now):
                DismissalGateway(step.connection).dismiss(stage_key(details.uid, now))
            gateway.set(person_id, stage=stage)
        return step.done(person_id)

    def decline_stage(self, person_id: int, stage: Stage) -> Done[int]:
        """Leave the stage as it is; this one is not offered again."""
        with self._data.change(label("STAGE_LEFT")) as step:
            uid = PersonGateway(step.connection).details(person_id).uid
            DismissalGateway(step.connection).dismiss(stage_key(uid, stage))
        return step.done(person_id)

    def tag(self, ids: Sequence[int], category: str, progress: Progress = AT_LEISURE) -> Done[int]:
        """Give people a tag; raises RefusedError for an empty one."""
        text = clean_tag(category)
        if not text:
            raise RefusedError("TAG_EMPTY")
        with self._data.change(label("TAGGED", tag=text, count=len(ids))) as step:
            tag_people(step.connection, ids, text, progress)
        return step.done(len(ids))

    def untag(self, ids: Sequence[int], category: str, progress: Progress = AT_LEISURE) -> Done[int]:
        """Take a tag away from people."""
        with self._data.change(label("UNTAGGED", tag=category, count=len(ids))) as step:
            untag_people(step.connection, ids, category, progress)
        return step.done(len(ids))

    def tags(self, ids: Sequence[int]) -> list[tuple[str, int]]:
        """The tags these people have, each with how many of them have it, the most frequent first."""
        with self._data.reading() as connection:
            return tags_of(connection, ids)

    def delete(self, ids: Sequence[int], progress: Progress = AT_LEISURE) -> Done[int]:
        """Delete people with their history; raw captures stay. How many there were."""
        with self._data.change(label("PEOPLE_DELETED", count=len(ids))) as step:
            if len(ids) == 1:
                step.label = label("PERSON_DELETED", name=PersonGateway(step.connection).details(ids[0]).draft.name)
            gone = delete_people(step.connection, ids, progress)
        return step.done(gone)

    def _set(self, ids: Sequence[int], code: str, **columns: object) -> Done[int]:
        with self._data.change(label(code, count=len(ids))) as step:
            set_people(step.connection, ids, AT_LEISURE, **columns)
        return step.done(len(ids))


def stage_key(uid: str, stage: Stage) -> str:
    """Under what a declined stage is remembered."""
    return f"stage:{uid}:{stage}"


def _named(draft: PersonDraft) -> PersonDraft:
    if not draft.name:
        raise RefusedError("NAME_MISSING")
    return draft
