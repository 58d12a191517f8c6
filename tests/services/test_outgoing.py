"""Events and follow-ups for other programs: the same entry again when it changed, and nothing private."""

from __future__ import annotations

import csv
import io
import json
import re
from pathlib import Path

import pytest

from networkprep.domain.errors import RefusedError
from networkprep.domain.events import EventDraft
from networkprep.domain.options import CALENDAR_TASKS
from networkprep.domain.people import ContactPoint, PersonDraft, PointKind
from networkprep.domain.progress import Progress
from networkprep.services.catalogue import Services
from networkprep.system.clock import StandingClock
from tests.services.follow_ups import an_event, meet
from tests.services.people import someone
from tests.services.test_event_intake import invitation
from tests.world import folder_for, move, running_services

_ITEM = {
    "uid", "title", "starts", "ends", "all_day", "zone", "tzid", "location", "url", "organiser", "description",
    "status", "recurrence", "recurrence_id",
}  # fmt: skip


def _give(services: Services, name: str, folder: Path, *, with_private: bool = False) -> str:
    path = folder / name
    if name.startswith("events"):
        services.outgoing.events(path, Progress())
    else:
        services.outgoing.follow_ups(path, Progress(), with_private=with_private)
    return path.read_text(encoding="utf-8-sig")


def test_events_go_out_in_three_forms_of_one_shape(services: Services, tmp_path: Path) -> None:
    services.events.add(EventDraft("Café, rivers", starts="2026-11-19T18:30:00", zone="Europe/Berlin", place="=Hall"))
    services.events.add(EventDraft("Some day"))
    items = json.loads(_give(services, "events.json", tmp_path))
    assert [set(item) for item in items] == [_ITEM, _ITEM]
    assert [(item["title"], item["starts"]) for item in items] == [
        ("Café, rivers", "2026-11-19T18:30:00"),
        ("Some day", None),
    ]
    rows = list(csv.DictReader(io.StringIO(_give(services, "events.csv", tmp_path))))
    assert [row["title"] for row in rows] == ["Café, rivers", "Some day"]
    assert rows[0]["location"] == "'=Hall"
    assert _give(services, "events.ics", tmp_path).count("BEGIN:VEVENT") == 2
    with pytest.raises(RefusedError):
        services.outgoing.events(tmp_path / "events.doc", Progress())


def test_own_events_come_back_as_themselves_and_a_later_file_updates_another_folder(
    services: Services, clock: StandingClock, tmp_path: Path
) -> None:
    event = services.events.add(EventDraft("River evening", starts="2026-11-19T18:30:00", zone="Europe/Berlin")).value
    file = tmp_path / "events.ics"
    _give(services, file.name, tmp_path)
    assert services.intake.look(file).matched == 1
    with running_services(folder_for(tmp_path / "other"), clock) as other:
        assert other.intake.take(file, Progress()).value.new == 1
        assert other.intake.take(file, Progress()).value.matched == 1
        move(clock, "2026-11-13 12:00")
        services.events.revise(event, title="River evening, moved")
        _give(services, file.name, tmp_path)
        assert other.intake.take(file, Progress()).value.updated == 1
        assert [row.title for row in other.events.rows()] == ["River evening, moved"]
    assert services.intake.look(file).matched == 1


def test_an_invitation_keeps_the_identity_it_came_with(services: Services, tmp_path: Path) -> None:
    services.event_intake.take_in(services.event_intake.look_at_calendar(invitation(3)).events)
    text = _give(services, "events.ics", tmp_path)
    assert "UID:evt-1@events.example\r\n" in text.replace("\n", "\r\n").replace("\r\r", "\r")
    assert "SEQUENCE:3" in text


def test_a_follow_up_is_a_day_that_stays_free_and_a_second_file_updates_it(
    services: Services, clock: StandingClock, tmp_path: Path
) -> None:
    met = meet(services, an_event(services), "Ana Ruiz", note="Ana Ruiz !send her the soil article by thu")
    first = _give(services, "follow.ics", tmp_path)
    assert "DTSTART;VALUE=DATE:20261112" in first
    assert "TRANSP:TRANSPARENT" in first
    assert "SUMMARY:Follow up with Ana Ruiz" in first
    assert "send her the soil article" in first.replace("\n ", "")
    move(clock, "2026-11-13 12:00")
    services.follow_ups.let_go(met.follow_up_id)
    second = _give(services, "follow.ics", tmp_path)
    assert re.findall("^UID:.*", first, re.MULTILINE) == re.findall("^UID:.*", second, re.MULTILINE)
    before, after = (int(re.findall(r"SEQUENCE:(\d+)", text)[0]) for text in (first, second))
    assert after > before
    assert "STATUS:CANCELLED" in second


def test_follow_ups_are_tasks_where_that_is_chosen(services: Services, tmp_path: Path) -> None:
    meet(services, an_event(services), "Ana Ruiz")
    services.options.choose(CALENDAR_TASKS, True)
    text = _give(services, "follow.ics", tmp_path)
    assert "BEGIN:VTODO" in text
    assert "BEGIN:VEVENT" not in text


@pytest.mark.row("S159")
def test_what_is_private_stays_out_and_how_much_is_said(services: Services, tmp_path: Path) -> None:
    """Teeth: with ``with_private`` the same words are in the files."""
    event = an_event(services)
    meet(services, event, "Ana Ruiz")
    ben = meet(services, event, "Ben Ode")
    services.people.end_contact(ben.person_id)
    services.people.add(PersonDraft("Cleo Marsh", private_notes="going through a divorce"))
    for ending in (".ics", ".csv", ".json"):
        given = services.outgoing.follow_ups(tmp_path / f"f{ending}", Progress())
        assert (given.count, given.left_out) == (1, 1)
        assert "Ben" not in (tmp_path / f"f{ending}").read_text("utf-8")
        assert "Ben" in _give(services, f"follow{ending}", tmp_path, with_private=True)
    for ending in (".vcf", ".csv", ".json"):
        path = tmp_path / f"people{ending}"
        given = services.outgoing.people(path, Progress())
        assert (given.count, given.left_out, given.private_notes) == (2, 1, 1)
        assert not re.search("divorce|Ben", path.read_text("utf-8"))
        services.outgoing.people(path, Progress(), with_private=True)
        assert {"divorce", "Ben"} <= set(re.findall("divorce|Ben", path.read_text("utf-8")))


@pytest.mark.parametrize("fact", ["5", "null", "[]", "[5]", '[["", 5]]', '{"street": "x"}', '"Road 1"'])
def test_what_an_edited_archive_spoilt_beside_an_address_stops_no_export(
    services: Services, tmp_path: Path, fact: str
) -> None:
    """Teeth: a number in its place stopped the export of everybody."""
    point = ContactPoint(PointKind.ADDRESS, "Road 1")
    someone(services, card_extra=(f'\x1f["address Road 1", {fact}]',), points=(point,))
    services.outgoing.people(tmp_path / "people.vcf", Progress())
    assert "ADR:;;Road 1;;;;" in (tmp_path / "people.vcf").read_text(encoding="utf-8")
