"""What to do about a message nobody has answered: ask once, nudge once at most, then let it rest (S117-S122, S18)."""

from __future__ import annotations

from datetime import date
from enum import StrEnum

from networkprep.domain.day_steps import days_after

NUDGE_GAP_DAYS = 10
QUESTION_STAYS_DAYS = 7


class SilenceAnswer(StrEnum):
    """What a person said about a silence."""

    REPLIED = "replied"
    NO_REPLY = "no_reply"
    DECLINED = "declined"
    REST = "rest"
    WOKEN = "woken"


class SilenceStep(StrEnum):
    """The one next thing after a message; only ``ASK``, ``MAY_NUDGE``, ``LET_REST`` and ``THANK`` are shown."""

    WAITING = "waiting"
    ASK = "ask"
    MAY_NUDGE = "may_nudge"
    LET_REST = "let_rest"
    THANK = "thank"
    RESTING = "resting"
    CLOSED = "closed"


_ENDS = {
    SilenceAnswer.REPLIED: SilenceStep.CLOSED,
    SilenceAnswer.DECLINED: SilenceStep.THANK,
    SilenceAnswer.REST: SilenceStep.RESTING,
    # Woken people come back through their rhythm; the old message itself is never brought up again.
    SilenceAnswer.WOKEN: SilenceStep.CLOSED,
}


def next_for(
    sent_on: date,
    nudged_on: date | None,
    asked_on: date | None,
    answer: SilenceAnswer | None,
    today: date,
) -> SilenceStep:
    """The step for a message sent on ``sent_on``; ``asked_on`` is the day its question was first shown.

    The question stays a week and is not put again. After a nudge nothing further is asked: when another gap has
    passed the message may rest, and someone else can be thought of (S121).
    """
    if answer in _ENDS:
        return _ENDS[answer]
    if nudged_on is not None:
        return SilenceStep.LET_REST if _gap_has_passed(nudged_on, today) else SilenceStep.WAITING
    if not _gap_has_passed(sent_on, today):
        return SilenceStep.WAITING
    if answer is SilenceAnswer.NO_REPLY:
        return SilenceStep.MAY_NUDGE
    if asked_on is None or today < days_after(asked_on, QUESTION_STAYS_DAYS):
        return SilenceStep.ASK
    return SilenceStep.LET_REST


def may_nudge(sent_on: date, nudged_on: date | None, answer: SilenceAnswer | None, today: date) -> bool:
    """Whether the one gentle nudge is still free and not too early (S18, S121)."""
    return nudged_on is None and answer not in _ENDS and _gap_has_passed(sent_on, today)


def nudge_from(sent_on: date) -> date:
    """The first day on which a nudge is not too early."""
    return days_after(sent_on, NUDGE_GAP_DAYS)


def is_off_every_list(answer: SilenceAnswer | None) -> bool:
    """Whether the person rests: on no list of due things, found by search only, until woken (S122)."""
    return answer is SilenceAnswer.REST


def _gap_has_passed(since: date, today: date) -> bool:
    return today >= nudge_from(since)
