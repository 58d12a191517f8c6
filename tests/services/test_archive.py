"""Everything out, everything in again, and nothing different but the date."""

from __future__ import annotations

import json
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from networkprep.domain.changes import label
from networkprep.domain.errors import CancelledError, RefusedError
from networkprep.domain.events import EventDraft
from networkprep.domain.file_problems import ProblemCode
from networkprep.domain.people import ContactPoint, PersonDraft, PointKind
from networkprep.domain.people_list import PeopleWish
from networkprep.domain.progress import Progress
from networkprep.services.catalogue import Services
from networkprep.services.demo.year import build_sample_year
from networkprep.store.opening import open_data_file
from networkprep.store.person_gateway import PersonGateway
from networkprep.system.clock import StandingClock
from networkprep.system.paths import Paths, make_folders, paths_in
from tests.faults.full_life import live
from tests.world import clock_at, folder_for, running_services

OLDER = Path(__file__).parents[1] / "archives"
PICTURES = {"Ida Berg": "/9j/2Q==", "Bo Lund": "iVBORw0KGgoAAAAASUVORK5CYII="}


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


def _lists(path: Path) -> dict[str, Any]:
    if path.suffix == ".zip":
        with zipfile.ZipFile(path) as packed:
            files = {name: packed.read(name) for name in packed.namelist() if name != "archive.json"}
            return {**_without_head(json.loads(packed.read("archive.json"))), "files": files}
    return _without_head(json.loads(path.read_text(encoding="utf-8")))


def _without_head(document: dict[str, Any]) -> dict[str, Any]:
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


@pytest.mark.parametrize("name", ["all.json", "all.zip"])
def test_an_archive_stopped_while_it_is_written_leaves_the_last_one(
    services: Services, tmp_path: Path, name: str
) -> None:
    """Teeth: written as it came, a stopped archive took the place of a whole one, or lay half done beside it."""
    file = tmp_path / "out" / name
    file.parent.mkdir()
    _fill(services)
    services.archive.write(file, Progress())
    before = file.read_bytes()
    progress = Progress(lambda done, _total: progress.cancel() if done > 3 else None)
    with pytest.raises(CancelledError):
        services.archive.write(file, progress)
    assert file.read_bytes() == before
    assert list(file.parent.iterdir()) == [file]


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


def _photos(folder: Path) -> Path:
    cards = "".join(
        f"BEGIN:VCARD\nVERSION:3.0\nFN:{name}\nPHOTO;ENCODING=b:{base64}\nEND:VCARD\n"
        for name, base64 in PICTURES.items()
    )
    (folder / "cards.vcf").write_text(cards, encoding="utf-8")
    return folder / "cards.vcf"


@pytest.mark.row("S156")
@pytest.mark.parametrize("ending", ["json", "zip"])
def test_a_year_of_everything_comes_back_from_a_file_as_it_was(tmp_path: Path, ending: str) -> None:
    """The sample year and a life with words in every field, pictures, drafts: out, wiped, in again."""
    first, second = tmp_path / f"first.{ending}", tmp_path / f"second.{ending}"
    paths, clock = folder_for(tmp_path / "one"), clock_at("2026-11-03 09:00")
    build_sample_year(paths, clock)
    with running_services(paths, clock) as services:
        services.intake.take(_photos(tmp_path), Progress())
        live(services, clock, "Zoë 'Garden'; 100 %")
        services.archive.write(first, Progress())
        pages = _pages(services)
    with running_services(folder_for(tmp_path / "two"), clock) as services:
        services.events.add(EventDraft("Another evening", starts="2026-12-01T18:30"))  # so that keys differ
        services.history.undo()
        taken = services.intake.take(first, Progress()).value
        assert (taken.new, taken.matched, taken.updated, taken.skipped) == (taken.records, 0, 0, 0)
        assert taken.problems == ()
        services.archive.write(second, Progress())
        assert _lists(second) == _lists(first)
        assert _pages(services) == pages
        services.history.undo()
        assert services.events.rows() == ()


def _pages(services: Services) -> dict[str, Any]:
    """What the pages show, without keys of the file."""
    events = {row.title + str(row.starts): services.events.details(row.id).draft for row in services.events.rows()}
    people = {}
    for key in services.people_list.find(PeopleWish()).ids:
        details = services.people.details(key)
        people[details.uid] = (details.draft.name, details.draft.points, details.draft.interests, details.draft.notes)
    due = sorted(each.row.person_name + str(each.row.due_on) for each in services.follow_ups.lists().due)
    return {"events": events, "people": people, "due": due}


@pytest.mark.row("S156")
def test_an_event_of_ten_years_ago_opens_with_all_that_was_written(tmp_path: Path) -> None:
    file, clock = tmp_path / "all.zip", clock_at("2016-11-03 09:00")
    with running_services(folder_for(tmp_path / "then"), clock) as services:
        live(services, clock, "Old words")
        services.archive.write(file, Progress())
    with running_services(folder_for(tmp_path / "now"), clock_at("2026-11-12 12:00")) as services:
        services.archive.take(file, Progress())
        for row in services.events.rows():
            assert services.events.details(row.id).draft.description == "Old words"
            assert services.plans.open(row.id).event.row.title == "Old words"
            assert services.debrief.open(row.id) is not None
        for person in services.people_list.find(PeopleWish()).ids:
            assert services.person_pages.page(person).details.draft.name


@pytest.mark.row("S156")
@pytest.mark.parametrize("file", sorted(OLDER.glob("*.json")), ids=lambda file: file.stem)
def test_archives_of_every_older_shape_are_read_whole(tmp_path: Path, file: Path) -> None:
    """Each shape that was ever written has its file here, which is never edited."""
    again = tmp_path / "again.json"
    with running_services(folder_for(tmp_path), clock_at("2026-11-12 20:00")) as services:
        taken = services.intake.take(file, Progress()).value
        homeless = [each for each in taken.problems if each.lost]
        assert all(each.detail.startswith("drafts: ") for each in homeless)  # named by keys of another file
        assert (taken.new, taken.skipped) == (taken.records - len(homeless), len(homeless))
        services.archive.write(again, Progress())
        pages = _pages(services)
    said, kept = _lists(file), _lists(again)
    for name in set(said) - {"drafts"}:
        assert _of_then(kept[name], said[name]) == said[name]
    assert all(name in str(pages) for name in ("Garden", "Ida Berg", "ida@x.org"))


def _of_then(now: Any, then: Any) -> Any:
    """What is there now, without the fields nobody had heard of then."""
    if isinstance(then, dict) and isinstance(now, dict):
        return {name: _of_then(now[name], each) for name, each in then.items()}
    if isinstance(then, list) and isinstance(now, list) and len(then) == len(now):
        return [_of_then(one, other) for one, other in zip(now, then, strict=True)]
    return now


def test_an_older_archive_empties_nothing_it_has_never_heard_of(tmp_path: Path) -> None:
    """Teeth: with fields that are not in the file taken for empty ones, notes and picture were gone."""
    file = tmp_path / "older.json"
    with running_services(folder_for(tmp_path), clock_at("2026-11-12 12:00")) as services:
        services.intake.take(_photos(tmp_path), Progress())
        services.archive.write(file, Progress())
        document = json.loads(file.read_text(encoding="utf-8"))
        for person in document["people"]:
            del person["notes"], person["attachments"]
            person["title"] = "Gardener"
        file.write_text(json.dumps(document), encoding="utf-8")
        key = services.people_list.find(PeopleWish(words="Ida")).ids[0]
        services.people.edit(key, notes="Likes tea")
        assert services.archive.take(file, Progress()).value.updated == len(PICTURES)
        draft = services.people.details(key).draft
        assert (draft.notes, draft.title) == ("Likes tea", "Gardener")
        services.archive.write(file, Progress())
    people = json.loads(file.read_text(encoding="utf-8"))["people"]
    assert {person["name"]: person["attachments"][0]["content"] for person in people} == PICTURES


def test_text_being_typed_finds_its_event_and_its_people_again(tmp_path: Path) -> None:
    """Teeth: carried over with keys of the other file, the line stood at another event, the notes at other people."""
    file, clock = tmp_path / "all.json", clock_at("2026-11-03 09:00")
    with running_services(folder_for(tmp_path / "one"), clock) as services:
        life = live(services, clock, "Garden")
        services.drafts.keep({
            f"quiet:{life.coming}": {"text": "half a li"},
            f"editor:follow_up:{life.due}": {"text": "Dear Ana", "mode": "first"},
        })
        services.archive.write(file, Progress())
        before = _debrief(services, life.waiting)
        due = services.follow_ups.details(life.due).listing.row
    with running_services(folder_for(tmp_path / "two"), clock) as services:
        for number in range(5):
            services.events.add(EventDraft(f"Evening {number}", starts=f"2027-01-0{number + 1}T18:30"))
            services.captures.save(f"Somebody else {number} !bring bread")
        services.archive.take(file, Progress())
        events = {row.starts: row.id for row in services.events.rows()}
        waiting, coming = events["2026-11-11T18:30"], events["2026-11-13T18:30"]
        assert coming != life.coming
        found = services.drafts.find(f"quiet:{coming}")
        assert found == {"text": "half a li"}
        assert services.drafts.find(f"quiet:{life.coming}") in (None, {})
        assert _debrief(services, waiting) == before
        mine = [each.row.id for each in services.follow_ups.lists().due if each.row.uid == due.uid]
        assert services.follow_ups.details(mine[0]).writing.text == "Dear Ana"


def _debrief(services: Services, event: int) -> list[Any]:
    flow = services.debrief.open(event)
    raws = {capture.id: capture.raw for capture in flow.material.captures}
    people = [(each.name, [raws[key] for key in each.capture_ids], each.decision) for each in flow.draft.people]
    promises = [(each.text, each.due_on) for each in flow.draft.promises]
    return [people, promises, flow.draft.looking_back.went_well]


def test_another_ending_is_refused_before_anything_is_written(services: Services, tmp_path: Path) -> None:
    with pytest.raises(RefusedError, match="ENDING_UNKNOWN"):
        services.archive.write(tmp_path / "all.txt", Progress())
    assert not (tmp_path / "all.txt").exists()


def _edited(change: Callable[[dict[str, Any]], object]) -> bytes:
    document = json.loads((OLDER / "schema_1.json").read_text(encoding="utf-8"))
    change(document)
    return json.dumps(document).encode()


def _set(name: str, number: int, /, **values: Any) -> Callable[[dict[str, Any]], object]:
    return lambda document: document[name][number].update(values)


BENT: dict[str, tuple[Callable[[dict[str, Any]], object], str, bool]] = {
    "unknown word": (_set("events", 0, state="dreamt"), "events 1: state", False),
    "unknown word, needed": (_set("events", 0, kind="rave"), "events 1: kind", True),
    "no date": (_set("events", 0, starts="next Tuesday"), "events 1: starts", False),
    "no zone": (_set("events", 0, zone="Mars/Olympus"), "events 1: zone", False),
    "zone elsewhere": (_set("people", 0, zone="../../../etc/passwd"), "people 1: zone", False),
    "no day": (_set("promises", 0, due_on="2026-02-30"), "promises 1: due_on", False),
    "no instant": (_set("captures", 0, taken_at="2026-11-03"), "captures 1: taken_at", True),
    "huge number": (_set("profile_entries", 0, position=10**30), "profile_entries 1: position", True),
    "wrong type": (_set("people", 0, name=["Ida"]), "people 1: name", True),
    "text for a list": (_set("people", 0, card_extra="x"), "people 1: card_extra", False),
    "odd list": (_set("captures", 0, dismissed=[["a", 1]]), "captures 1: dismissed", False),
    "no base64": (_set("people", 0, attachments=[{"uid": "a", "kind": "photo", "media_type": "x/y", "content": "§"}]),
                  "people 1: content", False),
    "odd goal": (_set("events", 0, plan={"goal_from": 9, "goal_to": 2}), "events 1: goal_from", False),
    "no plan": (_set("events", 0, plan=[]), "events 1: plan", False),
    "twice": (lambda document: document["people"].append(document["people"][0]), "people 8: uid", True),
    "no uid": (_set("people", 0, uid=""), "people 1: uid", True),
    "loose end": (_set("follow_ups", 0, person="nobody"), "follow_ups: ", True),
    "unknown list": (lambda document: document.update(spells=[{"uid": "x"}]), "spells", True),
    "nested without end": (_set("captures", 0, parts=[json.loads("[" * 60 + "]" * 60)]), "captures 1: parts", False),
    "no such feeling": (lambda document: document["profile"].append({"field": "comfort", "value": "delighted"}),
                        "profile 2: value", True),
    "no such energy": (lambda document: document["profile"].append({"field": "energy", "value": ""}),
                       "profile 2: value", True),
    "facts of no line": (_set("starters", 0, facts={"situation": ["Garden"]}), "starters 1: facts", False),
    "depth of no line": (_set("starters", 0, facts={"depth": "deep"}), "starters 1: facts", False),
    "kinds of no line": (_set("starters", 0, facts={"kinds": [["hobby"]]}), "starters 1: facts", False),
    "no later dates": (_set("events", 0, calendar_uid="a", later_dates=["9999-99-99"]), "events 1: later_dates", False),
    "felt beyond the scale": (_set("events", 0, plan={"confidence_before": 99}), "events 1: confidence_before", False),
}  # fmt: skip


@pytest.mark.parametrize("bent", BENT.values(), ids=BENT)
def test_what_is_wrong_in_an_archive_is_said_and_the_rest_taken_in(
    tmp_path: Path, bent: tuple[Callable[[dict[str, Any]], object], str, bool]
) -> None:
    """Teeth: without a look at every field, most of these ended the program here or on the next page."""
    change, where, lost = bent
    file = tmp_path / "bent.json"
    file.write_bytes(_edited(change))
    with running_services(folder_for(tmp_path), clock_at("2026-11-12 20:00")) as services:
        looked = services.intake.look(file)
        taken = services.intake.take(file, Progress()).value
        assert any(each.detail.startswith(where) and each.lost == lost for each in taken.problems), taken.problems
        assert looked.problems == taken.problems
        assert taken.skipped == sum(each.lost for each in taken.problems)
        assert taken.new > 20
        _pages(services)
        for row in services.events.rows():
            services.plans.open(row.id)
            services.debrief.open(row.id)
            services.plans.open(row.id)


def test_what_there_may_be_only_once_is_not_taken_in_twice(tmp_path: Path) -> None:
    """Teeth: the second encounter of two people at one event ended the program."""
    file = tmp_path / "all.json"
    file.write_bytes((OLDER / "schema_1.json").read_bytes())
    with running_services(folder_for(tmp_path), clock_at("2026-11-12 20:00")) as services:
        services.archive.take(file, Progress())

        def rename(document: dict[str, Any]) -> None:
            document["encounters"][0]["uid"] = "another"

        file.write_bytes(_edited(rename))
        taken = services.archive.take(file, Progress()).value
        assert taken.new == 0
        said = [(each.code, each.detail) for each in taken.problems if not each.detail.startswith("drafts")]
        assert said == [(ProblemCode.UNTIED, "encounters: another")]
