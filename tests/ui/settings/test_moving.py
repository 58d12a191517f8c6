"""Files in and out through the window: a visit first, one undo after, and a way back to an earlier day."""

from __future__ import annotations

import threading
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QMessageBox, QPushButton
from pytestqt.qtbot import QtBot

from networkprep.domain.changes import Change
from networkprep.domain.file_problems import FileProblem, ProblemCode
from networkprep.domain.people import PersonDraft
from networkprep.domain.people_list import PeopleWish
from networkprep.domain.progress import Progress
from networkprep.services.catalogue import Services
from networkprep.system.paths import Paths
from networkprep.ui.runtime.messages import Message, Working
from networkprep.ui.runtime.runtime import Runtime
from networkprep.ui.settings.file_card import FileCard
from networkprep.ui.settings.place import SettingsPlace
from networkprep.ui.shell.main_window import MainWindow
from networkprep.ui.shell.session import RESTORED, Session
from networkprep.ui.theme import Appearance
from networkprep.ui.words.problems import problem_line
from tests.cli.test_transfer import CARDS
from tests.ui.window import action_named, running_window, settle
from tests.world import clock_at

NOW = clock_at("2026-11-12 12:00")


@pytest.fixture
def cards(tmp_path: Path) -> Path:
    """A file of two people, one card of it broken."""
    file = tmp_path / "cards.vcf"
    file.write_text(CARDS, encoding="utf-8")
    return file


class Counter:
    """What is stored, asked on the worker."""

    def __init__(self, qtbot: QtBot, runtime: Runtime) -> None:
        self._qtbot, self._runtime = qtbot, runtime
        self.names: list[str] = []
        self.tasks = -1

    def read(self) -> list[str]:
        """The names of all people, and how many rows Today has."""
        self._runtime.jobs.ask(_stored, self._take)
        settle(self._qtbot, self._runtime)
        return self.names

    def _take(self, found: tuple[list[str], int]) -> None:
        self.names, self.tasks = found


def _stored(services: Services) -> tuple[list[str], int]:
    people = services.people_list.find(PeopleWish())
    return [row.name for row in people.rows], len(services.today.page().rows)


def _card(place: SettingsPlace, file: Path, qtbot: QtBot, runtime: Runtime) -> FileCard:
    place.show_one((str(file),), "import")
    settle(qtbot, runtime)
    return place.bringing.cards[-1]


@pytest.mark.row("S19", "X2")
def test_first_a_look_then_in_then_one_undo(qtbot: QtBot, place: SettingsPlace, runtime: Runtime, cards: Path) -> None:
    stored = Counter(qtbot, runtime)
    card = _card(place, cards, qtbot, runtime)
    assert "2 new, 1 left out" in card.words.text()
    assert card.problems
    assert all(line.startswith("cards.vcf, line 1") for line in card.problems)
    assert stored.read() == []
    changes: list[Change] = []
    runtime.on_change(changes.append)
    card.take.click()
    settle(qtbot, runtime)
    assert card.words.text().startswith("Imported. ")
    assert sorted(stored.read()) == ["Ana Ruiz", "Ben"]
    assert stored.tasks == 0
    assert [change.undoable for change in changes] == [True]
    runtime.jobs.ask(lambda services: services.history.undo())
    assert stored.read() == []


def test_a_cancelled_import_leaves_nothing(qtbot: QtBot, place: SettingsPlace, runtime: Runtime, cards: Path) -> None:
    """Teeth: without the cancelling the two people are there."""
    card = _card(place, cards, qtbot, runtime)
    said: list[Message] = []
    runtime.messages.said.connect(said.append)

    shown: list[Working] = []
    stopped = threading.Event()

    def stop(working: Working | None) -> None:
        if working is not None:
            shown.append(working)
            working.cancel()
            stopped.set()

    runtime.messages.working.connect(stop)
    runtime.jobs.ask(lambda _services: stopped.wait(10))  # the worker is busy until Cancel is pressed
    card.take.click()
    settle(qtbot, runtime)
    assert Counter(qtbot, runtime).read() == []
    assert [each.words for each in shown] == ["Importing cards.vcf"]
    assert said[-1].text == "Stopped. Nothing was changed."
    assert card.take.isEnabled()


@pytest.mark.parametrize("content", [b"", b"\x89PNG\r\n\x1a\n", b"hello"])
def test_a_file_nobody_can_read_is_said_in_words_and_offers_nothing_to_press(
    qtbot: QtBot, place: SettingsPlace, runtime: Runtime, tmp_path: Path, content: bytes
) -> None:
    file = tmp_path / "some.vcf"
    file.write_bytes(content)
    card = _card(place, file, qtbot, runtime)
    assert "nothing in this file" in card.words.text()
    assert card.problems
    assert not card.take.isVisible()
    card.leave.click()
    assert place.bringing.cards == []


def test_a_missing_file_is_said(qtbot: QtBot, place: SettingsPlace, runtime: Runtime, tmp_path: Path) -> None:
    card = _card(place, tmp_path / "missing.vcf", qtbot, runtime)
    assert "cannot be read" in card.words.text()
    assert not card.take.isEnabled()


@pytest.mark.parametrize("code", list(ProblemCode))
def test_every_problem_has_words_with_file_and_line(code: ProblemCode) -> None:
    words = problem_line(FileProblem(7, code, "x"), "some.vcf")
    assert words.startswith("some.vcf, line 7: ")
    assert words.endswith(" (x)") or code is ProblemCode.NOT_RECOGNISED


@pytest.mark.parametrize(("what", "ending"), [("people", ".vcf"), ("events", ".json"), ("follow_ups", ".csv")])
def test_the_window_writes_what_the_command_line_writes(
    qtbot: QtBot, place: SettingsPlace, runtime: Runtime, tmp_path: Path, what: str, ending: str
) -> None:
    runtime.jobs.ask(lambda services: services.people.add(PersonDraft("Ana Ruiz", private_notes="divorce")))
    ours, theirs = tmp_path / f"ours{ending}", tmp_path / f"theirs{ending}"
    place.giving.what.choose(what)
    place.giving.give(ours)

    def give(services: Services) -> object:
        return getattr(services.outgoing, what)(theirs, Progress())

    runtime.jobs.ask(give)
    settle(qtbot, runtime)
    assert ours.read_bytes() == theirs.read_bytes()


@pytest.mark.row("S159")
def test_private_notes_go_out_only_when_ticked(
    qtbot: QtBot, place: SettingsPlace, runtime: Runtime, tmp_path: Path
) -> None:
    runtime.jobs.ask(lambda services: services.people.add(PersonDraft("Ana Ruiz", private_notes="divorce")))
    said: list[Message] = []
    runtime.messages.said.connect(said.append)
    place.show_one(None, "export")
    file = tmp_path / "people.vcf"
    place.giving.give(file)
    settle(qtbot, runtime)
    assert "divorce" not in file.read_text("utf-8")
    assert said[-1].text == "1 written to people.vcf. Private notes left out: 1."
    place.giving.private.setChecked(True)
    place.giving.give(file)
    settle(qtbot, runtime)
    assert "divorce" in file.read_text("utf-8")


def test_the_file_menu_and_a_drop_lead_to_the_same_page(qtbot: QtBot, paths: Paths, cards: Path) -> None:
    with running_window(qtbot, paths, NOW) as window:
        action_named(window, "Export").trigger()
        place = window.pages.current
        assert isinstance(place, SettingsPlace)
        assert place.tabs.currentWidget() is place.giving
        _drop(window, cards)
        settle(qtbot, window._runtime)
        assert place.tabs.currentWidget() is place.bringing
        assert "2 new" in place.bringing.cards[0].words.text()


def test_contacts_dropped_on_the_events_page_are_looked_at_as_contacts(qtbot: QtBot, paths: Paths, cards: Path) -> None:
    with running_window(qtbot, paths, NOW) as window:
        window.go_to("events")
        page = window.pages.current
        assert page is not None
        data = QMimeData()
        data.setUrls([QUrl.fromLocalFile(str(cards))])
        buttons, keys = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
        over = QDragEnterEvent(QPoint(50, 50), Qt.DropAction.CopyAction, data, buttons, keys)
        over.ignore()
        page.dragEnterEvent(over)
        assert not over.isAccepted(), "the page leaves it to the window"
        window.dragEnterEvent(over)
        assert over.isAccepted()


def _drop(window: MainWindow, file: Path) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(file))])
    buttons, keys = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    window.dropEvent(QDropEvent(QPointF(9, 9), Qt.DropAction.CopyAction, data, buttons, keys))


def test_a_backup_is_restored_after_one_question_whose_safe_answer_is_the_default(
    qtbot: QtBot, place: SettingsPlace, runtime: Runtime
) -> None:
    asked: list[object] = []
    place.restore_requested.connect(asked.append)
    place.backup.back_up()
    settle(qtbot, runtime)
    place.opened()
    settle(qtbot, runtime)
    (restore,) = [each for each in place.restoring.findChildren(QPushButton) if "Restore the" in each.accessibleName()]
    restore.click()
    (box,) = [each for each in place.restoring.findChildren(QMessageBox) if each.isVisible()]
    assert box.defaultButton().text() == "Keep what I have"
    next(each for each in box.buttons() if each.text() == "Restore").click()
    settle(qtbot, runtime)
    assert [Path(str(file)).suffix for file in asked] == [".db"]


def test_a_damaged_backup_is_refused_and_nothing_starts_anew(
    qtbot: QtBot, place: SettingsPlace, runtime: Runtime, tmp_path: Path
) -> None:
    asked: list[object] = []
    said: list[Message] = []
    place.restore_requested.connect(asked.append)
    runtime.messages.said.connect(said.append)
    file = tmp_path / "no.db"
    file.write_bytes(b"no backup")
    place.restoring.check(file)
    settle(qtbot, runtime)
    assert asked == []
    assert "not a usable backup" in said[-1].text


def test_the_session_starts_anew_with_the_backup_and_the_next_one_tells(
    runtime: Runtime,
    dressed: Appearance,
    qapp: QApplication,
    paths: Paths,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(qapp, "exit", lambda _code: None)  # the real one would end the waiting of all later tests, too
    session = Session(runtime, dressed, paths.data_file, qapp)
    said: list[Message] = []
    runtime.messages.said.connect(said.append)
    session.restore(paths.backups / "some.db")
    assert session.restoring == paths.backups / "some.db"
    assert session.again is not None
    session.tell_of_last_time("", None, RESTORED)
    assert said[-1].text.startswith("The backup is restored.")
    session.close()
    session.setParent(None)
