"""What to do about a message nobody has answered: ask once, nudge once at most, then let it rest (S117-S122, S18)."""

from __future__ import annotations

from datetime import date
from enum import StrEnum

from networkprep.domain.day_steps import days_after
from networkprep.domain.today import QUESTION_STAYS_DAYS

NUDGE_GAP_DAYS = 10


class SilenceAnswer(StrEnum):
    """What a person said about a silence."""

    REPLIED = "replied"
    NO_REPLY = "no_reply"
    DECLINED = "declined"
    BUSY = "busy"
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
    # "Busy until" gives space: the person comes back by themselves, the old message does not.
    SilenceAnswer.BUSY: SilenceStep.CLOSED,
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
    *,
    gap_days: int = NUDGE_GAP_DAYS,
) -> SilenceStep:
    """The step for a message sent on ``sent_on``; ``asked_on`` is the day its question was first shown.

    The question stays a week and is not put again. After a nudge nothing further is asked: when another gap has
    passed the message may rest, and someone else can be thought of (S121).
    """
    if answer in _ENDS:
        return _ENDS[answer]
    if nudged_on is not None:
        return SilenceStep.LET_REST if _gap_has_passed(nudged_on, today, gap_days) else SilenceStep.WAITING
    if not _gap_has_passed(sent_on, today, gap_days):
        return SilenceStep.WAITING
    if answer is SilenceAnswer.NO_REPLY:
        return SilenceStep.MAY_NUDGE
    if asked_on is None or today < days_after(asked_on, QUESTION_STAYS_DAYS):
        return SilenceStep.ASK
    return SilenceStep.LET_REST


def nudge_from(sent_on: date, gap_days: int = NUDGE_GAP_DAYS) -> date:
    """The first day on which a nudge is not too early; the gap is never shorter than ten days."""
    return days_after(sent_on, max(gap_days, NUDGE_GAP_DAYS))


def is_off_every_list(answer: SilenceAnswer | None) -> bool:
    """Whether the person rests: on no list of due things, found by search only, until woken (S122)."""
    return answer is SilenceAnswer.REST


def _gap_has_passed(since: date, today: date, gap_days: int) -> bool:
    return today >= nudge_from(since, gap_days)
