"""Starting when something is wrong with the data file, and what is told of the last time."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from networkprep import app
from networkprep.domain.changes import Change
from networkprep.domain.errors import WorldError, WorldFailure
from networkprep.domain.options import TEXT_SIZE, THEME
from networkprep.services.first_screen import open_first_screen
from networkprep.system.settings import Settings
from networkprep.ui.runtime.messages import Message
from networkprep.ui.runtime.runtime import Runtime
from networkprep.ui.shell.session import Session
from networkprep.ui.shell.start_trouble import StartTrouble
from networkprep.ui.theme import Appearance
from tests.ui.window import settle
from tests.world import clock_at, folder_for


@pytest.fixture
def session(runtime: Runtime, dressed: Appearance, qapp: QApplication, tmp_path: Path) -> Iterator[Session]:
    """One run."""
    made = Session(runtime, dressed, tmp_path / "data" / "networkprep.db", qapp)
    yield made
    made.close()
    made.setParent(None)


@pytest.mark.parametrize(
    ("content", "failure"),
    [(b"", WorldFailure.DATA_EMPTY), (b"PK\x03\x04 something else" * 20, WorldFailure.DATA_FOREIGN)],
)
def test_a_file_that_is_not_ours_is_left_as_it_is_before_the_first_picture(
    tmp_path: Path, content: bytes, failure: WorldFailure
) -> None:
    paths = folder_for(tmp_path)
    paths.data_file.write_bytes(content)
    with pytest.raises(WorldError) as caught:
        open_first_screen(paths, Settings(paths.settings_file), clock_at("2026-11-12 12:00"))
    assert caught.value.failure is failure
    assert paths.data_file.read_bytes() == content


@pytest.mark.parametrize("failure", list(WorldFailure))
def test_the_start_screen_says_what_and_where_and_offers_ways_on(
    qtbot: QtBot, tmp_path: Path, failure: WorldFailure
) -> None:
    file = tmp_path / "networkprep.db"
    screen = StartTrouble(WorldError(failure), file)
    qtbot.addWidget(screen)
    screen.show()
    said = " ".join(label.text() for label in screen.findChildren(type(screen.words)))
    assert str(file) in said
    assert len(screen.words.text()) > 40
    buttons = [button.accessibleName() for button in screen.findChildren(QPushButton)]
    assert buttons == ["Try again", "Open folder", "Choose another folder…", "Quit"]


def test_another_folder_is_started_with(
    session: Session, qapp: QApplication, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    codes: list[int] = []
    monkeypatch.setattr(qapp, "exit", codes.append)  # the real one would end the waiting of all later tests, too
    session.show_trouble(WorldError(WorldFailure.DATA_EMPTY))
    trouble = session._trouble
    assert trouble is not None
    assert trouble.isVisible()
    trouble.folder_chosen.emit(tmp_path / "other")
    assert session.again == ["--data-dir", str(tmp_path / "other")]
    assert codes == [0]
    trouble.close()


def test_a_death_of_last_time_is_told_calmly_with_its_details(session: Session, runtime: Runtime) -> None:
    said: list[Message] = []
    runtime.messages.said.connect(said.append)
    session.tell_of_last_time("Fatal Python error: Segmentation fault", None)
    assert [(message.text, message.action_text, message.urgent) for message in said] == [
        ("NetworkPrep ended by itself last time. What was saved is here.", "Show details", False)
    ]
    assert said[0].action is not None
    said[0].action()
    (window,) = session._guard.windows
    assert window.text == "Fatal Python error: Segmentation fault"
    window.accept()


@pytest.mark.fault(5)
def test_at_the_end_of_the_desktop_what_was_typed_is_written_and_nothing_is_asked(
    session: Session, runtime: Runtime
) -> None:
    runtime.drafts.keep("capture", {"text": "Ana Ruiz ~beekeeping"})
    session.keep_words()
    assert QApplication.activeModalWidget() is None
    found: list[object] = []
    assert runtime.jobs.call_and_wait(lambda services: found.append(services.drafts.find("capture")), 20)
    assert found == [{"text": "Ana Ruiz ~beekeeping"}]


def test_an_ordinary_end_is_not_spoken_of(session: Session, runtime: Runtime) -> None:
    said: list[Message] = []
    runtime.messages.said.connect(said.append)
    session.tell_of_last_time("", None)
    assert said == []


def test_theme_and_text_size_are_applied_at_once(
    qtbot: QtBot, session: Session, runtime: Runtime, dressed: Appearance, qapp: QApplication
) -> None:
    assert isinstance(session, Session)
    size = qapp.font().pointSizeF()
    changes: list[Change] = []
    runtime.on_change(changes.append)
    runtime.jobs.ask(lambda services: services.options.choose(THEME, "dark"))
    runtime.jobs.ask(lambda services: services.options.choose(TEXT_SIZE, 150))
    settle(qtbot, runtime)
    assert len(changes) == 2
    assert dressed.theme.dark
    assert qapp.font().pointSizeF() == pytest.approx(size * 1.5)


@pytest.mark.parametrize(
    ("standing", "told"),
    [((False, False), []), ((True, False), ["can only be read"]), ((False, True), ["last backup failed"])],
)
def test_a_failed_backup_or_a_file_that_may_only_be_read_is_told_and_stays(
    session: Session, runtime: Runtime, standing: tuple[bool, bool], told: list[str]
) -> None:
    said: list[Message] = []
    runtime.messages.said.connect(said.append)
    session._on_standing(standing)
    assert all(words in message.text and message.urgent for words, message in zip(told, said, strict=True))


@pytest.mark.usefixtures("qapp")
def test_the_rest_of_the_start_comes_also_where_signals_cannot_be_heard() -> None:
    """Teeth: the window stood there, and the services never came."""
    came: list[bool] = []

    class Deaf:
        """The system has no pipe left."""

        def hear_signals(self) -> None:
            raise OSError("no pipe")

    def rest() -> Iterator[None]:
        came.append(True)
        yield

    owner: Any = QObject()
    session: Any = Deaf()
    with pytest.raises(OSError, match="no pipe"):
        app._after_paint(session, owner, rest())
    assert came == [True]
