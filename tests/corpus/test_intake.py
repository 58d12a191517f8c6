"""Corpus files brought in whole: what is foretold sums up and happens; a bad file ends with words, never a crash."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from networkprep.domain.people_list import PeopleWish
from networkprep.domain.progress import Progress
from networkprep.domain.today import TodayKind
from networkprep.domain.transfer import FileTaken
from networkprep.services.catalogue import Services
from tests.corpus.expectations import DEV, Facts, expected, expected_of_bad, needs_corpus
from tests.world import clock_at, folder_for, running_services

pytestmark = needs_corpus
KINDS = ("vcard", "icalendar", "csv")
SAMPLE = 40


@pytest.fixture(scope="module")
def services(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Services]:
    """One empty data file for all: looking changes nothing."""
    with running_services(folder_for(tmp_path_factory.mktemp("intake")), clock_at("2026-11-12 12:00")) as made:
        yield made


def _sample(kind: str) -> list[Facts]:
    every = expected(kind)
    return every[:: max(len(every) // SAMPLE, 1)]


def _sums_up(taken: FileTaken) -> bool:
    return taken.new + taken.matched + taken.updated + taken.skipped == taken.records


@pytest.mark.parametrize("facts", [each for kind in KINDS for each in _sample(kind)], ids=lambda facts: facts["file"])
def test_a_look_counts_and_shows_every_record(services: Services, facts: Facts) -> None:
    taken = services.intake.look(DEV / facts["file"])
    assert taken.records == facts["count"]
    assert _sums_up(taken)
    assert len(taken.items) == facts["count"]


@pytest.mark.parametrize(
    "facts", [each for kind in KINDS for each in expected_of_bad(kind)], ids=lambda facts: facts["file"]
)
def test_a_bad_file_is_looked_at_without_harm(services: Services, facts: Facts) -> None:
    taken = services.intake.look(DEV / facts["file"])
    expect = facts["expect"]
    assert _sums_up(taken)
    outcomes = set(expect["outcome"].split("-or-"))
    if not taken.items and "error" in outcomes:
        assert taken.problems
        return
    counts = expect.get("good_count_any_of", [expect["good_count"]] if "good_count" in expect else [len(taken.items)])
    assert len(taken.items) in counts
    assert outcomes <= {"ok", "ok-with-warning"} or all(problem.line >= 1 for problem in taken.problems)
    if outcomes in ({"error"}, {"partial"}):
        assert taken.problems


@pytest.mark.parametrize("kind", KINDS)
def test_what_was_foretold_is_what_happens_and_undo_takes_all_back(services: Services, kind: str) -> None:
    for facts in _sample(kind)[::10]:
        path = Path(DEV / facts["file"])
        foretold = services.intake.look(path)
        done = services.intake.take(path, Progress())
        taken = done.value
        assert (taken.new, taken.updated, taken.skipped) == (foretold.new, foretold.updated, foretold.skipped)
        if taken.new:
            again = services.intake.take(path, Progress())
            assert (again.value.new, again.value.updated) == (0, 0), facts["file"]
            services.history.undo()
    assert services.events.rows() == ()


def _stored(services: Services) -> int:
    return len(services.people_list.all_ids(PeopleWish()).ids) + len(services.events.rows())


@pytest.mark.row("S19")
@pytest.mark.parametrize(
    "facts", [each for kind in KINDS for each in expected_of_bad(kind)], ids=lambda facts: facts["file"]
)
def test_of_a_bad_file_exactly_what_is_good_is_stored_and_nothing_half(services: Services, facts: Facts) -> None:
    foretold = services.intake.look(DEV / facts["file"])
    done = services.intake.take(DEV / facts["file"], Progress())
    assert _stored(services) == done.value.new == foretold.new
    expect = facts["expect"]
    counts = expect.get("good_count_any_of", [expect["good_count"]] if "good_count" in expect else None)
    if counts and foretold.items:
        # A record that says nothing, and an answer to an invitation, are counted and told of, and make nothing.
        assert done.value.new + done.value.skipped - foretold.lost in counts or done.value.new in counts
    assert not [row for row in services.today.page().rows if row.kind is not TodayKind.DEBRIEF]
    if done.value.new:
        services.history.undo()
    assert _stored(services) == 0
