"""Writes a debrief's outcome inside the caller's transaction: exactly what the review listed."""

from __future__ import annotations

from collections.abc import Iterable, Sequence, Sized
from dataclasses import replace
from datetime import date, datetime
from typing import Any
from uuid import uuid4

from networkprep.domain.captures import CaptureState
from networkprep.domain.debrief import DebriefPromise, LookingBack, MetPerson
from networkprep.domain.debrief_outcome import DebriefOutcome, FollowUpOutcome, PersonOutcome
from networkprep.domain.encounters import Decision, EncounterDraft, EncounterRow
from networkprep.domain.event_kinds import EventKind
from networkprep.domain.events import EventDetails, EventState
from networkprep.domain.follow_ups import FollowUpDraft
from networkprep.domain.interactions import Channel, InteractionDraft, InteractionKind
from networkprep.domain.joined_words import joined
from networkprep.domain.people import PersonDraft
from networkprep.domain.people_cleaning import tags_once
from networkprep.domain.promises import PromiseDraft, PromiseState
from networkprep.domain.rhythm import Rhythm, rhythm_after
from networkprep.services.keeping_touch import recount_touches
from networkprep.store import search_index
from networkprep.store.capture_gateway import CaptureGateway
from networkprep.store.data_file import DataConnection
from networkprep.store.debrief_gateway import DebriefGateway
from networkprep.store.event_gateway import EventGateway
from networkprep.store.follow_up_gateway import FollowUpGateway
from networkprep.store.interaction_gateway import EncounterGateway, InteractionGateway
from networkprep.store.person_gateway import PersonGateway, point_key
from networkprep.store.promise_gateway import PromiseGateway

_KEPT = frozenset({Decision.FOLLOW_UP, Decision.KEEP_LIGHTLY})
_WORDS_OF_A_MEETING = ("why", "detail", "paths_cross")


class DebriefCommit:
    """One commit: people first, then what hangs on them."""

    def __init__(self, connection: DataConnection, event: EventDetails | None, now: datetime) -> None:
        self._connection = connection
        self._event = event
        self._event_id = event.row.id if event else None
        self._now = now
        self._person_ids: dict[str, int] = {}
        self._promise_ids: dict[str, int] = {}
        self._touched: list[int] = []
        self._before = self._met_before()
        self._encounters: dict[int, EncounterDraft] = {}
        self._conversations: dict[tuple[int, date | None], InteractionDraft] = {}
        self._sorted: list[tuple[int, tuple[int | None, PersonOutcome]]] = []

    def write(self, outcome: DebriefOutcome, end_day: date) -> None:
        """Write everything; raises GoneError when somebody was deleted meanwhile."""
        search_index.pause(self._connection)
        for person in outcome.people:
            self._write_person(person)
        for person in outcome.excluded:
            self._exclude(person)
        self._write_meetings()
        captures = CaptureGateway(self._connection)
        captures.set_each([_sorted(capture_id, each) for capture_id, each in self._sorted])
        captures.set_each([{"key": key, "state": CaptureState.LEFT} for key in outcome.left_captures])
        self._write_promises(outcome.promises)
        search_index.resume_for(self._connection, list(self._touched))
        self._write_follow_ups(outcome.follow_ups)
        recount_touches(self._connection, self._person_ids.values())
        self._write_looking_back(outcome, end_day)

    def _write_person(self, outcome: PersonOutcome) -> None:
        met, people = outcome.met, PersonGateway(self._connection)
        if met.person_id is None:
            person_id = people.add(self._new_draft(outcome), str(uuid4()), self._now, **_standing(met))
        else:
            person_id = met.person_id
            known = people.details(person_id)
            people.change(person_id, _brought_up_to_date(known.draft, outcome))
            people.set(person_id, **_standing(met, Rhythm(known.standing.rhythm)))
        self._person_ids[met.key] = person_id
        self._note_meeting(person_id, outcome)

    def _new_draft(self, outcome: PersonOutcome) -> PersonDraft:
        started = PersonDraft(
            name=outcome.met.name.strip(),
            how_met=self._event.row.title if self._event else "",
            met_event_id=self._event_id,
            met_on=outcome.met_on,
        )
        return _brought_up_to_date(started, outcome)

    def _note_meeting(self, person_id: int, outcome: PersonOutcome) -> None:
        met = outcome.met
        self._touched.append(person_id)
        self._sorted += [(capture_id, (person_id, outcome)) for capture_id in met.capture_ids]
        if self._event_id is not None:
            self._encounters[person_id] = self._meeting(self._event_id, person_id, outcome)
        if met.takes_part and met.decision in _KEPT and not self._was_logged(person_id):
            is_online = self._event is not None and self._event.row.kind is EventKind.ONLINE
            # At one event people talk once, however many entries tell of it; loose notes tell of a talk each day.
            talk = (person_id, None if self._event else outcome.met_on)
            self._conversations[talk] = InteractionDraft(
                outcome.met_on,
                InteractionKind.CONVERSATION,
                (person_id,),
                Channel.ONLINE if is_online else Channel.IN_PERSON,
                event_id=self._event_id,
                note=met.detail.strip(),
            )

    def _meeting(self, event_id: int, person_id: int, outcome: PersonOutcome) -> EncounterDraft:
        """What was said now, beside what was said of the same person at this event before."""
        met, before = outcome.met, self._encounters.get(person_id) or self._before.get(person_id)
        meeting = EncounterDraft(
            event_id=event_id,
            person_id=person_id,
            met_on=outcome.met_on,
            quality=met.quality,
            why=met.why.strip(),
            detail=met.detail.strip(),
            paths_cross=met.paths_cross.strip(),
            decision=None if met.is_excluded else met.decision,
        )
        if before is None:
            return meeting
        words: dict[str, Any] = {
            name: joined(getattr(before, name), (getattr(meeting, name),)) for name in _WORDS_OF_A_MEETING
        }
        return replace(meeting, met_on=before.met_on, quality=met.quality or before.quality, **words)

    def _was_logged(self, person_id: int) -> bool:
        """Whether an earlier debrief of this event logged the conversation."""
        before = self._before.get(person_id)
        return before is not None and before.decision in _KEPT

    def _met_before(self) -> dict[int, EncounterRow]:
        """Those met at this event by an earlier debrief of it."""
        if self._event is None or self._event.row.state is not EventState.FOLLOWED_UP:
            return {}
        return {each.person_id: each for each in EncounterGateway(self._connection).of_event(self._event.row.id)}

    def _write_meetings(self) -> None:
        encounters, talks = list(self._encounters.values()), list(self._conversations.values())
        EncounterGateway(self._connection).put_each(encounters, _uids(encounters))
        InteractionGateway(self._connection).add_each(talks, _uids(talks), self._now)

    def _exclude(self, outcome: PersonOutcome) -> None:
        """A known person is marked and rests for good; of a new one nothing is made (S113)."""
        person_id = outcome.met.person_id
        if person_id is not None:
            PersonGateway(self._connection).set(person_id, no_contact=True, rhythm=Rhythm.OFF, next_touch_on=None)
            self._note_meeting(person_id, outcome)
        else:
            self._sorted += [(capture_id, (None, outcome)) for capture_id in outcome.met.capture_ids]

    def _write_promises(self, wanted: Iterable[DebriefPromise]) -> None:
        promises = PromiseGateway(self._connection)
        taken_over: list[dict[str, Any]] = []
        for promise in wanted:
            person_id = self._person_ids.get(promise.person_key)
            if promise.promise_id is None:
                text, event_id = promise.text.strip(), self._event_id
                draft = PromiseDraft(promise.whose, text, "", promise.due_on, person_id=person_id, event_id=event_id)
                self._promise_ids[promise.key] = promises.add(draft, str(uuid4()), self._now)
            else:
                self._promise_ids[promise.key] = promise.promise_id
                taken_over.append({
                    "key": promise.promise_id,
                    "text": promise.text.strip(),
                    "due_on": promise.due_on,
                    "person_id": person_id,
                    "state": PromiseState.LET_GO if promise.dropped else PromiseState.OPEN,
                    "closed_on": self._now.date() if promise.dropped else None,
                })
        promises.set_each(taken_over)

    def _write_follow_ups(self, follow_ups: Sequence[FollowUpOutcome]) -> None:
        drafts = [(self._follow_up(each), each.edited) for each in follow_ups]
        FollowUpGateway(self._connection).add_each(drafts, _uids(drafts), self._now)

    def _follow_up(self, follow_up: FollowUpOutcome) -> FollowUpDraft:
        return FollowUpDraft(
            person_id=self._person_ids[follow_up.person_key],
            kind=follow_up.kind,
            due_on=follow_up.due_on,
            event_id=self._event_id,
            promise_id=self._promise_ids.get(follow_up.promise_key),
            draft=follow_up.text,
            draft_key=follow_up.wording or None,
            resource=follow_up.resource,
            idea=follow_up.idea,
        )

    def _write_looking_back(self, outcome: DebriefOutcome, end_day: date) -> None:
        gateway = DebriefGateway(self._connection)
        learnings = [(each.kind, each.text, self._person_ids.get(each.person_key)) for each in outcome.learnings]
        gateway.add_learnings(learnings, self._event_id, end_day)
        if self._event_id is None:
            return
        said = outcome.looking_back
        gateway.add_starter_uses(said.starters, self._event_id, end_day)
        gateway.set_happened(said.if_thens)
        gateway.put(self._event_id, {"remembered": outcome.remembered, **_words_of(said)}, self._now)
        wish = {} if said.gladly_again is None else {"gladly_again": said.gladly_again}
        EventGateway(self._connection).set(self._event_id, state=EventState.FOLLOWED_UP, **wish)


def _uids(rows: Sized) -> list[str]:
    return [str(uuid4()) for _ in range(len(rows))]


def _sorted(capture_id: int, found: tuple[int | None, PersonOutcome]) -> dict[str, Any]:
    person_id, outcome = found
    return {
        "key": capture_id,
        "person_id": person_id,
        "state": CaptureState.SORTED,
        "paths_cross": outcome.met.paths_cross.strip(),
        "not_all_right": outcome.met.is_excluded,
    }


def _words_of(said: LookingBack) -> dict[str, Any]:
    return {
        "went_well": said.went_well.strip(),
        "made_good": said.made_good.strip(),
        "differently": said.differently.strip(),
        "energy": said.energy,
        "confidence_after": said.confidence,
    }


def _standing(met: MetPerson, rhythm: Rhythm = Rhythm.OFF) -> dict[str, Any]:
    """The rhythm by the decision and the one so far; the dates follow from it (S13, S97)."""
    glad = {} if met.gladly_again is None else {"gladly_again": met.gladly_again}
    return {"rhythm": rhythm_after(met.decision or Decision.LET_GO, rhythm), **glad}


def _brought_up_to_date(draft: PersonDraft, outcome: PersonOutcome) -> PersonDraft:
    """What was said now beside what was known; nothing known is overwritten."""
    met = outcome.met
    have = {(point.kind, point_key(point)) for point in draft.points}
    new_points = tuple(point for point in outcome.points if (point.kind, point_key(point)) not in have)
    return replace(
        draft,
        organisation=draft.organisation or met.organisation.strip(),
        detail=joined(draft.detail, (met.detail,)),
        lit_up=joined(draft.lit_up, outcome.common_ground),
        challenge=joined(draft.challenge, (outcome.challenge,)),
        interests=tags_once((*draft.interests, *outcome.topics, *outcome.common_ground)),
        points=(*draft.points, *new_points),
    )
