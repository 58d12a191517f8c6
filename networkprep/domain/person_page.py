"""One person's page: what comes next, what was said and done, and what was given and received, side by side."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from networkprep.domain.captures import CaptureRow
from networkprep.domain.due_dates import TOUCH_GAP_DAYS, touch_from
from networkprep.domain.encounters import EncounterRow
from networkprep.domain.follow_ups import FollowUpRow, FollowUpState
from networkprep.domain.interactions import Channel, InteractionKind, InteractionRow
from networkprep.domain.people import PersonDetails, PersonStanding, Stage
from networkprep.domain.promises import PromiseRow, PromiseState, Whose
from networkprep.domain.role_ideas import NO_IDEAS, RoleIdeas
from networkprep.domain.warmth import Warmth


class MomentKind(StrEnum):
    """What a point of the timeline is."""

    MET = "met"
    INTERACTION = "interaction"
    CAPTURE = "capture"
    MY_PROMISE = "my_promise"
    THEIR_PROMISE = "their_promise"
    FOLLOW_UP = "follow_up"


@dataclass(frozen=True, slots=True)
class Moment:
    """One point of the timeline. ``words`` are the person's own; ``interaction_id`` names one that may be removed."""

    day: date
    kind: MomentKind
    words: str = ""
    event_title: str = ""
    event_id: int | None = None
    interaction: InteractionKind | None = None
    interaction_id: int | None = None


@dataclass(frozen=True, slots=True)
class Gift:
    """One thing given or received: a promise kept, or help noted (S6). They are listed, never counted or weighed."""

    day: date
    words: str


class NextStepKind(StrEnum):
    """What would come next with someone."""

    MY_PROMISE = "my_promise"
    FOLLOW_UP = "follow_up"
    THEIR_PROMISE = "their_promise"
    TOUCH = "touch"
    SPACE = "space"
    RESTING = "resting"
    NO_CONTACT = "no_contact"
    NOTHING = "nothing"


@dataclass(frozen=True, slots=True)
class NextStep:
    """The one thing on top of the page; ``follow_up_id`` where there is a draft to open."""

    kind: NextStepKind
    day: date | None = None
    words: str = ""
    follow_up_id: int | None = None


@dataclass(frozen=True, slots=True)
class PersonHistory:
    """All that hangs on a person, as the data file has it."""

    encounters: Sequence[EncounterRow] = ()
    interactions: Sequence[InteractionRow] = ()
    captures: Sequence[CaptureRow] = ()
    promises: Sequence[PromiseRow] = ()
    follow_ups: Sequence[FollowUpRow] = ()


@dataclass(frozen=True, slots=True)
class PersonPage:
    """What is shown when a person is opened."""

    details: PersonDetails
    warmth: Warmth | None
    next_step: NextStep
    moments: tuple[Moment, ...] = ()
    promises: tuple[PromiseRow, ...] = ()
    captures: tuple[CaptureRow, ...] = ()
    given: tuple[Gift, ...] = ()
    received: tuple[Gift, ...] = ()
    sessions: tuple[InteractionRow, ...] = ()
    """Sessions of mentoring, the newest first (S138)."""

    channels: tuple[Channel, ...] = ()
    shared: tuple[str, ...] = ()
    question: str = ""
    ideas: RoleIdeas = NO_IDEAS
    offered_stage: Stage | None = None
    carried_stage: Stage | None = None
    """The next stage that the conversations so far carry, also where it was declined before."""

    met_at: tuple[str, ...] = field(default=())


def timeline(history: PersonHistory) -> tuple[Moment, ...]:
    """Everything in one line, the newest first; what two records tell of one moment stands there once."""
    moments = [
        *_meetings(history.encounters),
        *_interactions(history),
        *(Moment(row.taken_on, MomentKind.CAPTURE, row.raw, row.event_title, row.event_id) for row in history.captures),
        *_kept(history.promises),
        *(
            Moment(row.due_on, MomentKind.FOLLOW_UP, row.promise_text, row.event_title, row.event_id)
            for row in history.follow_ups
            if row.state is FollowUpState.DUE
        ),
    ]
    return tuple(sorted(moments, key=lambda moment: moment.day, reverse=True))


def given_and_received(history: PersonHistory) -> tuple[tuple[Gift, ...], tuple[Gift, ...]]:
    """What I gave and what I was given, the newest first: promises kept, and what was noted as such (S6)."""
    sides: dict[bool, list[Gift]] = {True: [], False: []}
    for row in history.interactions:
        if row.kind in {InteractionKind.GAVE, InteractionKind.RECEIVED}:
            sides[row.kind is InteractionKind.GAVE].append(Gift(row.on_date, row.note))
    for promise in history.promises:
        if promise.state is PromiseState.KEPT and promise.closed_on:
            sides[promise.whose is Whose.MINE].append(Gift(promise.closed_on, promise.text))
    mine, theirs = (sorted(sides[side], key=lambda gift: gift.day, reverse=True) for side in (True, False))
    return tuple(mine), tuple(theirs)


def next_step(
    standing: PersonStanding, history: PersonHistory, today: date, touch_gap: int = TOUCH_GAP_DAYS
) -> NextStep:
    """My promises first, then follow-ups, theirs once they are late, then the next touch (S17, S13)."""
    if standing.no_contact:
        return NextStep(NextStepKind.NO_CONTACT)
    if standing.resting:
        return NextStep(NextStepKind.RESTING)
    return _owed(history, today) or _later(standing, today, touch_gap)


def worth_exploring(details: PersonDetails, history: PersonHistory) -> str:
    """The detail a question for next time can be built on: noted with the person, else the newest one heard (S34).

    Of several, joined one after the other by debriefs, the newest.
    """
    if details.draft.detail:
        return details.draft.detail.rpartition("; ")[2]
    heard = next((row.detail for row in history.encounters if row.detail), "")
    said = next((found for row in reversed(history.captures) if (found := row.line().detail)), "")
    return heard or said


def _owed(history: PersonHistory, today: date) -> NextStep | None:
    open_ones = [row for row in history.promises if row.state is PromiseState.OPEN]
    due = {row.promise_text: row.id for row in history.follow_ups if row.state is FollowUpState.DUE}
    for row in open_ones:
        if row.whose is Whose.MINE:
            return NextStep(NextStepKind.MY_PROMISE, row.due_on, row.text, due.get(row.text))
    for follow_up in history.follow_ups:
        if follow_up.state is FollowUpState.DUE:
            return NextStep(NextStepKind.FOLLOW_UP, follow_up.due_on, follow_up.event_title, follow_up.id)
    late = (row for row in open_ones if row.due_on and row.due_on < today)
    return next((NextStep(NextStepKind.THEIR_PROMISE, row.due_on, row.text) for row in late), None)


def _later(standing: PersonStanding, today: date, touch_gap: int) -> NextStep:
    if standing.space_until and standing.space_until > today:
        return NextStep(NextStepKind.SPACE, standing.space_until)
    if standing.next_touch_on:
        earliest = touch_from(standing.last_touch_on, standing.space_until, gap_days=touch_gap)
        return NextStep(NextStepKind.TOUCH, max(standing.next_touch_on, earliest))
    return NextStep(NextStepKind.NOTHING)


def _meetings(encounters: Iterable[EncounterRow]) -> Iterable[Moment]:
    for row in encounters:
        words = " · ".join(part for part in (row.detail, row.why, row.paths_cross) if part)
        yield Moment(row.met_on, MomentKind.MET, words, row.event_title, row.event_id)


def _interactions(history: PersonHistory) -> Iterable[Moment]:
    """The debrief writes a conversation beside the meeting it is about: they are one moment."""
    met = {(row.event_id, row.met_on) for row in history.encounters}
    for row in history.interactions:
        told = row.kind is InteractionKind.CONVERSATION and (row.event_id, row.on_date) in met and not row.note
        if not told:
            yield Moment(row.on_date, MomentKind.INTERACTION, row.note, row.event_title, row.event_id, row.kind, row.id)


def _kept(promises: Iterable[PromiseRow]) -> Iterable[Moment]:
    for row in promises:
        if row.state is PromiseState.KEPT and row.closed_on:
            kind = MomentKind.MY_PROMISE if row.whose is Whose.MINE else MomentKind.THEIR_PROMISE
            yield Moment(row.closed_on, kind, row.text, row.event_title, row.event_id)
