"""Debriefs opened, and saved in one transaction (S88, S89)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from typing import Any

from networkprep.domain.capture_line import CaptureLine
from networkprep.domain.captures import CaptureRow, CaptureState
from networkprep.domain.changes import Done, label
from networkprep.domain.clock import Clock
from networkprep.domain.debrief import DebriefDraft, MetPerson, draft_key
from networkprep.domain.debrief_json import debrief_from
from networkprep.domain.debrief_material import DebriefMaterial, FollowUpWish
from networkprep.domain.due_dates import WeekendWish
from networkprep.domain.errors import RefusedError
from networkprep.domain.events import EventDetails, EventState
from networkprep.domain.likeness import LikenessProposal, SomeoneNoted
from networkprep.domain.nameless import NamelessNote, note_of
from networkprep.domain.options import FOLLOW_UP_DAYS, WEEKENDS, Chosen
from networkprep.domain.promises import PromiseRow
from networkprep.domain.starters import Starter, StarterCategory
from networkprep.services.debrief.committing import DebriefCommit
from networkprep.services.debrief.flow import DebriefFlow
from networkprep.services.debrief.grouping import points_in, with_captures
from networkprep.services.everybodys_names import EverybodysNames
from networkprep.services.nameless import who_it_was
from networkprep.services.same_person import who_may_it_be
from networkprep.services.starter_library import load_category
from networkprep.store.capture_gateway import CaptureGateway
from networkprep.store.data_file import DataConnection, DataFile
from networkprep.store.draft_gateway import DraftGateway
from networkprep.store.event_gateway import EventGateway
from networkprep.store.person_gateway import PersonGateway
from networkprep.store.plan_gateway import PlanGateway
from networkprep.store.plan_pack_gateway import PlanPackGateway
from networkprep.store.profile_gateway import ProfileGateway
from networkprep.store.promise_gateway import PromiseGateway

_LATER = datetime.max.replace(tzinfo=UTC)
_MESSAGES = (StarterCategory.FU_RESOURCE, StarterCategory.FU_COLLAB, StarterCategory.FU_PLEASANT)


@dataclass(frozen=True, slots=True)
class SavedDebrief:
    """What a commit made, for the words after it."""

    event_id: int | None
    people: int
    follow_ups: int


class DebriefService:
    """Opens a debrief where it was left, and commits it."""

    def __init__(self, data: DataFile, settings: Chosen, clock: Clock) -> None:
        self._data = data
        self._settings = settings
        self._clock = clock
        self._everybody = EverybodysNames()
        self._wordings: dict[str, tuple[Starter, ...]] = {}

    def open(self, event_id: int | None) -> DebriefFlow:
        """The debrief of an event, or of the notes without one, exactly where it was left.

        Raises GoneError when the event is no longer there.
        """
        with self._data.reading() as connection:
            event = EventGateway(connection).details(event_id, self._clock.now()) if event_id is not None else None
            captures = CaptureGateway(connection).of_event(event_id)
            promises = PromiseGateway(connection).of_captures(capture.id for capture in captures)
            lines = {capture.id: capture.line() for capture in captures if capture.state is CaptureState.OPEN}
            draft = _draft(connection, event, captures, promises)
            material = DebriefMaterial(
                today=self._clock.now().date(),
                event=event,
                captures=tuple(each for each in captures if each.state is CaptureState.OPEN),
                promises=promises,
                lines=PlanPackGateway(connection).lines(event_id) if event_id is not None else (),
                if_thens=PlanPackGateway(connection).if_thens(event_id) if event_id is not None else (),
                lines_read=lines,
                proposals=self._proposals(connection, draft, captures, lines),
                wordings=self._messages(),
                my_name=ProfileGateway(connection).profile().called,
                wish=FollowUpWish(self._settings.number(FOLLOW_UP_DAYS), WeekendWish(self._settings.text(WEEKENDS))),
                kind_word=_kind_word() if event_id is not None else "",
                confidence_before=PlanGateway(connection).basics(event_id).confidence if event_id is not None else None,
            )
        return DebriefFlow(material, draft)

    def who_they_may_be(self, noted: Mapping[str, SomeoneNoted]) -> dict[str, tuple[LikenessProposal, ...]]:
        """People known already whom names typed since the opening may mean, by entry."""
        with self._data.reading() as connection:
            return self._who_they_may_be(connection, noted)

    def commit(self, flow: DebriefFlow) -> Done[SavedDebrief]:
        """Save everything the review lists in one transaction; RefusedError while somebody lacks a decision.

        The draft is kept 30 days as committed; undoing the commit makes it open again (``open``).
        """
        if not flow.may_commit:
            raise RefusedError("DEBRIEF_UNDECIDED")
        outcome, event = flow.outcome(), flow.material.event
        now = self._clock.now()
        counts = {"people": len(outcome.people), "follow_ups": len(outcome.follow_ups)}
        name = label("DEBRIEFED", title=event.row.title, **counts) if event else label("NOTES_SORTED", **counts)
        with self._data.change(name) as step:
            DebriefCommit(step.connection, event, now).write(outcome, flow.material.end_day)
            DraftGateway(step.connection).keep_committed(flow.key, flow.body(), now)
        return step.done(SavedDebrief(event.row.id if event else None, len(outcome.people), len(outcome.follow_ups)))

    def _proposals(
        self,
        connection: DataConnection,
        draft: DebriefDraft,
        captures: Sequence[CaptureRow],
        lines: Mapping[int, CaptureLine],
    ) -> dict[str, tuple[LikenessProposal, ...]]:
        """By what they are called; somebody without a name also by where they work and when one connected."""
        found = self._who_they_may_be(connection, _noted(draft, lines))
        for person in draft.people:
            note = _nameless(person, [each for each in captures if each.id in person.capture_ids])
            if note is not None:
                every = {each.person_id: each for each in (*found[person.key], *who_it_was(connection, note))}
                found[person.key] = tuple(every.values())
        return found

    def _who_they_may_be(
        self, connection: DataConnection, noted: Mapping[str, SomeoneNoted]
    ) -> dict[str, tuple[LikenessProposal, ...]]:
        return {key: who_may_it_be(connection, someone, self._everybody) for key, someone in noted.items()}

    def _messages(self) -> dict[str, tuple[Starter, ...]]:
        if not self._wordings:
            self._wordings = {category: load_category(category) for category in _MESSAGES}
        return self._wordings


def _draft(
    connection: DataConnection,
    event: EventDetails | None,
    captures: tuple[CaptureRow, ...],
    promises: tuple[PromiseRow, ...],
) -> DebriefDraft:
    """The draft as it was left, up to date with notes and people; a new one where there is none.

    Also one already committed whose commit was undone: then its event, or its notes, are open again.
    """
    stored = DraftGateway(connection).find(draft_key(event.uid if event else None), committed_too=True)
    if stored is not None:
        is_open = DraftGateway(connection).find(stored.key) is not None
        if is_open or _was_undone(stored.body, event, captures):
            kept = _with_people_here(connection, debrief_from(stored.body), stored.updated_at)
            return with_captures(kept, captures, promises, _notes(stored.body))
    return with_captures(DebriefDraft(), captures, promises)


def _notes(body: Mapping[str, Any]) -> frozenset[str] | None:
    """The uids of the notes a draft knew of; None for one that did not keep them."""
    notes = body.get("notes")
    return frozenset(each for each in notes if isinstance(each, str)) if isinstance(notes, list) else None


def _with_people_here(connection: DataConnection, draft: DebriefDraft, kept_at: datetime) -> DebriefDraft:
    """Who it is, is asked again where the person chosen is gone: their key may be somebody else's by now."""
    came_at = PersonGateway(connection).came_at([each.person_id for each in draft.people if each.person_id is not None])
    gone = {key for each in draft.people if (key := each.person_id) is not None and came_at.get(key, _LATER) > kept_at}
    people = (replace(each, settled=False, person_id=None) if each.person_id in gone else each for each in draft.people)
    return replace(draft, people=tuple(people)) if gone else draft


def _was_undone(body: Mapping[str, Any], event: EventDetails | None, captures: tuple[CaptureRow, ...]) -> bool:
    if event is not None:
        return event.row.state is not EventState.FOLLOWED_UP
    notes = _notes(body)
    sorted_then = {each for person in debrief_from(body).people for each in person.capture_ids}
    return any(
        capture.id in sorted_then and capture.state is CaptureState.OPEN and (notes is None or capture.uid in notes)
        for capture in captures
    )


def _noted(draft: DebriefDraft, lines: Mapping[int, CaptureLine]) -> dict[str, SomeoneNoted]:
    return {
        person.key: SomeoneNoted(
            person.name, person.organisation, points_in(lines[each] for each in person.capture_ids if each in lines)
        )
        for person in draft.people
    }


def _nameless(person: MetPerson, captures: Sequence[CaptureRow]) -> NamelessNote | None:
    """What was noted of somebody who is still called by the first words of a note, or None."""
    lines = [capture.line() for capture in captures]
    if not lines or any(line.who_is_name for line in lines) or person.name != lines[0].who:
        return None
    return note_of((line.raw for line in lines), person.organisation, captures[0].taken_on)


def _kind_word() -> str:
    """A kinder way to look at an evening just over (evidence E06), if the library has one."""
    lines = load_category(StarterCategory.REFRAMES)
    return next((line.text for line in lines if "after_event" in line.tags), "")
