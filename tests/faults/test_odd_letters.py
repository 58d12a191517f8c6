"""Rows 50 and 51: letters of every kind go through the data, files and back, or are left out, and stop nothing."""

from __future__ import annotations

import unicodedata
from pathlib import Path

import pytest

from networkprep.domain.events import EventDraft
from networkprep.domain.file_problems import ProblemCode
from networkprep.domain.people import PersonDraft
from networkprep.domain.people_list import PeopleWish
from networkprep.domain.progress import Progress
from networkprep.services.catalogue import Services
from networkprep.system.clock import StandingClock
from networkprep.system.paths import Paths
from tests.world import folder_for, running_services

KEPT = {
    "family": "👩\u200d👩\u200d👧\u200d👦 Ruiz",
    "flag": "🏳️\u200d🌈 Ben",
    "hebrew": "שלום עליכם",
    "arabic": "مريم العربية",
    "combining": "Zoe\u0308 A\u030angstro\u0308m",
    "zero width": "Ze\u200bro Width",
    "zalgo": "Z" + "\u0337\u0321\u0352" * 6 + "algo",
    "cjk": "王小明",
    "quotes": 'O\'Brien; "Ann", \\n <a@b>',
}
LEFT_OUT = {"surrogate": "Lone \ud800Sun", "nul": "Nul\x00 la", "bell": "Be\x07ll", "override": "Over\u202eride"}
CLEAN = {"surrogate": "Lone Sun", "nul": "Nul la", "bell": "Bell", "override": "Override"}


def _expected() -> list[str]:
    return sorted([unicodedata.normalize("NFC", text).strip() for text in KEPT.values()] + list(CLEAN.values()))


def _names(services: Services) -> list[str]:
    found = services.people_list.find(PeopleWish())
    return sorted(services.people.details(person).draft.name for person in found.ids)


@pytest.mark.fault(50, 51)
@pytest.mark.parametrize("ending", ["vcf", "csv", "json"])
def test_names_of_every_script_come_back_from_files_as_they_were(
    tmp_path: Path, paths: Paths, clock: StandingClock, ending: str
) -> None:
    """Teeth: with control characters kept they stand in the names; with surrogates kept nobody is saved at all."""
    file = tmp_path / f"people.{ending}"
    with running_services(paths, clock) as services:
        for text in [*KEPT.values(), *LEFT_OUT.values()]:
            services.people.add(PersonDraft(text, organisation=text, notes=f"{text}\n{text}", interests=(text,)))
        assert _names(services) == _expected()
        if ending == "json":
            services.archive.write(file, Progress())
        else:
            services.outgoing.people(file, Progress())
    other = folder_for(tmp_path / "other")
    with running_services(other, clock) as services:
        services.intake.take(file, Progress())
        assert _names(services) == _expected()


@pytest.mark.fault(50)
def test_titles_of_every_script_come_back_from_a_calendar(tmp_path: Path, paths: Paths, clock: StandingClock) -> None:
    """Teeth: folded without a look at where a letter ends, a line of the file broke in the middle of an emoji."""
    file = tmp_path / "events.ics"
    texts = [*KEPT.values(), *LEFT_OUT.values()]
    with running_services(paths, clock) as services:
        for number, text in enumerate(texts):
            draft = EventDraft(
                text, starts=f"2026-12-{number + 1:02d}T18:30", zone="Europe/Berlin", description=text * 9
            )
            services.events.add(draft)
        services.outgoing.events(file, Progress())
    for line in file.read_bytes().split(b"\r\n"):
        assert len(line) <= 75
        line.decode()  # whole letters
    other = folder_for(tmp_path / "other")
    with running_services(other, clock) as services:
        services.intake.take(file, Progress())
        rows = services.events.rows()
        assert sorted(row.title for row in rows) == _expected()
        kept = {row.title: services.events.details(row.id).draft.description for row in rows}
    for text in KEPT.values():
        normal = unicodedata.normalize("NFC", text).strip()
        assert kept[normal].strip() == unicodedata.normalize("NFC", text * 9).strip()


@pytest.mark.fault(50, 55)
@pytest.mark.parametrize(
    "text", [*KEPT.values(), "%", "_", "50% off_", "' OR 1=1 --", '"', "\\", "*", "NEAR(a b)", "a:b"]
)
def test_any_letters_can_be_searched_for_and_find_only_what_holds_them(
    paths: Paths, clock: StandingClock, text: str
) -> None:
    """Teeth: with the signs put into LIKE as typed, % and _ find everybody; unquoted, others are a syntax error."""
    with running_services(paths, clock) as services:
        wanted = services.people.add(PersonDraft(f"Ana {text}")).value
        services.people.add(PersonDraft("Somebody Else"))
        found = services.people_list.find(PeopleWish(words=f"Ana {text}")).ids
        assert found == (wanted,) or (wanted in found and len(found) == 1)
        alone = services.people_list.find(PeopleWish(words=text)).ids
        assert set(alone) <= {wanted}
        services.finding.find(text)


@pytest.mark.fault(50)
@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("people.vcf", b"BEGIN:VCARD\r\nVERSION:3.0\r\nFN:A\0na Ruiz\r\nEND:VCARD\r\n"),
        ("people.csv", b"Name,Organisation\r\nA\0na Ruiz,Soil\r\n"),
    ],
)
def test_a_nul_in_a_file_costs_nothing_but_itself(
    tmp_path: Path, paths: Paths, clock: StandingClock, name: str, content: bytes
) -> None:
    """Teeth: taken by the reader as it is, it was left out of the name without a word."""
    file = tmp_path / name
    file.write_bytes(content)
    with running_services(paths, clock) as services:
        taken = services.intake.take(file, Progress()).value
        assert _names(services) == ["Ana Ruiz"]
        assert [problem.code for problem in taken.problems] == [ProblemCode.NUL_REMOVED]
