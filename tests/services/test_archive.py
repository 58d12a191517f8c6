"""Everything out, everything in again, and nothing different but the date."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from networkprep.domain.changes import label
from networkprep.domain.events import EventDraft
from networkprep.domain.people import ContactPoint, PersonDraft, PointKind
from networkprep.domain.progress import Progress
from networkprep.services.catalogue import Services
from networkprep.store.opening import open_data_file
from networkprep.store.person_gateway import PersonGateway
from networkprep.system.clock import StandingClock
from networkprep.system.paths import Paths, make_folders, paths_in
from tests.world import running_services


def _fill(services: Services) -> None:
    event = services.events.add(
        EventDraft("River Meetup", starts="2006-11-12T18:30", zone="Europe/Berlin", community="Friends", tags=("soil",))
    ).value
    services.captures.save("Ana Ruiz ~bees !send the article by fri *")
    services.drafts.keep({"capture": {"text": "half a li"}})
    services.events.copy(event)


def _add_ana(paths: Paths, clock: StandingClock) -> None:
    ana = PersonDraft(
        "Ana Ruiz", met_event_id=1, interests=("bees",), points=(ContactPoint(PointKind.EMAIL, "ana@x.org"),)
    )
    data = open_data_file(paths.data_file, paths.backups, clock.now())
    with data.change(label("ADDED")) as step:
        PersonGateway(step.connection).add(ana, "uid-of-ana", clock.now())
    data.close()


def _lists(path: Path) -> dict[str, object]:
    document = json.loads(path.read_text(encoding="utf-8"))
    return {name: value for name, value in document.items() if name not in {"schema", "generator", "exported_at"}}


@pytest.mark.row("S156")
def test_out_wiped_and_in_again_is_equal(paths: Paths, clock: StandingClock, tmp_path: Path) -> None:
    first, second = tmp_path / "first.json", tmp_path / "second.json"
    with running_services(paths, clock) as services:
        _fill(services)
    _add_ana(paths, clock)
    with running_services(paths, clock) as services:
        services.archive.write(first, Progress())
    other = paths_in(tmp_path / "other")
    make_folders(other)
    with running_services(other, clock) as services:
        looked = services.archive.look(first)
        assert services.events.rows() == ()
        taken = services.archive.take(first, Progress()).value
        assert (taken.new, taken.matched, taken.updated, taken.skipped) == (taken.records, 0, 0, 0)
        assert (looked.new, looked.records) == (taken.new, taken.records)
        services.archive.write(second, Progress())
        assert services.events.rows()[0].starts == "2006-11-12T18:30"
        again = services.archive.take(first, Progress()).value
        assert (again.new, again.matched) == (0, again.records)
    assert _lists(first) == _lists(second)


def test_taking_an_archive_in_is_one_action_to_undo(paths: Paths, clock: StandingClock, tmp_path: Path) -> None:
    file = tmp_path / "all.json"
    with running_services(paths, clock) as services:
        _fill(services)
        services.archive.write(file, Progress())
        before = _lists(file)
        services.events.delete(services.events.rows()[0].id)
        services.archive.take(file, Progress())
        services.archive.write(file, Progress())
        assert _lists(file) == before
        services.history.undo()
        assert len(services.events.rows()) == 1


@pytest.mark.parametrize(
    "content",
    [
        "",
        "{",
        "[]",
        '{"schema": 99}',
        '{"schema": 1, "people": 7}',
        '{"schema": 1, "people": [7, {"uid": 3}]}',
        "[" * 9999,
    ],
)
def test_a_file_that_is_no_archive_changes_nothing_and_says_so(
    services: Services, tmp_path: Path, content: str
) -> None:
    file = tmp_path / "broken.json"
    file.write_text(content, encoding="utf-8")
    taken = services.archive.take(file, Progress()).value
    assert not taken.usable
    assert taken.problems or taken.skipped
    assert services.history.labels().undo is None
