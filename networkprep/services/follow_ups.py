"""Follow-ups: listed, written, handed over, sent. One person at a time; nothing leaves by itself (S71-S78, S90-S98)."""

from __future__ import annotations

from datetime import date
from typing import Any
from uuid import uuid4

from networkprep.domain.changes import Done, Label, label
from networkprep.domain.clock import Clock
from networkprep.domain.errors import RefusedError
from networkprep.domain.follow_up_details import (
    ComposerMode,
    FollowUpDetails,
    FollowUpLists,
    OwnField,
    Writing,
)
from networkprep.domain.follow_ups import FollowUpState, SentBy
from networkprep.domain.interactions import Channel, Direction, InteractionDraft, InteractionKind
from networkprep.domain.message_drafts import FollowUpKind, another_version
from networkprep.domain.options import Chosen
from networkprep.domain.plain_text import LINE_CAP, clean_line, clean_text
from networkprep.domain.profile import ProfileField
from networkprep.domain.promises import PromiseState
from networkprep.services.follow_up_reading import FollowUpReader, draft_key
from networkprep.services.keeping_touch import recount_touches
from networkprep.store.data_file import DataConnection, DataFile
from networkprep.store.draft_gateway import DraftGateway
from networkprep.store.follow_up_gateway import FollowUpGateway
from networkprep.store.interaction_gateway import InteractionGateway
from networkprep.store.person_gateway import PersonGateway
from networkprep.store.profile_gateway import ProfileGateway
from networkprep.store.promise_gateway import PromiseGateway

_COLUMNS = {OwnField.WHY: "why_value"}
_CHANNELS = {SentBy.MAIL: Channel.MAIL, SentBy.FILE: Channel.MAIL}


DONE_SHOWN = 1000
"""So many of those that are done are listed: a year of a busy person, and read without a pause."""


class FollowUpsService:
    """What a person does with follow-ups, each for one other person."""

    def __init__(self, data: DataFile, chosen: Chosen, clock: Clock) -> None:
        self._data = data
        self._clock = clock
        self._reader = FollowUpReader(chosen, clock)

    def lists(self, also: int | None = None) -> FollowUpLists:
        """The four parts of the page: due with promises first, waiting, later, done.

        Of the done ones the latest; older ones stand on the page of each person, and ``also`` here.
        """
        today = self._clock.today()
        with self._data.reading() as connection:
            gateway = FollowUpGateway(connection)
            open_ones = [self._reader.listing(row) for row in gateway.in_state(FollowUpState.DUE)]
            waiting = [self._reader.listing(row) for row in gateway.in_state(FollowUpState.WAITING)]
            done = [self._reader.listing(row) for row in gateway.closed(DONE_SHOWN, also)]
        due = [each for each in open_ones if each.row.due_on <= today]
        return FollowUpLists(
            due=tuple(sorted(due, key=lambda each: (not each.row.promise_text, each.row.due_on))),
            waiting=tuple(sorted(waiting, key=lambda each: each.row.sent_on or today)),
            later=tuple(each for each in open_ones if each.row.due_on > today),
            done=tuple(done),
            older=len(done) >= DONE_SHOWN,
        )

    def details(self, follow_up_id: int) -> FollowUpDetails:
        """One composer; raises GoneError when the follow-up is no longer there."""
        with self._data.reading() as connection:
            return self._reader.details(connection, follow_up_id)

    def write(self, follow_up_id: int, text: str) -> Done[int]:
        """Keep the message in the person's own words; they win over every wording of ours (S93)."""
        with self._data.change(label("FOLLOW_UP_WRITTEN"), f"follow_up:{follow_up_id}:draft") as step:
            details = self._reader.details(step.connection, follow_up_id)
            if details.mode is not ComposerMode.NOTHING:  # what was sent stays as it was sent
                key = details.writing.template_id or None
                self._set(step.connection, follow_up_id, draft=clean_text(text).text, draft_key=key, edited=True)
            DraftGateway(step.connection).drop(draft_key(follow_up_id))
        return step.done(follow_up_id)

    def another_version(self, follow_up_id: int) -> Done[int]:
        """The next wording in place of the one shown; own words are replaced, and Undo brings them back (S93)."""
        with self._data.change(label("FOLLOW_UP_REWORDED")) as step:
            details = self._reader.details(step.connection, follow_up_id)
            found = another_version(details.drafts, details.writing.template_id)
            if found is not None:
                if details.writing.edited:  # what was typed last must be there for Undo
                    self._set(step.connection, follow_up_id, draft=details.writing.text, edited=True)
                self._set(step.connection, follow_up_id, draft=found.text, draft_key=found.template_id, edited=False)
            DraftGateway(step.connection).drop(draft_key(follow_up_id))
        return step.done(follow_up_id)

    def set_own(self, follow_up_id: int, field: OwnField, words: str) -> Done[int]:
        """Fill one field in own words: link, idea, next step, a time, and also the detail and my name."""
        kept = clean_line(words, LINE_CAP).text
        with self._data.change(label("FOLLOW_UP_WRITTEN"), f"follow_up:{follow_up_id}:{field}") as step:
            if field is OwnField.ME:
                ProfileGateway(step.connection).answer(ProfileField.CALLED, kept)
            elif field is OwnField.DETAIL:
                person_id = FollowUpGateway(step.connection).get(follow_up_id).person_id
                PersonGateway(step.connection).set(person_id, detail=kept)
            else:
                self._set(step.connection, follow_up_id, **{_COLUMNS.get(field, str(field)): kept})
        return step.done(follow_up_id)

    def set_kind(self, follow_up_id: int, kind: FollowUpKind) -> Done[int]:
        """Make it another kind of message; own words stay."""
        with self._data.change(label("FOLLOW_UP_KIND")) as step:
            edited = self._reader.details(step.connection, follow_up_id).writing.edited
            change: dict[str, object] = {"kind": kind} if edited else {"kind": kind, "draft_key": None, "draft": ""}
            self._set(step.connection, follow_up_id, **change)
        return step.done(follow_up_id)

    def set_due(self, follow_up_id: int, due_on: date) -> Done[int]:
        """Another day; a promise moves along."""
        with self._data.change(label("FOLLOW_UP_MOVED", day=due_on.isoformat())) as step:
            record = FollowUpGateway(step.connection).record(follow_up_id)
            self._set(step.connection, follow_up_id, due_on=due_on)
            if record.promise_id is not None:
                PromiseGateway(step.connection).set(record.promise_id, due_on=due_on)
        return step.done(follow_up_id)

    def handed_over(self, follow_up_id: int, by: SentBy) -> None:
        """Remember how the message left, for the moment it is called sent; not a step of its own."""
        with self._data.quiet_change() as connection:
            self._set(connection, follow_up_id, sent_by=by)

    def sent(self, follow_up_id: int, text: str, by: SentBy | None = None) -> Done[int]:
        """I have sent it: the promise is kept, one light message logged, the next touch set (S13, S94, S97).

        Raises RefusedError for a nudge that is too early or not the first, or for a message that was sent before.
        """
        with self._data.change(label("FOLLOW_UP_SENT")) as step:
            details = self._reader.details(step.connection, follow_up_id)
            step.label = _sent_label(details)
            kept = Writing(clean_text(text).text, details.writing.template_id)
            self._mark_sent(step.connection, details, kept, by or details.sent_by or SentBy.COPIED)
            DraftGateway(step.connection).drop(draft_key(follow_up_id))
        return step.done(follow_up_id)

    def let_go(self, follow_up_id: int) -> Done[int]:
        """Not to be sent any more, and that is fine; its promise is let go with it."""
        return self._close(follow_up_id, FollowUpState.LET_GO, PromiseState.LET_GO, label("FOLLOW_UP_LET_GO"))

    def reopen(self, follow_up_id: int) -> Done[int]:
        """Back to the list of what is due, with its promise."""
        with self._data.change(label("FOLLOW_UP_REOPENED")) as step:
            record = FollowUpGateway(step.connection).record(follow_up_id)
            cleared = dict.fromkeys(("closed_on", "answer", "asked_on", "sent_on", "nudged_on"))
            self._set(step.connection, follow_up_id, state=FollowUpState.DUE, **cleared)
            if record.promise_id is not None:
                PromiseGateway(step.connection).set(record.promise_id, state=PromiseState.OPEN, closed_on=None)
        return step.done(follow_up_id)

    def _mark_sent(self, connection: DataConnection, details: FollowUpDetails, kept: Writing, by: SentBy) -> None:
        today, row = self._clock.today(), details.listing.row
        changes: dict[ComposerMode, dict[str, object]] = {
            ComposerMode.FIRST: {"state": FollowUpState.WAITING, "sent_on": today},
            ComposerMode.NUDGE: {"nudged_on": today},
            ComposerMode.THANKS: {},
        }
        if details.mode not in changes:
            raise RefusedError("NOTHING_TO_SEND")
        written = {"draft": kept.text, "draft_key": kept.template_id or None, "edited": True, "sent_by": by}
        self._set(connection, row.id, **changes[details.mode], **written)
        if details.mode is ComposerMode.FIRST and details.promise is not None:
            PromiseGateway(connection).set(details.promise.id, state=PromiseState.KEPT, closed_on=today)
        message = InteractionDraft(
            today,
            InteractionKind.MESSAGE,
            (row.person_id,),
            _CHANNELS.get(by, Channel.ONLINE),
            Direction.MINE,
            row.event_id,
            row.id,
            kept.text,
        )
        InteractionGateway(connection).add(message, str(uuid4()), self._clock.now())
        recount_touches(connection, [row.person_id])

    def _close(self, follow_up_id: int, state: FollowUpState, promise: PromiseState, name: Label) -> Done[int]:
        today = self._clock.today()
        with self._data.change(name) as step:
            record = FollowUpGateway(step.connection).record(follow_up_id)
            self._set(step.connection, follow_up_id, state=state, closed_on=today)
            if record.promise_id is not None:
                PromiseGateway(step.connection).set(record.promise_id, state=promise, closed_on=today)
        return step.done(follow_up_id)

    @staticmethod
    def _set(connection: DataConnection, follow_up_id: int, **columns: Any) -> None:
        FollowUpGateway(connection).set(follow_up_id, **columns)


def _sent_label(details: FollowUpDetails) -> Label:
    name = details.listing.row.person_name
    if details.mode is ComposerMode.FIRST and details.promise is not None:
        return label("PROMISE_SENT", name=name)
    codes = {ComposerMode.NUDGE: "NUDGE_SENT", ComposerMode.THANKS: "THANKS_SENT"}
    return label(codes.get(details.mode, "FOLLOW_UP_SENT"), name=name)
