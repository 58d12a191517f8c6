"""A silence is asked about once, nudged once at most, and then left in peace."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from networkprep.domain.silence import SilenceAnswer, SilenceStep, is_off_every_list, next_for, nudge_from

SENT = date(2026, 3, 2)


def _day(number: int) -> date:
    return SENT + timedelta(days=number)


def may_nudge(sent_on: date, nudged_on: date | None, answer: SilenceAnswer | None, today: date) -> bool:
    return next_for(sent_on, nudged_on, None, answer, today) is SilenceStep.MAY_NUDGE


@pytest.mark.row("S18")
@pytest.mark.row("S117")
def test_nothing_happens_before_the_gap_and_one_question_after_it() -> None:
    steps = [next_for(SENT, None, None, None, _day(number)) for number in range(11)]
    assert steps == [SilenceStep.WAITING] * 10 + [SilenceStep.ASK]


@pytest.mark.row("S117")
def test_the_question_stays_a_week_and_is_not_put_again() -> None:
    asked = _day(10)
    assert next_for(SENT, None, asked, None, _day(16)) is SilenceStep.ASK
    assert {next_for(SENT, None, asked, None, _day(day)) for day in range(17, 400)} == {SilenceStep.LET_REST}


@pytest.mark.row("S121")
def test_a_nudge_is_offered_once_and_never_again() -> None:
    no_reply = SilenceAnswer.NO_REPLY
    assert next_for(SENT, None, _day(10), no_reply, _day(10)) is SilenceStep.MAY_NUDGE
    nudged = _day(11)
    after = [next_for(SENT, nudged, _day(10), no_reply, _day(day)) for day in range(11, 400)]
    assert after[:10] == [SilenceStep.WAITING] * 10
    assert set(after[10:]) == {SilenceStep.LET_REST}
    assert not any(may_nudge(SENT, nudged, None, _day(day)) for day in range(400))


@pytest.mark.row("S18")
def test_no_nudge_before_ten_days_even_when_told_early_that_no_reply_came() -> None:
    assert next_for(SENT, None, None, SilenceAnswer.NO_REPLY, _day(3)) is SilenceStep.WAITING
    assert not may_nudge(SENT, None, SilenceAnswer.NO_REPLY, _day(9))
    assert may_nudge(SENT, None, SilenceAnswer.NO_REPLY, nudge_from(SENT))


@pytest.mark.row("S119")
def test_a_no_is_thanked_for_and_never_nudged() -> None:
    assert next_for(SENT, None, _day(10), SilenceAnswer.DECLINED, _day(300)) is SilenceStep.THANK
    assert not may_nudge(SENT, None, SilenceAnswer.DECLINED, _day(300))


@pytest.mark.row("S122")
def test_resting_is_off_every_list_until_woken_and_waking_brings_up_nothing_old() -> None:
    assert next_for(SENT, None, None, SilenceAnswer.REST, _day(500)) is SilenceStep.RESTING
    assert is_off_every_list(SilenceAnswer.REST)
    assert not is_off_every_list(SilenceAnswer.WOKEN)
    assert next_for(SENT, None, None, SilenceAnswer.WOKEN, _day(500)) is SilenceStep.CLOSED


def test_a_reply_closes_the_question() -> None:
    assert next_for(SENT, None, _day(10), SilenceAnswer.REPLIED, _day(11)) is SilenceStep.CLOSED


def test_a_clock_set_back_only_waits() -> None:
    assert next_for(SENT, None, None, None, _day(-30)) is SilenceStep.WAITING


@pytest.mark.fault(41, 43)
@given(
    st.dates(), st.none() | st.dates(), st.none() | st.dates(), st.none() | st.sampled_from(SilenceAnswer), st.dates()
)
def test_any_days_in_any_order_have_a_next_step_and_a_clock_set_back_asks_nothing(
    sent: date, nudged: date | None, asked: date | None, answer: SilenceAnswer | None, today: date
) -> None:
    step = next_for(sent, nudged, asked, answer, today)
    if today < sent:
        assert step not in {SilenceStep.ASK, SilenceStep.MAY_NUDGE}
        assert not may_nudge(sent, nudged, answer, today)


@pytest.mark.fault(43)
def test_the_end_of_the_calendar_does_no_harm() -> None:
    """Shown to fail with days added plainly: OverflowError."""
    assert nudge_from(date.max) == date.max
    assert next_for(date.max, None, date.max, None, date.max) is SilenceStep.LET_REST
