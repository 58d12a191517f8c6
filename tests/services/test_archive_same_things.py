"""The same thing on both sides of an archive: found by what it is, whatever the file says about it."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from networkprep.domain.library import LinesWish
from networkprep.domain.likeness import LikenessReason
from networkprep.domain.people import ContactPoint, PersonDraft, PointKind
from networkprep.domain.people_list import PeopleWish
from networkprep.domain.progress import Progress
from networkprep.domain.starters import StarterCategory
from networkprep.services.catalogue import Services
from tests.world import clock_at, folder_for, running_services


def _archive_of(folder: Path, fill: Callable[[Services], object]) -> Path:
    file = folder / "other.json"
    with running_services(folder_for(folder / "other"), clock_at("2026-11-12 12:00")) as services:
        fill(services)
        services.archive.write(file, Progress())
    return file


def _edit(file: Path, change: Callable[[dict[str, Any]], object]) -> None:
    document = json.loads(file.read_text(encoding="utf-8"))
    change(document)
    file.write_text(json.dumps(document), encoding="utf-8")


def _line(services: Services) -> str:
    return services.library.find(LinesWish(category=StarterCategory.OPENERS)).rows[0].line.id


@pytest.mark.row("S156")
def test_a_built_in_line_reworded_on_two_computers_is_one_line(services: Services, tmp_path: Path) -> None:
    """Teeth: under the uid of the other computer it was left out as there already, and its words were lost."""
    key = _line(services)
    file = _archive_of(tmp_path, lambda other: other.own_lines.reword(key, "What brings you to the river?"))
    services.own_lines.reword(key, "What brings you here, of all places?")
    taken = services.archive.take(file, Progress()).value
    assert (taken.updated, taken.skipped, taken.problems) == (1, 0, ())
    rows = {row.line.id: row for row in services.library.find(LinesWish(category=StarterCategory.OPENERS)).rows}
    assert rows[key].line.text == "What brings you to the river?"
    again = services.archive.take(file, Progress()).value
    assert (again.new, again.updated) == (0, 0)


@pytest.mark.row("S156")
def test_a_person_of_an_older_or_edited_archive_is_found_by_what_stands_there(tmp_path: Path) -> None:
    """Teeth: what is compared was taken from the file as it was: an edited name was found and sorted by the old one,
    and a number of the time when numbers were compared from their first digit on was no one's.
    """
    ana = PersonDraft("Ana Ruiz", points=(ContactPoint(PointKind.PHONE, "+49 30 1234567"),))

    def as_then(document: dict[str, Any]) -> None:
        person = document["people"][0]
        person["name"] = "Zoe Ruiz"
        person["points"][0]["key"] = "49301234567"

    file = _archive_of(tmp_path, lambda other: other.people.add(ana))
    _edit(file, as_then)
    with running_services(folder_for(tmp_path / "here"), clock_at("2026-11-12 12:00")) as services:
        services.archive.take(file, Progress())
        zoe = services.people_list.find(PeopleWish(words="Zoe")).ids[0]
        other = services.people.add(PersonDraft("Z.", points=(ContactPoint(PointKind.PHONE, "030 1234567"),))).value
        found = services.merging.candidates(other)
        assert [(each.person_id, each.reason) for each in found] == [(zoe, LikenessReason.SAME_PHONE)]
        services.people.add(PersonDraft("Mia Ek"))
        names = [row.name for row in services.people_list.find(PeopleWish()).rows]
        assert names == ["Mia Ek", "Z.", "Zoe Ruiz"]
