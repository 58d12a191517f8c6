"""Captures: verbatim, at the right event, with promises on Today at once."""

from __future__ import annotations

from datetime import date

import pytest

from networkprep.domain.events import EventDraft
from networkprep.domain.today import TodayKind
from networkprep.services.captures import EventChoice
from networkprep.services.catalogue import Services
from networkprep.system.clock import StandingClock
from tests.world import move

LINE = "Ana Ruiz @Soil Trust ~beekeeping #rivers ?needs a data volunteer !send her the soil article by fri *"


def _meetup(services: Services) -> int:
    return services.events.add(EventDraft("Meetup", starts="2026-11-12T18:30", zone="Europe/Berlin")).value


@pytest.mark.row("S14", "S17", "X2")
def test_a_line_is_kept_verbatim_and_its_promise_stands_on_today(services: Services, clock: StandingClock) -> None:
    event_id = _meetup(services)
    move(clock, "2026-11-12 19:40")
    saved = services.captures.save(LINE).value
    assert saved.event == EventChoice(event_id, "Meetup")
    (row,) = services.captures.of_event(event_id)
    assert row.raw == LINE
    assert row.line().common_ground == ("beekeeping",)
    move(clock, "2026-11-13 09:00")
    promise = next(row for row in services.today.page().rows if row.kind is TodayKind.PROMISE)
    assert (promise.title, promise.about, promise.day) == ("Ana Ruiz", "send her the soil article", date(2026, 11, 13))


@pytest.mark.row("S17")
def test_a_promise_of_a_note_stands_on_today_at_once_also_without_a_day(
    services: Services, clock: StandingClock
) -> None:
    """Teeth: it came with its day, and one without a day never came: "All done for today" stood there instead."""
    move(clock, "2026-11-12 10:00")
    services.captures.save("Ben Ode !call him <he sends a map")
    services.captures.save("Ana Ruiz !send her the soil article by fri")
    rows = services.today.page().rows
    assert [(row.kind, row.title, row.about, row.day) for row in rows] == [
        (TodayKind.PROMISE, "Ana Ruiz", "send her the soil article", date(2026, 11, 13)),
        (TodayKind.PROMISE, "Ben Ode", "call him", None),
    ]
    services.promises.keep(rows[1].id)
    services.captures.delete(2)
    assert services.today.page().rows == ()


def test_the_same_line_pressed_twice_is_one_note(services: Services, clock: StandingClock) -> None:
    """Teeth: without the guard there are two captures and two promises."""
    first = services.captures.save(LINE).value
    again = services.captures.save(LINE).value
    assert (again.id, again.repeated) == (first.id, True)
    move(clock, "2026-11-12 12:05")
    assert services.captures.save(LINE).value.id != first.id


def test_without_an_event_a_note_goes_to_the_inbox_and_can_be_moved(services: Services) -> None:
    saved = services.captures.save("tall, fintech, Lisbon, knows Ana").value
    assert saved.event.id is None
    assert [row.raw for row in services.captures.inbox()] == ["tall, fintech, Lisbon, knows Ana"]
    event_id = _meetup(services)
    services.captures.move(saved.id, event_id)
    assert services.captures.inbox() == ()
    services.history.undo()
    assert len(services.captures.inbox()) == 1


def test_after_the_event_the_same_evening_still_belongs_to_it(services: Services, clock: StandingClock) -> None:
    event_id = _meetup(services)
    move(clock, "2026-11-12 23:30")
    assert services.captures.event_by_clock().id == event_id


@pytest.mark.row("S14")
def test_on_the_way_home_after_midnight_a_note_still_belongs_to_the_evening(
    services: Services, clock: StandingClock
) -> None:
    """Teeth: at one minute past midnight it went to no event."""
    event_id = _meetup(services)
    for moment, expected in (
        ("2026-11-13 00:01", event_id),
        ("2026-11-13 04:59", event_id),
        ("2026-11-13 05:00", None),
    ):
        move(clock, moment)
        assert services.captures.event_by_clock().id == expected, moment


@pytest.mark.row("S24")
def test_where_paths_cross_is_kept_as_clean_text(services: Services) -> None:
    """Teeth: a sign that nobody sees went into the file with the words."""
    capture = services.captures.save("Ana Ruiz").value.id
    services.captures.mark_paths_cross(capture, " a joint\x00 survey \r\n")
    assert services.captures.inbox()[0].paths_cross == "a joint survey"


def test_a_note_never_goes_to_an_event_one_did_not_go_to(services: Services, clock: StandingClock) -> None:
    """Teeth: of today's events the last one was taken, also where it was skipped or called off."""
    morning = services.events.add(EventDraft("Breakfast", starts="2026-11-12T08:00", ends="2026-11-12T09:00")).value
    services.events.skip(services.events.add(EventDraft("Talk", starts="2026-11-12T10:00")).value)
    services.events.cancel(services.events.add(EventDraft("Supper", starts="2026-11-12T11:30")).value)
    move(clock, "2026-11-12 12:30")
    assert services.captures.event_by_clock().id == morning
    services.events.skip(morning)
    assert services.captures.event_by_clock() == EventChoice(None)


@pytest.mark.parametrize("line", ["!", "@", "\\", '"', "   *", "<by fri", "\u202e", "!!!", "?~#@"])
def test_no_content_makes_a_capture_fail(services: Services, line: str) -> None:
    saved = services.captures.save(line + "x").value
    assert services.captures.inbox()[0].id == saved.id


def test_an_empty_line_is_refused(services: Services) -> None:
    with pytest.raises(ValueError, match="no capture"):
        services.captures.save(" \x00 ")
