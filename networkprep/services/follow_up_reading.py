"""A follow-up's composer put together: facts, wordings in order, the silence, and who else would be glad."""

from __future__ import annotations

from typing import Any

from networkprep.domain.clock import Clock
from networkprep.domain.due_dates import Lateness, lateness, window_end
from networkprep.domain.event_kinds import EventKind
from networkprep.domain.follow_up_details import (
    ComposerMode,
    FollowUpDetails,
    FollowUpListing,
    OwnField,
    SomeoneElse,
    Writing,
)
from networkprep.domain.follow_ups import FollowUpRow, FollowUpState, SentBy
from networkprep.domain.interactions import Direction, InteractionRow
from networkprep.domain.message_checks import asks_in
from networkprep.domain.message_drafts import (
    Fact,
    Facts,
    FilledDraft,
    FollowUpKind,
    category_for,
    drafts_in_order,
    fill,
    link_first,
)
from networkprep.domain.message_facts import subject_for
from networkprep.domain.options import NUDGE_DAYS, Chosen
from networkprep.domain.packs import Lines
from networkprep.domain.people import PointKind
from networkprep.domain.proposed_times import proposed_times, read_proposed
from networkprep.domain.silence import SilenceAnswer, SilenceStep, next_for
from networkprep.domain.starters import StarterCategory
from networkprep.services.follow_up_facts import Known, facts_of, read_known
from networkprep.services.line_library import LineLibrary
from networkprep.store.data_file import DataConnection
from networkprep.store.draft_gateway import DraftGateway
from networkprep.store.follow_up_gateway import FollowUpGateway
from networkprep.store.interaction_gateway import InteractionGateway
from networkprep.store.starter_gateway import StarterGateway

_NUDGE, _THANKS, _TO_SELF = "nudge", "thanks_for_no", "to_self"
_SPOKEN_OF: dict[FollowUpKind, tuple[str, ...]] = {
    FollowUpKind.RESOURCE: ("resource",),
    FollowUpKind.COLLABORATION: ("idea",),
    FollowUpKind.PLEASANT: (),
}
"""The slots of what a message of each kind is about, before what was talked of."""


def draft_key(follow_up_id: int) -> str:
    """Under what the text in the editor is kept while it is typed."""
    return f"editor:follow_up:{follow_up_id}"


class FollowUpReader:
    """Reads composers and rows; writes nothing."""

    def __init__(self, chosen: Chosen, clock: Clock) -> None:
        self._chosen = chosen
        self._clock = clock
        self._library = LineLibrary()

    def listing(self, row: FollowUpRow) -> FollowUpListing:
        """A row with what the clock makes of it."""
        today = self._clock.today()
        late = Lateness.ON_TIME
        if row.state is FollowUpState.DUE:
            late = lateness(row.due_on, today)
        return FollowUpListing(row, late, self.step(row) if row.sent_on else None)

    def step(self, row: FollowUpRow) -> SilenceStep:
        """The one next thing about a message that was sent."""
        if row.sent_on is None:
            return SilenceStep.CLOSED
        answer = SilenceAnswer(row.answer) if row.answer else None
        gap = self._chosen.number(NUDGE_DAYS)
        return next_for(row.sent_on, row.nudged_on, row.asked_on, answer, self._clock.today(), gap_days=gap)

    def details(self, connection: DataConnection, follow_up_id: int) -> FollowUpDetails:
        """One composer; raises GoneError when the follow-up is no longer there."""
        follow_ups = FollowUpGateway(connection)
        row, record = follow_ups.get(follow_up_id), follow_ups.record(follow_up_id)
        known = read_known(connection, record, self._clock)
        messages = InteractionGateway(connection).of_person(row.person_id)
        sent = InteractionGateway(connection).of_follow_up(follow_up_id)
        listing = self._in_window(self.listing(row), known)
        mode = mode_of(listing, sent)
        facts = _facts_for(mode, facts_of(known, self._clock), row.kind)
        lines = self._library.lines(StarterGateway(connection).marks())
        drafts = _drafts(lines, mode, listing, facts)
        resting = known.person.standing.resting
        let_rest = resting or listing.step is SilenceStep.LET_REST
        silent = listing.step in {SilenceStep.ASK, SilenceStep.MAY_NUDGE, SilenceStep.LET_REST}
        return FollowUpDetails(
            listing=listing,
            mode=mode,
            writing=_writing(connection, record, mode, drafts, facts),
            facts=facts,
            drafts=drafts,
            notes=_notes(lines, known, facts),
            own=_own(record, known),
            promise=known.promise,
            note_raw=_raw(known),
            address=_address(known),
            resting=resting,
            space_until=known.person.standing.space_until,
            next_touch_on=known.person.standing.next_touch_on,
            sent_by=SentBy(record.sent_by) if record.sent_by else None,
            times=proposed_times(self._clock.now(), known.person.draft.zone),
            time_is_plain=read_proposed(record.time1, self._clock.now()) is not None,
            recent_asks=_recent_asks(messages),
            kind_words=_kind_words(lines, follow_up_id) if silent else "",
            someone_else=self._someone_else(connection, row) if let_rest else None,
        )

    def _in_window(self, listing: FollowUpListing, known: Known) -> FollowUpListing:
        """Within the days in which a first message is expected nothing is called late."""
        if listing.row.state is not FollowUpState.DUE or known.event is None or known.event.end_day is None:
            return listing
        late = lateness(listing.row.due_on, self._clock.today(), window_end(known.event.end_day))
        return FollowUpListing(listing.row, late, listing.step)

    def _someone_else(self, connection: DataConnection, row: FollowUpRow) -> SomeoneElse | None:
        today = self._clock.today()
        due = FollowUpGateway(connection).in_state(FollowUpState.DUE)
        for other in due:
            if other.person_id != row.person_id and other.due_on <= today:
                return SomeoneElse(other.person_id, other.person_name, other.id)
        found = FollowUpGateway(connection).glad_to_hear(today, row.person_id)
        return SomeoneElse(*found) if found else None


def mode_of(listing: FollowUpListing, sent: tuple[InteractionRow, ...]) -> ComposerMode:
    """What may be written now; after the one nudge nothing more, after a no only thanks (S119, S121)."""
    row = listing.row
    if row.state is FollowUpState.DUE:
        return ComposerMode.FIRST
    if row.state is FollowUpState.WAITING and listing.step is SilenceStep.MAY_NUDGE:
        return ComposerMode.NUDGE
    mine = sum(1 for each in sent if each.direction is Direction.MINE)
    thanked = mine > 1 + (row.nudged_on is not None)
    if row.answer == SilenceAnswer.DECLINED and not thanked:
        return ComposerMode.THANKS
    return ComposerMode.NOTHING


def _facts_for(mode: ComposerMode, facts: Facts, kind: FollowUpKind) -> Facts:
    """A nudge names what the first message was about."""
    if mode is not ComposerMode.NUDGE:
        return facts
    about = next((fact for slot in (*_SPOKEN_OF[kind], "detail", "shared") if (fact := facts.find(slot))), None)
    return Facts((Fact("topic", about.value, about.source), *facts.known)) if about else facts


def _drafts(lines: Lines, mode: ComposerMode, listing: FollowUpListing, facts: Facts) -> tuple[FilledDraft, ...]:
    if mode is ComposerMode.FIRST:
        category = StarterCategory(category_for(listing.row.kind, facts))
        late = listing.lateness is Lateness.STILL_WORTH_SENDING
        templates = lines.get(category, [])
        return link_first(drafts_in_order(templates, facts, late=late), templates)
    tag = {ComposerMode.NUDGE: _NUDGE, ComposerMode.THANKS: _THANKS}.get(mode)
    if tag is None:
        return ()
    return drafts_in_order([line for line in lines.get(StarterCategory.NOREPLY, []) if tag in line.tags], facts)


def _writing(
    connection: DataConnection, record: Any, mode: ComposerMode, drafts: tuple[FilledDraft, ...], facts: Facts
) -> Writing:
    """What stands in the editor: what is being typed, else one's own words as they were kept, else a wording."""
    subject = record.subject or subject_for(FollowUpKind(record.kind), facts)
    typed = DraftGateway(connection).find(draft_key(record.id))
    if typed is not None and drafts and typed.body.get("mode", mode) == mode:
        return Writing(str(typed.body.get("text", "")), record.draft_key or "", edited=True, subject=subject)
    last = next((draft for draft in drafts if draft.template_id == record.draft_key), None)
    of_this_message = last is not None or (mode is ComposerMode.FIRST and bool(record.draft.strip()))
    if mode is ComposerMode.NOTHING or (record.edited and of_this_message):
        return Writing(record.draft, record.draft_key or "", edited=True, subject=subject)
    chosen = last or next(iter(drafts), None)
    return Writing(chosen.text if chosen else record.draft, chosen.template_id if chosen else "", subject=subject)


def _notes(lines: Lines, known: Known, facts: Facts) -> tuple[FilledDraft, ...]:
    """Short notes for a connection request, the way we met first."""
    online = known.event is not None and known.event.draft.kind is EventKind.ONLINE
    wanted = ("met_online" if online else "met_in_person") if known.event else "shared_interest"
    outreach = [line for line in lines.get(StarterCategory.OUTREACH, []) if line.note_form and wanted in line.tags]
    filled = [fill(line.id, line.note_form, facts) for line in outreach]
    return tuple(sorted(filled, key=lambda draft: (len(draft.gaps), -len(draft.used), draft.template_id)))


def _own(record: Any, known: Known) -> tuple[tuple[OwnField, str], ...]:
    columns = {OwnField.WHY: record.why_value, OwnField.ME: known.profile.called}
    columns[OwnField.DETAIL] = known.person.draft.detail
    return tuple((field, columns[field] if field in columns else getattr(record, field)) for field in OwnField)


def _raw(known: Known) -> str:
    """The first note about the person as it was typed, else the one in which it was promised."""
    first = next((capture.raw for capture in known.captures), "")
    return first or (known.promise.capture_raw if known.promise else "")


def _address(known: Known) -> str:
    mails = [point for point in known.person.draft.points if point.kind is PointKind.EMAIL]
    preferred = [point for point in mails if "pref" in point.types]
    return next((point.value for point in (*preferred, *mails)), "")


def _recent_asks(messages: tuple[InteractionRow, ...]) -> tuple[bool, ...]:
    mine = [each for each in messages if each.direction is Direction.MINE and each.note]
    return tuple(bool(asks_in(each.note)) for each in mine[:3])


def _kind_words(lines: Lines, follow_up_id: int) -> str:
    """One line to oneself about a silence; the same follow-up keeps its line."""
    kind = [line.text for line in lines.get(StarterCategory.NOREPLY, []) if _TO_SELF in line.tags]
    return kind[follow_up_id % len(kind)] if kind else ""
