"""People from files: nothing known is overwritten unasked, nobody is put together unasked, nothing is half done."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from contextlib import closing
from itertools import pairwise
from pathlib import Path

import pytest

from networkprep.domain.errors import CancelledError, RefusedError, WorldError, WorldFailure
from networkprep.domain.incoming_people import IntakeChoices
from networkprep.domain.likeness import LikenessReason
from networkprep.domain.people import ContactPoint, PointKind
from networkprep.domain.people_list import PeopleWish
from networkprep.domain.progress import Progress
from networkprep.domain.transfer import FileTaken
from networkprep.services.catalogue import Services
from networkprep.store.backup import verify
from networkprep.store.migrating import migrate
from networkprep.system.clock import StandingClock
from networkprep.system.paths import Paths
from tests.services.people import someone
from tests.world import running_services

Writes = Callable[..., Path]
MAIL = ContactPoint(PointKind.EMAIL, "ana@example.org")
PROFILE = ContactPoint(PointKind.LINK, "https://www.linkedin.com/in/ana-ruiz")


@pytest.fixture
def cards(tmp_path: Path) -> Writes:
    """Writes a file of cards, each given by its lines."""

    def write(*bodies: str, name: str = "cards.vcf") -> Path:
        file = tmp_path / name
        text = "".join(f"BEGIN:VCARD\nVERSION:3.0\n{body}\nEND:VCARD\n" for body in bodies)
        file.write_text(text, encoding="utf-8")
        return file

    return write


def _names(services: Services) -> list[str]:
    found = services.people_list.find(PeopleWish())
    return [row.name for row in services.people_list.rows(services.people_list.all_ids(found.wish).ids)]


def _take(services: Services, file: Path, choices: IntakeChoices | None = None) -> FileTaken:
    return services.intake.take(file, Progress(), choices).value


def test_a_name_without_its_control_signs_has_single_blanks(services: Services, cards: Writes) -> None:
    _take(services, cards("N:Ruiz;Ana;;Dr.\t\x01;"))
    assert _names(services) == ["Dr. Ana Ruiz"]


def test_words_that_differ_are_told_and_mine_stay_unless_chosen_otherwise(services: Services, cards: Writes) -> None:
    ana = someone(services, organisation="Soil Trust", title="Hydrologist", notes="Plays the cello", points=(MAIL,))
    file = cards("FN:Ana Ruiz\nTITLE:Head of water\nNOTE:Met at the lake\nEMAIL:ana@example.org\nBDAY:1980-01-02")
    found = services.intake.look(file)
    (question,) = found.questions
    assert (found.new, found.updated, found.differing) == (0, 1, 1)
    assert question.sure
    assert [(pair.field, pair.kept, pair.other) for pair in question.pairs] == [
        ("title", "Hydrologist", "Head of water"),
        ("notes", "Plays the cello", "Met at the lake"),
    ]
    _take(services, file)
    draft = services.people.details(ana).draft
    assert (draft.title, draft.notes, draft.birthday) == ("Hydrologist", "Plays the cello", "1980-01-02")
    chosen = IntakeChoices({question.place: frozenset({"title", "notes"})}, digest=found.digest)
    assert _take(services, file, chosen).updated == 1
    draft = services.people.details(ana).draft
    assert (draft.title, draft.notes) == ("Head of water", "Plays the cello\nMet at the lake")
    assert services.intake.look(file).questions == ()
    services.history.undo()
    assert services.people.details(ana).draft.title == "Hydrologist"


def test_who_may_be_known_is_asked_with_the_reason_and_never_put_together_unasked(
    services: Services, cards: Writes
) -> None:
    ana = someone(services, organisation="Soil Trust")
    file = cards("FN:Ana Ruiz\nORG:River Lab\nTITLE:Engineer", "FN:Maria Silva", "FN:A. Ruiz\nEMAIL:a@example.org")
    found = services.intake.look(file)
    assert (found.new, found.alike) == (3, 2)
    asked = {question.place: question for question in found.questions}
    assert asked[0].known.reason is LikenessReason.SAME_NAME
    assert asked[0].known.person_id == ana
    assert asked[2].known.reason is LikenessReason.SHORT_NAME
    assert not any(question.sure for question in found.questions)
    assert _take(services, file).new == 3
    services.history.undo()
    taken = _take(services, file, IntakeChoices(same={0: ana}, digest=found.digest))
    assert (taken.new, taken.updated) == (2, 1)
    draft = services.people.details(ana).draft
    assert (draft.organisation, draft.title) == ("Soil Trust", "Engineer")
    assert len(_names(services)) == 3


def test_the_same_profile_is_the_same_person_whatever_they_are_called(services: Services, tmp_path: Path) -> None:
    ana = someone(services, name="Ana Ruiz", points=(PROFILE,))
    file = tmp_path / "Connections.csv"
    file.write_text(
        "First Name,Last Name,URL,Email Address,Company,Position,Connected On\n"
        "Ana 🌱,Ruiz-Sol,https://www.linkedin.com/in/Ana-Ruiz/?trk=x,,Soil Trust,Hydrologist,14 Nov 2026\n",
        encoding="utf-8",
    )
    found = services.intake.look(file)
    assert (found.new, found.updated, found.alike) == (0, 1, 0)
    assert [pair.field for pair in found.questions[0].pairs] == ["name"]
    _take(services, file)
    draft = services.people.details(ana).draft
    assert (draft.name, draft.organisation) == ("Ana Ruiz", "Soil Trust")
    assert draft.connected_on is not None


def test_the_number_in_a_link_tells_two_people_of_one_name_apart(services: Services, cards: Writes) -> None:
    """Teeth: cut off at the question mark both had the same page, and the second was put together with the first."""
    page = ContactPoint(PointKind.LINK, "https://www.facebook.com/profile.php?id=100")
    someone(services, name="Ana Ruiz", points=(page,))
    found = services.intake.look(cards("FN:Ana Ruiz\nURL:https://facebook.com/profile.php?id=200"))
    assert (found.new, found.matched, found.updated) == (1, 0, 0)
    found = services.intake.look(cards("FN:Ana Ruiz\nURL:https://facebook.com/profile.php?id=100&ref=x"))
    assert found.new == 0


def test_a_profile_kept_in_an_older_form_is_known_after_an_update(
    paths: Paths, clock: StandingClock, cards: Writes
) -> None:
    """Teeth: left as it was, whoever was known by it would have come in a second time."""
    written = "https://www.linkedin.com/in/jos%C3%A9"
    with running_services(paths, clock) as services:
        person = someone(services, name="José Sol", points=(ContactPoint(PointKind.LINK, written),))
    migrate(paths.data_file, "0005")
    with closing(sqlite3.connect(paths.data_file)) as connection, connection:
        connection.execute("UPDATE contact_point SET key = 'linkedin.com/in/jos%c3%a9'")
    with running_services(paths, clock) as services:
        found = services.intake.look(cards("FN:Pepe\nURL:https://es.linkedin.com/in/josé/"))
        assert (found.new, found.updated) == (0, 1)
        assert [point.value for point in services.people.details(person).draft.points] == [written]


def test_an_address_many_share_makes_nobody_alike(services: Services, cards: Writes) -> None:
    desk = ContactPoint(PointKind.PHONE, "+49 30 1")
    for name in ("Ana Ruiz", "Ben Okafor", "Chloe Martin", "Dara Kim"):
        someone(services, name=name, points=(desk,))
    assert services.intake.look(cards("FN:Maria Silva\nTEL:+49 30 1")).alike == 0


def test_a_choice_made_for_another_content_is_refused(services: Services, cards: Writes) -> None:
    digest = services.intake.look(cards("FN:Ana Ruiz")).digest
    file = cards("FN:Somebody else")
    with pytest.raises(RefusedError):
        _take(services, file, IntakeChoices(same={0: 1}, digest=digest))
    assert _names(services) == []


class _StopsAt(Progress):
    """Cancels itself when so many pieces of work are done; notes all it is told."""

    def __init__(self, share: float) -> None:
        super().__init__(self._note)
        self._share = share
        self.told: list[tuple[int, int]] = []

    def _note(self, done: int, total: int) -> None:
        self.told.append((done, total))
        if total and done >= total * self._share:
            self.cancel()


@pytest.mark.parametrize("share", [0.1, 0.4, 0.6, 0.9])
def test_enough_in_the_middle_of_writing_leaves_nothing_behind(
    services: Services, paths: Paths, cards: Writes, share: float
) -> None:
    """Teeth: with the writing, or the filling of the index, in one step the pieces told of are larger than that."""
    someone(services, name="Known", title="Host", points=(MAIL,))
    bodies = [f"FN:Person {n}\nEMAIL:p{n}@example.org" for n in range(600)]
    file = cards("FN:Known\nTITLE:Host\nEMAIL:ana@example.org\nBDAY:1980-01-02", *bodies)
    progress = _StopsAt(share)
    with pytest.raises(CancelledError):
        services.intake.take(file, progress)
    counted = [done for done, total in progress.told if total]
    assert len(counted) > 1
    assert max(after - before for before, after in pairwise(counted)) <= 100
    assert _names(services) == ["Known"]
    found = services.people_list.find(PeopleWish(words="person"))
    assert not [row for row in found.rows if row.name.startswith("Person")]
    assert _take(services, file).new == 600
    assert len(services.people_list.find(PeopleWish(words="p599")).rows) == 1
    assert list(paths.backups.iterdir())


@pytest.mark.row("S19")
def test_people_who_come_in_have_no_rhythm_and_no_task(services: Services, cards: Writes) -> None:
    taken = _take(services, cards(*(f"FN:Person {n}" for n in range(100))))
    assert len(taken.new_ids) == 100
    standings = [services.people.details(key).standing for key in taken.new_ids]
    assert {standing.rhythm for standing in standings} == {"off"}
    assert not any(standing.next_touch_on for standing in standings)
    assert services.follow_ups.lists().due == ()
    assert services.today.page().rows == ()


def test_a_known_person_without_a_photo_gets_the_files_one(services: Services, cards: Writes) -> None:
    ana = someone(services, points=(MAIL,))
    png = "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=="
    file = cards(f"FN:Ana Ruiz\nEMAIL:ana@example.org\nPHOTO;ENCODING=b;TYPE=PNG:{png}")
    assert _take(services, file).updated == 1
    assert services.people.details(ana).has_photo
    assert _take(services, file).matched == 1
    services.history.undo()
    assert not services.people.details(ana).has_photo


def test_an_account_that_is_gone_is_told_of_and_not_dropped_in_silence(services: Services, tmp_path: Path) -> None:
    file = tmp_path / "Connections.csv"
    file.write_text(
        "First Name,Last Name,URL,Email Address,Company,Position,Connected On\n"
        ",,,,,,14 Nov 2026\n,,https://www.linkedin.com/in/gone,,,,14 Nov 2026\nAna,Ruiz,,,,,14 Nov 2026\n",
        encoding="utf-8",
    )
    taken = _take(services, file)
    assert (taken.records, taken.new, taken.skipped) == (3, 2, 1)
    assert [problem.line for problem in taken.problems] == [2]
    assert _names(services) == ["Ana Ruiz", "https://www.linkedin.com/in/gone"]


def test_before_anything_is_written_there_is_a_sound_backup_of_what_was_there(
    services: Services, paths: Paths, cards: Writes
) -> None:
    someone(services, name="Known")
    _take(services, cards("FN:Somebody new"))
    (made,) = paths.backups.glob("*.db")
    assert verify(made) == ""
    with closing(sqlite3.connect(made)) as copy:
        assert copy.execute("SELECT name FROM person").fetchall() == [("Known",)]


def test_where_no_backup_can_be_made_nothing_is_taken_in(services: Services, paths: Paths, cards: Writes) -> None:
    """Teeth: with the backup after the writing the new person would be there."""
    someone(services, name="Known")
    if paths.backups.exists():
        paths.backups.rmdir()
    paths.backups.write_text("a file stands where the folder should be", encoding="utf-8")
    with pytest.raises(WorldError) as raised:
        _take(services, cards("FN:Somebody new"))
    assert raised.value.failure is WorldFailure.BACKUP_FAILED
    assert _names(services) == ["Known"]
    paths.backups.unlink()


def test_a_number_written_in_another_way_is_the_same_number(services: Services, cards: Writes) -> None:
    ana = someone(services, points=(ContactPoint(PointKind.PHONE, "+49 30 1234567"),))
    (question,) = services.intake.look(cards("FN:Frau R.\nTEL:030 1234567")).questions
    assert (question.known.person_id, question.known.reason) == (ana, LikenessReason.SAME_PHONE)


def test_among_few_known_people_all_of_a_long_list_is_compared_by_likeness(services: Services, cards: Writes) -> None:
    """Teeth: compared up to three hundred only, "Ana Ruiz, PhD" would be somebody new without a word."""
    ana = someone(services)
    found = services.intake.look(cards(*(f"FN:Zoltan{n} Quux{n}" for n in range(400)), "FN:Ana Ruiz\\, PhD"))
    assert [question.known.person_id for question in found.questions] == [ana]
