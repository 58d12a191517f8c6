"""The shapes of the composer: one follow-up with all that a message to this person may rest on."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from networkprep.domain.due_dates import Lateness
from networkprep.domain.follow_ups import FollowUpRow, SentBy
from networkprep.domain.message_drafts import Facts, FilledDraft
from networkprep.domain.promises import PromiseRow
from networkprep.domain.silence import SilenceStep


class ComposerMode(StrEnum):
    """What is being written: the first message, the one nudge, a thank-you for a no, or nothing now."""

    FIRST = "first"
    NUDGE = "nudge"
    THANKS = "thanks"
    NOTHING = "nothing"


class OwnField(StrEnum):
    """What a person adds to a draft in their own words; ``ME`` and ``DETAIL`` are kept beyond this one message."""

    RESOURCE = "resource"
    LINK = "link"
    IDEA = "idea"
    NEXT_STEP = "next_step"
    WHY = "why"
    TIME1 = "time1"
    TIME2 = "time2"
    DETAIL = "detail"
    ME = "me"
    SUBJECT = "subject"


@dataclass(frozen=True, slots=True)
class ProposedTime:
    """A concrete time to meet, and its words for a draft (drafts are English)."""

    starts: datetime
    words: str


@dataclass(frozen=True, slots=True)
class SomeoneElse:
    """Another person who would be glad to hear from me, offered when a message is left to rest (S121)."""

    person_id: int
    name: str
    follow_up_id: int | None = None


@dataclass(frozen=True, slots=True)
class FollowUpListing:
    """A row of the list with what the clock makes of it."""

    row: FollowUpRow
    lateness: Lateness
    step: SilenceStep | None = None


@dataclass(frozen=True, slots=True)
class FollowUpLists:
    """The four parts of the Follow-ups page."""

    due: tuple[FollowUpListing, ...] = ()
    waiting: tuple[FollowUpListing, ...] = ()
    later: tuple[FollowUpListing, ...] = ()
    done: tuple[FollowUpListing, ...] = ()
    older: bool = False
    """Whether there may be more done ones than these, the latest."""


@dataclass(frozen=True, slots=True)
class Writing:
    """The message as it stands: ``text`` from ``template_id``, or in the person's own words when ``edited``."""

    text: str
    template_id: str = ""
    edited: bool = False
    subject: str = ""


@dataclass(frozen=True, slots=True)
class FollowUpDetails:
    """One follow-up's composer. ``own`` holds the fields in one's own words, ``recent_asks`` as in
    ``check_draft``; ``time_is_plain`` says that the first time names a day and an hour.
    """

    listing: FollowUpListing
    mode: ComposerMode
    writing: Writing
    facts: Facts
    drafts: tuple[FilledDraft, ...]
    notes: tuple[FilledDraft, ...] = ()
    own: tuple[tuple[OwnField, str], ...] = ()
    promise: PromiseRow | None = None
    note_raw: str = ""
    address: str = ""
    resting: bool = False
    space_until: date | None = None
    next_touch_on: date | None = None
    sent_by: SentBy | None = None
    times: tuple[ProposedTime, ...] = ()
    time_is_plain: bool = False
    recent_asks: tuple[bool, ...] = ()
    kind_words: str = ""
    someone_else: SomeoneElse | None = None

    def own_words(self, field: OwnField) -> str:
        """What was written for this field, or nothing."""
        return dict(self.own).get(field, "")


@dataclass(frozen=True, slots=True)
class MailHandOver:
    """An address that opens the mail program with the message; too long a one may be cut by it."""

    url: str
    is_too_long: bool
