"""What an import asks before it takes anything in, by keyboard; whom to keep in touch with; what it left out."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QListView
from pytestqt.qtbot import QtBot

from networkprep.domain.people import ContactPoint, PersonDraft, PointKind
from networkprep.domain.people_list import PeopleWish
from networkprep.domain.rhythm import Rhythm
from networkprep.services.catalogue import Services
from networkprep.ui.runtime.runtime import Runtime
from networkprep.ui.settings.file_card import FileCard
from networkprep.ui.settings.place import SettingsPlace
from networkprep.ui.widgets.list_row import RowPart
from tests.ui.window import settle

ANA = PersonDraft(
    "Ana Ruiz",
    organisation="Soil Trust",
    title="Hydrologist",
    points=(ContactPoint(PointKind.EMAIL, "ana@example.org"),),
)
CARDS = """BEGIN:VCARD
VERSION:3.0
FN:Ana Ruiz
ORG:Water Trust
TITLE:Head of water
EMAIL:ana@example.org
END:VCARD
BEGIN:VCARD
VERSION:3.0
FN:Ana Ruiz
TITLE:Teacher
ORG:Lakeside School
END:VCARD
BEGIN:VCARD
VERSION:3.0
FN:Maria Silva
END:VCARD
BEGIN:VCARD
VERSION:3.0
FN:Broken off
EMAIL:broken@example.org
"""


class Drafts:
    """All people stored, read on the worker."""

    def __init__(self, qtbot: QtBot, runtime: Runtime) -> None:
        self._qtbot, self._runtime = qtbot, runtime
        self._found: list[tuple[PersonDraft, str]] = []

    def read(self) -> list[tuple[PersonDraft, str]]:
        """Drafts with their rhythm, by name."""
        self._runtime.jobs.ask(_people, self._take)
        settle(self._qtbot, self._runtime)
        return self._found

    def _take(self, found: list[tuple[PersonDraft, str]]) -> None:
        self._found = found


def _people(services: Services) -> list[tuple[PersonDraft, str]]:
    details = [services.people.details(key) for key in services.people_list.all_ids(PeopleWish()).ids]
    return [(each.draft, each.standing.rhythm) for each in details]


@pytest.fixture
def place(qtbot: QtBot, runtime: Runtime) -> SettingsPlace:
    """Settings, in front of somebody who knows Ana Ruiz of Soil Trust."""
    runtime.jobs.ask(lambda services: services.people.add(ANA))
    made = SettingsPlace(runtime)
    qtbot.addWidget(made)
    made.resize(900, 900)
    made.show()
    return made


@pytest.fixture
def card(qtbot: QtBot, runtime: Runtime, place: SettingsPlace, tmp_path: Path) -> FileCard:
    """A file of four, looked at."""
    file = tmp_path / "cards.vcf"
    file.write_text(CARDS, encoding="utf-8")
    place.show_one((str(file),), "import")
    settle(qtbot, runtime)
    return place.bringing.cards[-1]


def _rows(view: QListView) -> list[tuple[str, str]]:
    model = view.model()
    texts = [model.index(at, 0) for at in range(model.rowCount())]
    return [(index.data(Qt.ItemDataRole.DisplayRole), index.data(RowPart.TRAILING) or "") for index in texts]


def test_the_preview_counts_and_asks_and_keys_answer(qtbot: QtBot, runtime: Runtime, card: FileCard) -> None:
    assert card.words.text() == (
        "Of 4 in the file: 1 new, 1 perhaps known already, 1 here already, 1 left out. "
        "Here already, but worded differently: 1."
    )
    view = card.questions.list
    assert _rows(view) == [
        ("Perhaps you know them already", ""),
        ("Ana Ruiz, Lakeside School", "Someone new"),
        ("The file says it in other words", ""),
        ("Ana Ruiz · Organisation", "Yours stays"),
        ("Ana Ruiz · Title", "Yours stays"),
    ]
    QTest.keyClick(view, Qt.Key.Key_Down)
    QTest.keyClick(view, Qt.Key.Key_Space)
    assert _rows(view)[3:] == [
        ("Ana Ruiz · Organisation", "The file's is taken"),
        ("Ana Ruiz · Title", "Yours stays"),
    ]
    assert card.questions.words_for_all.choice is None
    QTest.keyClick(card.take, Qt.Key.Key_Space)
    settle(qtbot, runtime)
    stored = Drafts(qtbot, runtime).read()
    assert [(draft.name, draft.organisation, draft.title) for draft, _ in stored] == [
        ("Ana Ruiz", "Water Trust", "Hydrologist"),
        ("Ana Ruiz", "Lakeside School", "Teacher"),
        ("Maria Silva", "", ""),
    ]
    runtime.jobs.ask(lambda services: services.history.undo())
    assert [draft for draft, _ in Drafts(qtbot, runtime).read()] == [ANA]


def test_a_file_opened_beside_others_comes_into_view(
    qtbot: QtBot, runtime: Runtime, place: SettingsPlace, card: FileCard, tmp_path: Path
) -> None:
    """Without the scrolling, the page stays where it was and seems to ignore the file."""
    second = tmp_path / "second.vcf"
    second.write_text(CARDS, encoding="utf-8")
    place.show_one((str(second),), "import")
    settle(qtbot, runtime)
    shown = place.bringing.cards[-1]
    assert shown is not card
    qtbot.waitUntil(lambda: shown.name.visibleRegion().boundingRect() == shown.name.rect())


def test_a_file_left_while_it_is_read_is_heard_of_no_more(
    qtbot: QtBot, runtime: Runtime, place: SettingsPlace, tmp_path: Path
) -> None:
    """Teeth: what was found in it went to a card that was gone, and the crash window opened."""
    file = tmp_path / "cards.vcf"
    file.write_text(CARDS, encoding="utf-8")
    place.bringing.show_files([file])
    place.bringing.cards[0].leave.click()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    settle(qtbot, runtime)
    assert place.bringing.cards == []


def test_one_question_alone_is_answered_in_its_row(card: FileCard) -> None:
    assert not card.questions.same_for_all.isVisible()
    assert card.questions.words_for_all.isVisible()


def test_ctrl_space_answers_for_the_person_and_a_button_for_all(card: FileCard) -> None:
    view = card.questions.list
    QTest.keyClick(view, Qt.Key.Key_Down)
    QTest.keyClick(view, Qt.Key.Key_Space, Qt.KeyboardModifier.ControlModifier)
    assert [word for _, word in _rows(view)[3:]] == ["The file's is taken"] * 2
    assert card.questions.words_for_all.choice is True
    card.questions.words_for_all.chosen.emit(False)
    assert [word for _, word in _rows(view)[3:]] == ["Yours stays"] * 2
    card.questions.same_for_all.chosen.emit(True)
    assert _rows(view)[1] == ("Ana Ruiz, Lakeside School", "The same person")
    assert [title for title, _ in _rows(view)[3:]].count("Ana Ruiz · Title") == 2


def test_somebody_said_to_be_the_same_is_put_together_and_not_added(
    qtbot: QtBot, runtime: Runtime, card: FileCard
) -> None:
    QTest.keyClick(card.questions.list, Qt.Key.Key_Space)
    card.take.click()
    settle(qtbot, runtime)
    assert [draft.name for draft, _ in Drafts(qtbot, runtime).read()] == ["Ana Ruiz", "Maria Silva"]


@pytest.mark.row("S19")
def test_nobody_has_a_rhythm_until_chosen_afterwards(qtbot: QtBot, runtime: Runtime, card: FileCard) -> None:
    card.take.click()
    settle(qtbot, runtime)
    stored = Drafts(qtbot, runtime)
    assert {rhythm for _, rhythm in stored.read()} == {"off"}
    assert card.keep.isVisible()
    assert not card.keep.keep.isEnabled()
    QTest.keyClick(card.keep.list, Qt.Key.Key_Down)
    QTest.keyClick(card.keep.list, Qt.Key.Key_Space)
    card.keep.rhythm.choose(Rhythm.QUARTERLY)
    assert card.keep.keep.text() == "Keep in touch with 1 person"
    card.keep.keep.click()
    settle(qtbot, runtime)
    assert [(draft.name, rhythm) for draft, rhythm in stored.read() if rhythm != "off"] == [
        ("Maria Silva", "quarterly")
    ]
    assert [name for name, _ in _rows(card.keep.list)] == ["Ana Ruiz"]


def test_what_was_left_out_goes_to_a_file_of_its_own(
    qtbot: QtBot, runtime: Runtime, card: FileCard, tmp_path: Path
) -> None:
    assert card.save.isVisible()
    card.save_left_out(tmp_path / "rest.vcf")
    settle(qtbot, runtime)
    text = (tmp_path / "rest.vcf").read_text("utf-8")
    assert text.split() == ["BEGIN:VCARD", "VERSION:3.0", "FN:Broken", "off", "EMAIL:broken@example.org"]


def test_a_file_changed_since_the_look_is_not_taken_in(
    qtbot: QtBot, runtime: Runtime, card: FileCard, tmp_path: Path
) -> None:
    (tmp_path / "cards.vcf").write_text(CARDS.replace("Maria", "Marta"), encoding="utf-8")
    card.take.click()
    settle(qtbot, runtime)
    assert "no longer the one" in card.words.text()
    assert [draft for draft, _ in Drafts(qtbot, runtime).read()] == [ANA]


def test_events_of_a_calendar_are_not_asked_about_as_people_are(
    qtbot: QtBot, runtime: Runtime, place: SettingsPlace, tmp_path: Path
) -> None:
    """Teeth: asked about, "leave them out" would have left nothing out."""
    event = "BEGIN:VEVENT\nUID:{n}\nDTSTART:20261119T183000Z\nSUMMARY:E{n}\nEND:VEVENT\n"
    file = tmp_path / "some.ics"
    for many in (1, 2):
        events = "".join(event.replace("{n}", str(n)) for n in range(many))
        file.write_text(f"BEGIN:VCALENDAR\nVERSION:2.0\n{events}END:VCALENDAR\n", encoding="utf-8")
        place.show_one((str(file),), "import")
        settle(qtbot, runtime)
        card = place.bringing.cards[-1]
        assert card.take.isEnabled()
        assert not card.questions.isVisible()
        card.take.click()
        settle(qtbot, runtime)
