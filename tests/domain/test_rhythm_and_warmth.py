"""How often to be in touch, and the word for how warm it is."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from networkprep.domain.encounters import Decision
from networkprep.domain.rhythm import CLOSE, Rhythm, next_touch_on, rhythm_after
from networkprep.domain.warmth import Warmth, warmth

LAST = date(2026, 11, 12)


@pytest.mark.row("S97")
def test_the_next_touch_counts_from_the_last_interaction_and_off_means_no_date() -> None:
    assert [next_touch_on(LAST, rhythm) for rhythm in Rhythm] == [
        date(2026, 12, 12),
        date(2027, 2, 12),
        date(2027, 5, 12),
        date(2027, 11, 12),
        None,
    ]


@pytest.mark.row("S97")
def test_the_decision_of_the_debrief_sets_the_rhythm() -> None:
    assert rhythm_after(Decision.FOLLOW_UP) is Rhythm.QUARTERLY
    assert rhythm_after(Decision.KEEP_LIGHTLY) is Rhythm.YEARLY
    assert rhythm_after(Decision.LET_GO) is Rhythm.OFF
    assert {rhythm for rhythm in Rhythm if rhythm in CLOSE} == {Rhythm.MONTHLY, Rhythm.QUARTERLY}


@pytest.mark.row("S97")
@pytest.mark.parametrize(
    ("decision", "after"),
    [
        (Decision.FOLLOW_UP, ["monthly", "quarterly", "quarterly", "quarterly", "quarterly"]),
        (Decision.KEEP_LIGHTLY, ["yearly", "yearly", "twice_a_year", "yearly", "yearly"]),
        (Decision.LET_GO, ["off", "off", "off", "off", "off"]),
    ],
)
def test_a_rhythm_that_fits_the_decision_stays(decision: Decision, after: list[str]) -> None:
    assert [rhythm_after(decision, rhythm) for rhythm in Rhythm] == after


@pytest.mark.fault(43)
def test_a_leap_day_and_a_long_month_end_with_the_month() -> None:
    assert next_touch_on(date(2028, 2, 29), Rhythm.YEARLY) == date(2029, 2, 28)
    assert next_touch_on(date(2026, 11, 30), Rhythm.QUARTERLY) == date(2027, 2, 28)
    assert next_touch_on(date(2027, 11, 30), Rhythm.QUARTERLY) == date(2028, 2, 29)


@pytest.mark.row("S103")
@pytest.mark.parametrize(
    ("rhythm", "changes"),
    [
        (Rhythm.MONTHLY, {"2026-12-12": Warmth.WARM, "2026-12-13": Warmth.COOLING, "2027-11-12": Warmth.COOLING}),
        (Rhythm.QUARTERLY, {"2027-02-12": Warmth.WARM, "2027-02-13": Warmth.COOLING, "2027-11-13": Warmth.DORMANT}),
        (Rhythm.TWICE_A_YEAR, {"2027-05-12": Warmth.WARM, "2027-11-12": Warmth.COOLING, "2027-11-13": Warmth.DORMANT}),
        (Rhythm.YEARLY, {"2027-11-12": Warmth.WARM, "2028-11-12": Warmth.COOLING, "2028-11-13": Warmth.DORMANT}),
        (Rhythm.OFF, {"2026-11-13": None, "2036-11-13": None}),
    ],
)
def test_warm_within_the_rhythm_cooling_past_it_dormant_long_past(
    rhythm: Rhythm, changes: dict[str, Warmth | None]
) -> None:
    assert {day: warmth(LAST, rhythm, date.fromisoformat(day)) for day in changes} == changes


def test_nobody_met_yet_has_no_warmth() -> None:
    assert warmth(None, Rhythm.MONTHLY, LAST) is None


@pytest.mark.fault(43)
@given(st.dates(), st.sampled_from(Rhythm), st.dates())
def test_any_two_days_have_a_word_that_only_ever_cools(last: date, rhythm: Rhythm, today: date) -> None:
    order = [Warmth.WARM, Warmth.COOLING, Warmth.DORMANT]
    word = warmth(last, rhythm, today)
    later = warmth(last, rhythm, min(today, date.max - timedelta(days=400)) + timedelta(days=400))
    if rhythm is Rhythm.OFF:
        assert word is None
        assert next_touch_on(last, rhythm) is None
    elif today <= date.max - timedelta(days=400):
        assert word is not None
        assert later is not None
        assert order.index(word) <= order.index(later)
