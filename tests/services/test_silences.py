"""A silence: asked about once, nudged once at most and not before the gap, then left to rest."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from networkprep.domain.errors import RefusedError
from networkprep.domain.follow_up_details import ComposerMode, SomeoneElse
from networkprep.domain.options import NUDGE_DAYS
from networkprep.domain.silence import SilenceAnswer, SilenceStep
from networkprep.domain.today import TodayKind
from networkprep.services.catalogue import Services
from networkprep.system.clock import StandingClock
from tests.services.follow_ups import Met, an_event, meet
from tests.world import move

SENT = date(2026, 11, 12)


@pytest.fixture
def ben(services: Services, clock: StandingClock) -> Met:
    """Ben, to whom a message was sent on Thursday 12 November."""
    move(clock, "2026-11-12 09:00")
    met = meet(services, an_event(services), "Ben Okafor", detail="his cello")
    services.follow_ups.sent(met.follow_up_id, "Hi Ben, I enjoyed hearing about your cello.")
    return met


def _after(clock: StandingClock, days: int) -> None:
    move(clock, f"{SENT + timedelta(days=days)} 09:00")


def _silences(services: Services) -> list[str]:
    return [row.title for row in services.today.page().rows if row.kind is TodayKind.SILENCE]


@pytest.mark.row("S18", "S117")
def test_no_question_and_no_nudge_before_the_gap_and_one_question_after_it(
    services: Services, clock: StandingClock, ben: Met
) -> None:
    for days in range(10):
        _after(clock, days)
        details = services.follow_ups.details(ben.follow_up_id)
        assert (details.mode, details.listing.step) == (ComposerMode.NOTHING, SilenceStep.WAITING)
        assert _silences(services) == []
        with pytest.raises(RefusedError):
            services.follow_ups.sent(ben.follow_up_id, "Hello again")
    _after(clock, 10)
    assert _silences(services) == ["Ben Okafor"]
    assert services.follow_ups.details(ben.follow_up_id).listing.step is SilenceStep.ASK


@pytest.mark.row("S18")
def test_a_longer_gap_is_kept_to(services: Services, clock: StandingClock, ben: Met) -> None:
    services.options.choose(NUDGE_DAYS, 20)
    _after(clock, 19)
    assert services.follow_ups.details(ben.follow_up_id).listing.step is SilenceStep.WAITING
    _after(clock, 20)
    assert services.follow_ups.details(ben.follow_up_id).listing.step is SilenceStep.ASK


@pytest.mark.row("S117", "S118")
def test_the_question_stays_a_week_and_comes_with_kind_words(
    services: Services, clock: StandingClock, ben: Met
) -> None:
    _after(clock, 10)
    assert services.follow_ups.details(ben.follow_up_id).kind_words
    services.silences.question_shown(ben.follow_up_id)
    _after(clock, 16)
    assert _silences(services) == ["Ben Okafor"]
    _after(clock, 17)
    assert _silences(services) == []
    assert services.follow_ups.details(ben.follow_up_id).listing.step is SilenceStep.LET_REST


@pytest.mark.row("S121")
def test_one_nudge_and_never_another_then_somebody_else(services: Services, clock: StandingClock, ben: Met) -> None:
    cleo = meet(services, services.events.rows()[0].id, "Cleo Wang")
    _after(clock, 10)
    services.silences.answer(ben.follow_up_id, SilenceAnswer.NO_REPLY)
    details = services.follow_ups.details(ben.follow_up_id)
    assert details.mode is ComposerMode.NUDGE
    assert "your cello" in details.writing.text
    services.follow_ups.sent(ben.follow_up_id, details.writing.text)
    for days in range(10, 400, 7):
        _after(clock, days)
        assert services.follow_ups.details(ben.follow_up_id).mode is ComposerMode.NOTHING
        assert _silences(services) == []
    details = services.follow_ups.details(ben.follow_up_id)
    assert details.listing.step is SilenceStep.LET_REST
    assert details.someone_else == SomeoneElse(cleo.person_id, "Cleo Wang", cleo.follow_up_id)


@pytest.mark.row("S119")
def test_a_no_is_answered_with_thanks_once_and_nothing_else(services: Services, clock: StandingClock, ben: Met) -> None:
    _after(clock, 3)
    services.silences.answer(ben.follow_up_id, SilenceAnswer.DECLINED)
    details = services.follow_ups.details(ben.follow_up_id)
    assert details.mode is ComposerMode.THANKS
    assert "?" not in details.writing.text
    services.follow_ups.sent(ben.follow_up_id, details.writing.text)
    _after(clock, 300)
    details = services.follow_ups.details(ben.follow_up_id)
    assert details.mode is ComposerMode.NOTHING
    assert services.today.page().rows == ()


@pytest.mark.row("S120")
def test_busy_until_gives_space_and_brings_nothing_old_back(services: Services, clock: StandingClock, ben: Met) -> None:
    _after(clock, 12)
    services.silences.busy_until(ben.follow_up_id, date(2027, 9, 1))
    standing = services.people.details(ben.person_id).standing
    assert (standing.space_until, standing.next_touch_on) == (date(2027, 9, 1), date(2027, 9, 1))
    move(clock, "2027-08-31 09:00")
    assert services.today.page().rows == ()
    move(clock, "2027-09-01 09:00")
    assert [row.kind for row in services.today.page().rows] == [TodayKind.TOUCH]


@pytest.mark.row("S122")
def test_resting_is_off_every_list_found_by_search_and_woken_again(
    services: Services, clock: StandingClock, ben: Met
) -> None:
    _after(clock, 12)
    services.silences.answer(ben.follow_up_id, SilenceAnswer.REST)
    move(clock, "2027-06-01 09:00")
    assert services.today.page().rows == ()
    lists = services.follow_ups.lists()
    assert (lists.due, lists.waiting, lists.later) == ((), (), ())
    assert services.people.details(ben.person_id).standing.resting
    services.silences.answer(ben.follow_up_id, SilenceAnswer.WOKEN)
    assert [row.kind for row in services.today.page().rows] == [TodayKind.TOUCH]


def test_a_reply_closes_the_question_counts_as_contact_and_can_be_undone(
    services: Services, clock: StandingClock, ben: Met
) -> None:
    _after(clock, 5)
    services.silences.answer(ben.follow_up_id, SilenceAnswer.REPLIED)
    assert services.people.details(ben.person_id).standing.last_touch_on == date(2026, 11, 17)
    assert services.follow_ups.lists().waiting == ()
    services.history.undo()
    assert len(services.follow_ups.lists().waiting) == 1
    assert services.people.details(ben.person_id).standing.last_touch_on == SENT
