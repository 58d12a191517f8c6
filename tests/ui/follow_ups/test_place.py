"""The Follow-ups place: walked, written, handed over and sent by keyboard."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QObject, Qt, QUrl, Slot
from PySide6.QtGui import QDesktopServices, QGuiApplication, QKeyEvent
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QFileDialog, QWidget
from pytestqt.qtbot import QtBot

from networkprep.domain.errors import WorldError, WorldFailure
from networkprep.domain.follow_up_details import OwnField
from networkprep.domain.follow_ups import FollowUpSection
from networkprep.domain.message_drafts import FollowUpKind
from networkprep.domain.silence import SilenceAnswer
from networkprep.services import follow_ups as follow_ups_service
from networkprep.services.catalogue import Services
from networkprep.system.clock import StandingClock
from networkprep.ui.follow_ups.message_card import HintRow
from networkprep.ui.follow_ups.place import FollowUpsPlace
from networkprep.ui.runtime.messages import Message
from networkprep.ui.runtime.runtime import Runtime
from networkprep.ui.widgets.list_row import RowPart
from networkprep.ui.widgets.outside import may_open, open_url
from networkprep.ui.widgets.plain_text import PlainLabel
from tests.source import PACKAGE, python_files
from tests.ui.window import focused, settle
from tests.world import move

CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


class Programs(QObject):
    """Stands in for the mail program: remembers what it was asked to open."""

    def __init__(self) -> None:
        super().__init__()
        self.opened: list[str] = []

    @Slot(QUrl)
    def take(self, url: QUrl) -> None:
        """Open an address."""
        self.opened.append(url.toString(QUrl.ComponentFormattingOption.FullyEncoded))


def _names(place: FollowUpsPlace) -> list[str]:
    model = place.list.model()
    return [str(model.index(row, 0).data()) for row in range(model.rowCount())]


def _shown(place: FollowUpsPlace) -> str:
    """Who is chosen in the list, and written to beside it."""
    details = place.composer.details
    assert details is not None
    assert details.listing.row.id == place.list.current_id
    return details.listing.row.person_name


def _hints(place: FollowUpsPlace) -> list[str]:
    return [_words(row) for row in _rows(place)]


def _rows(place: FollowUpsPlace) -> list[HintRow]:
    return [row for row in place.composer.card.findChildren(HintRow) if row.isVisible()]


def _key(widget: QWidget, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    QTest.keyClick(widget, key, modifier)


def _do(qtbot: QtBot, runtime: Runtime, work: Callable[[Services], object]) -> None:
    runtime.jobs.ask(work)
    for _ in range(2):  # the lists, and then the one that is chosen
        settle(qtbot, runtime)


@pytest.mark.row("S71", "S94")
def test_the_list_shows_promises_first_and_the_arrow_keys_show_each_beside(
    qtbot: QtBot, runtime: Runtime, place: FollowUpsPlace
) -> None:
    QAbstractItemModelTester(place.list.model())
    assert _names(place) == ["Ana Ruiz", "Ben Okafor", "Cleo Wang"]
    assert place.list.model().index(0, 0).data(RowPart.SUBTITLE) == "You promised: send her the soil article"
    assert place.composer.card.kind.choice is FollowUpKind.RESOURCE
    _key(focused(), Qt.Key.Key_Down)
    settle(qtbot, runtime)
    assert place.composer.details is not None
    assert place.composer.details.listing.row.person_name == "Ben Okafor"
    _key(focused(), Qt.Key.Key_Return)
    assert focused() is place.composer.card.text


def test_behind_an_empty_list_no_key_does_anything_with_what_was_shown_before(
    qtbot: QtBot, runtime: Runtime, place: FollowUpsPlace
) -> None:
    """Teeth: Ctrl+Enter on "Later", with nothing there, marked the follow-up looked at before as sent."""
    place.sections.setFocus()
    place.sections.chosen.emit(FollowUpSection.LATER)
    assert not place.composer.isVisible()
    assert not [action for action in place.page_actions() if action.isEnabled()]
    place.composer.mark_sent()
    settle(qtbot, runtime)
    place.sections.chosen.emit(FollowUpSection.DUE)
    assert _names(place) == ["Ana Ruiz", "Ben Okafor", "Cleo Wang"]
    assert [action for action in place.page_actions() if action.isEnabled()]


def test_the_next_follow_up_is_shown_from_its_beginning(qtbot: QtBot, runtime: Runtime, place: FollowUpsPlace) -> None:
    """Teeth: it began where the one before had been scrolled to, its name out of sight."""
    place.resize(1010, 480)
    bar = place.composer.verticalScrollBar()
    qtbot.waitUntil(lambda: bar.maximum() > 0)
    bar.setValue(bar.maximum())
    _key(place.list, Qt.Key.Key_Down)
    settle(qtbot, runtime)
    assert place.composer.details is not None
    assert place.composer.details.listing.row.person_name == "Ben Okafor"
    assert bar.value() == 0


@pytest.mark.row("S71", "S74")
def test_copy_puts_the_exact_text_on_the_clipboard_and_names_the_gaps(
    qtbot: QtBot, runtime: Runtime, place: FollowUpsPlace, said: list[Message]
) -> None:
    text = place.composer.card.written
    assert "[link]" in text
    _key(focused(), Qt.Key.Key_C, CTRL | SHIFT)
    settle(qtbot, runtime)
    assert QGuiApplication.clipboard().text() == text
    assert said[-1].text == "Copied with gaps still to fill in: link."
    assert said[-1].urgent
    place.composer.own.line(OwnField.LINK).setFocus()
    QTest.keyClicks(focused(), "https://soil.example/a")
    _key(focused(), Qt.Key.Key_Return)
    settle(qtbot, runtime)
    _key(focused(), Qt.Key.Key_C, CTRL | SHIFT)
    settle(qtbot, runtime)
    assert "https://soil.example/a" in QGuiApplication.clipboard().text()
    assert said[-1].text == "Copied. Paste it wherever you write to them."


@pytest.mark.row("S74", "S77")
def test_a_message_for_anyone_warns_when_copied_and_one_personal_element_is_enough(
    qtbot: QtBot, runtime: Runtime, place: FollowUpsPlace, said: list[Message]
) -> None:
    place.composer.card.text.setFocus()
    for text, warned in (("Hello, let us stay in touch.", True), ("Hello, how are the bees on the embankment?", False)):
        focused().selectAll()  # type: ignore[attr-defined]  # the message box has it
        QTest.keyClicks(focused(), text)
        _key(focused(), Qt.Key.Key_C, CTRL | SHIFT)
        settle(qtbot, runtime)
        assert QGuiApplication.clipboard().text() == text
        assert said[-1].urgent is warned


@pytest.mark.row("S5", "S72")
def test_a_hint_offers_friendlier_words_and_is_put_aside_without_changing_the_text(
    qtbot: QtBot, place: FollowUpsPlace
) -> None:
    box = place.composer.card.text
    box.setFocus()
    box.selectAll()
    QTest.keyClicks(box, "Dear Ana, can I pick your brain about bees on the embankment?")
    qtbot.waitUntil(lambda: any("pick your brain" in hint for hint in _hints(place)))
    (row,) = [row for row in _rows(place) if "pick your brain" in _words(row)]
    assert "hear how you see it" in _words(row)
    row.cross.setFocus()
    _key(row.cross, Qt.Key.Key_Space)
    assert not any("pick your brain" in hint for hint in _hints(place))
    assert place.composer.card.written == "Dear Ana, can I pick your brain about bees on the embankment?"
    box.selectAll()
    QTest.keyClicks(box, "word " * 91 + "and bees on the embankment")
    qtbot.waitUntil(lambda: any("read easily" in hint for hint in _hints(place)))
    assert "96 words" in place.composer.card.checks.text()


@pytest.mark.row("S72", "S91")
@pytest.mark.parametrize(
    ("text", "said", "hinted"),
    [
        ("It was good to meet you at RiverCon.", "One detail: not yet", True),
        ("I keep thinking of the bees on the embankment.", "One detail: yes", False),
    ],
)
def test_the_figures_and_the_hints_agree_on_a_detail(
    qtbot: QtBot, place: FollowUpsPlace, text: str, said: str, hinted: bool
) -> None:
    box = place.composer.card.text
    box.setFocus()
    box.selectAll()
    QTest.keyClicks(box, text)
    qtbot.waitUntil(lambda: place.composer.card.checks.text().startswith(said))
    qtbot.waitUntil(lambda: any("makes it yours" in hint for hint in _hints(place)) is hinted)


@pytest.mark.row("S91")
def test_what_was_talked_about_is_asked_for_once_and_other_gaps_are_named(qtbot: QtBot, place: FollowUpsPlace) -> None:
    box = place.composer.card.text
    box.setFocus()
    box.selectAll()
    QTest.keyClicks(box, "Good to meet you at RiverCon. I think of [what you talked about]. Here is the [link].")
    qtbot.waitUntil(lambda: "Still to fill in: link." in _hints(place))
    (asking,) = (hint for hint in _hints(place) if "talk" in hint)
    assert "makes it yours" in asking


def _words(row: HintRow) -> str:
    return row.findChildren(PlainLabel)[0].text()


@pytest.mark.row("S93")
def test_another_version_by_key_and_own_words_are_kept_when_the_caret_leaves(
    qtbot: QtBot, runtime: Runtime, place: FollowUpsPlace
) -> None:
    before = place.composer.card.written
    _key(focused(), Qt.Key.Key_V, Qt.KeyboardModifier.AltModifier)
    settle(qtbot, runtime)
    assert place.composer.card.written not in {"", before}
    box = place.composer.card.text
    box.setFocus()
    box.selectAll()
    QTest.keyClicks(box, "Dear Ana")
    _key(box, Qt.Key.Key_Tab)
    settle(qtbot, runtime)
    place.list.setFocus()
    _key(focused(), Qt.Key.Key_Down)
    settle(qtbot, runtime)
    _key(focused(), Qt.Key.Key_Up)
    settle(qtbot, runtime)
    assert place.composer.card.written == "Dear Ana"


@pytest.mark.fault(56, 57)
@pytest.mark.row("S71")
def test_the_mail_program_gets_one_address_and_the_words(
    qtbot: QtBot, runtime: Runtime, place: FollowUpsPlace, said: list[Message]
) -> None:
    programs = Programs()
    QDesktopServices.setUrlHandler("mailto", programs, "take")  # type: ignore[arg-type]  # bytes in the stub, text in the call
    try:
        box = place.composer.card.text
        box.setFocus()
        box.selectAll()
        QTest.keyClicks(box, "Hi Ana & bees?")
        _key(focused(), Qt.Key.Key_M, CTRL)
        settle(qtbot, runtime)
        assert programs.opened == ["mailto:ana@soil.example?subject=The%20soil%20article&body=Hi%20Ana%20%26%20bees%3F"]
        box.setPlainText("bees " * 500)
        _key(focused(), Qt.Key.Key_M, CTRL)
        settle(qtbot, runtime)
        assert len(programs.opened) == 1
        assert said[-1].action_text == "Save as file"
    finally:
        QDesktopServices.unsetUrlHandler("mailto")


@pytest.mark.fault(56)
@pytest.mark.parametrize(
    "address",
    [
        "file:///etc/passwd",
        "javascript:alert(1)",
        "smb://host/x",
        "data:text/html,x",
        "-flag",
        "https:",
        "",
        "mailto:a\nb",
    ],
)
def test_other_kinds_of_address_are_never_opened(address: str) -> None:
    """Teeth: with the list of kinds left out four of these were let through; with controls let be, the broken one."""
    assert not may_open(address)
    assert not open_url(address)


def test_a_disguised_address_is_opened_without_its_disguise() -> None:
    programs = Programs()
    QDesktopServices.setUrlHandler("https", programs, "take")  # type: ignore[arg-type]  # bytes in the stub, text in the call
    try:
        assert open_url("https://bank.example:pw@evil.example/x?a=%20b")
    finally:
        QDesktopServices.unsetUrlHandler("https")
    assert programs.opened == ["https://evil.example/x?a=%20b"]


def test_addresses_are_opened_in_one_place_only() -> None:
    callers = [file.name for file in python_files(PACKAGE) if "QDesktopServices" in file.text]
    assert [Path(name).stem.rpartition(".")[2] for name in callers] == ["outside"]


@pytest.mark.row("S13", "S17", "S94")
def test_ctrl_enter_marks_as_sent_goes_on_to_the_next_and_undo_brings_it_back(
    qtbot: QtBot, runtime: Runtime, place: FollowUpsPlace
) -> None:
    _key(focused(), Qt.Key.Key_Return)
    _key(focused(), Qt.Key.Key_Return, CTRL)
    settle(qtbot, runtime)
    assert _names(place) == ["Ben Okafor", "Cleo Wang"]
    assert focused() is place.list
    _do(qtbot, runtime, lambda services: services.history.undo())
    assert _names(place) == ["Ana Ruiz", "Ben Okafor", "Cleo Wang"]
    assert _shown(place) == "Ana Ruiz"


def test_each_undo_shows_the_message_that_is_back(qtbot: QtBot, runtime: Runtime, place: FollowUpsPlace) -> None:
    """Teeth: the row that had taken its place stayed chosen, and the one that came back had to be looked for."""
    for _ in range(2):
        place.composer.mark_sent()
        _do(qtbot, runtime, lambda services: services.follow_ups.lists())
    assert _names(place) == ["Cleo Wang"]
    for back in ("Ben Okafor", "Ana Ruiz"):
        _do(qtbot, runtime, lambda services: services.history.undo())
        assert _shown(place) == back
    place.list.setCurrentIndex(place.list.model().index(2, 0))
    _do(qtbot, runtime, lambda services: services.people.tag([1], "choir"))
    assert _shown(place) == "Cleo Wang"


def test_a_long_message_offered_as_a_file_stays_with_its_person(
    qtbot: QtBot, runtime: Runtime, place: FollowUpsPlace, met: dict[str, int], said: list[Message], tmp_path: Path
) -> None:
    """Teeth: a file asked for about somebody else in between gave the words to Ana the address of another."""
    hand_over, file = place.composer.hand_over, tmp_path / "message.eml"
    hand_over.mail(met["Ana"], "Dear Ana, " + "the river " * 400)
    settle(qtbot, runtime)
    offered = said[-1].action
    assert offered is not None
    hand_over.save_time(met["Ben"])
    offered()
    for dialog in place.findChildren(QFileDialog):
        dialog.close()
    hand_over.save_to(file)
    settle(qtbot, runtime)
    assert "To: ana@soil.example" in file.read_text(encoding="utf-8")


def test_what_is_not_seen_is_not_sent(qtbot: QtBot, runtime: Runtime, place: FollowUpsPlace) -> None:
    """Teeth: on an empty part of the list Ctrl+Enter sent the message that had been shown before."""
    waiting: list[int] = []
    place.sections.findChildren(QAbstractButton)[1].click()
    assert not place.composer.isVisible()
    _key(focused(), Qt.Key.Key_Return, CTRL)
    _do(qtbot, runtime, lambda services: waiting.append(len(services.follow_ups.lists().waiting)))
    assert waiting == [0]
    place.sections.findChildren(QAbstractButton)[0].click()
    _key(focused(), Qt.Key.Key_Return, CTRL)
    _do(qtbot, runtime, lambda services: waiting.append(len(services.follow_ups.lists().waiting)))
    assert waiting == [0, 1]


def test_a_key_held_down_sends_one_message(qtbot: QtBot, runtime: Runtime, place: FollowUpsPlace) -> None:
    """Teeth: each repetition sent the message that had come into view meanwhile."""
    window = focused().window().windowHandle()
    for repeated in (False, True, True):
        press = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_Return, CTRL, "\r", repeated)
        QApplication.sendEvent(window, press)
        settle(qtbot, runtime)
    assert _names(place) == ["Ben Okafor", "Cleo Wang"]


@pytest.mark.row("S95")
def test_a_proposed_time_is_put_in_by_one_key(qtbot: QtBot, runtime: Runtime, place: FollowUpsPlace) -> None:
    _key(focused(), Qt.Key.Key_Down)
    settle(qtbot, runtime)
    times = place.composer.own.times
    times.activated.emit(times.chips[0].key)
    settle(qtbot, runtime)
    assert "Monday 16 November at 10:00" in place.composer.card.written
    assert len(times.chips) == 1


@pytest.mark.row("S117", "S118", "S121", "S122")
def test_a_silence_is_asked_about_nudged_once_and_left_to_rest(
    qtbot: QtBot, runtime: Runtime, place: FollowUpsPlace, met: dict[str, int], clock: StandingClock
) -> None:
    _do(qtbot, runtime, lambda services: services.follow_ups.sent(met["Cleo"], "Hi Cleo, well run!"))
    move(clock, "2026-11-23 09:00")
    place.open_follow_up(met["Cleo"])
    settle(qtbot, runtime)
    settle(qtbot, runtime)
    silence = place.composer.silence
    assert focused() is silence.answer_button(SilenceAnswer.REPLIED)
    assert not place.composer.card.isVisible()
    _key(silence.answer_button(SilenceAnswer.NO_REPLY), Qt.Key.Key_Space)
    settle(qtbot, runtime)
    assert place.composer.card.sent.text() == "Nudge sent"
    assert "your first marathon" in place.composer.card.written
    assert place.composer.card.checks.text().startswith("Asks:"), "a nudge needs no new detail"
    place.composer.card.text.setFocus()
    _key(focused(), Qt.Key.Key_Return, CTRL)
    settle(qtbot, runtime)
    assert not place.composer.card.isVisible()
    move(clock, "2026-12-04 09:00")
    place.open_follow_up(met["Cleo"])
    settle(qtbot, runtime)
    assert not place.composer.card.isVisible()
    assert "Ana Ruiz" in silence.someone.text()
    _key(silence.answer_button(SilenceAnswer.REST), Qt.Key.Key_Space)
    settle(qtbot, runtime)
    assert place.composer.key == met["Cleo"]
    assert silence.wake.isVisible()
    _key(silence.wake, Qt.Key.Key_Space)
    settle(qtbot, runtime)
    assert not silence.wake.isVisible()


@pytest.mark.row("S120")
def test_busy_until_counts_from_the_day_on_which_it_is_asked(
    qtbot: QtBot, runtime: Runtime, place: FollowUpsPlace, met: dict[str, int], clock: StandingClock
) -> None:
    """A window stays open for days; the days offered do not stay those of its first one."""
    _do(qtbot, runtime, lambda services: services.follow_ups.sent(met["Ben"], "Hi Ben, shall we?"))
    move(clock, "2026-12-04 09:00")
    place.open_follow_up(met["Ben"])
    settle(qtbot, runtime)
    menu = place.composer.silence.busy.menu()
    menu.popup(place.pos())
    days = [action.data() for action in menu.actions()]
    menu.close()
    assert days == [date(2027, 1, 4), date(2027, 3, 4), date(2027, 6, 4)]


@pytest.mark.row("S119")
def test_after_a_no_a_thank_you_is_ready(
    qtbot: QtBot, runtime: Runtime, place: FollowUpsPlace, met: dict[str, int]
) -> None:
    _do(qtbot, runtime, lambda services: services.follow_ups.sent(met["Ben"], "Hi Ben, shall we?"))
    place.open_follow_up(met["Ben"])
    settle(qtbot, runtime)
    _key(place.composer.silence.answer_button(SilenceAnswer.DECLINED), Qt.Key.Key_Space)
    settle(qtbot, runtime)
    assert place.composer.key == met["Ben"]
    assert place.composer.card.sent.text() == "Thanks sent"
    assert "?" not in place.composer.card.written


def test_an_empty_place_says_where_follow_ups_come_from(qtbot: QtBot, open_place: Callable[[], FollowUpsPlace]) -> None:
    place = open_place()
    (button,) = [each for each in place.findChildren(QWidget) if each.accessibleName() == "Go to events"]
    with qtbot.waitSignal(place.place_requested) as asked:
        _key(button, Qt.Key.Key_Space)
    assert asked.args == ["events"]


def test_a_short_note_counts_as_the_sites_do_and_is_copied_on_one_line(
    qtbot: QtBot, runtime: Runtime, place: FollowUpsPlace, said: list[Message]
) -> None:
    place.composer.note_section.set_open(True)
    note = place.composer.note
    note.text.setFocus()
    note.text.selectAll()
    QTest.keyClicks(note.text, "x" * 199)
    note.text.insertPlainText("\U0001f41d")
    assert note.counter.text() == "201 of 200: 1 too many"
    note.text.setPlainText("Hi Ana,\ngood to meet you.")
    note.copied.emit("Hi Ana, good to meet you.")
    settle(qtbot, runtime)
    assert QGuiApplication.clipboard().text() == "Hi Ana, good to meet you."
    assert said[-1].text == "The note is copied."


def test_typed_words_are_back_after_a_crash(
    qtbot: QtBot, runtime: Runtime, place: FollowUpsPlace, met: dict[str, int]
) -> None:
    box = place.composer.card.text
    box.setFocus()
    box.selectAll()
    QTest.keyClicks(box, "Half a sent")
    runtime.drafts.write()
    _do(qtbot, runtime, lambda services: services.history.labels())
    found: list[str] = []
    _do(qtbot, runtime, lambda services: found.append(services.follow_ups.details(met["Ana"]).writing.text))
    assert found == ["Half a sent"]


def test_typed_words_that_cannot_be_written_stay_and_are_tried_again(
    qtbot: QtBot, runtime: Runtime, place: FollowUpsPlace, met: dict[str, int], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Teeth: with a full disk they were gone at the next change of anything, and not a draft either."""

    def full(*_all: object) -> None:
        raise WorldError(WorldFailure.DISK_FULL)

    found: list[object] = []
    box = place.composer.card.text
    box.setFocus()
    box.selectAll()
    QTest.keyClicks(box, "My words")
    with monkeypatch.context() as disk:
        disk.setattr(follow_ups_service.FollowUpsService, "write", full)
        place.list.setFocus()
        settle(qtbot, runtime)
        place.opened()
        settle(qtbot, runtime)
    assert box.toPlainText() == "My words"
    runtime.drafts.write()
    _do(qtbot, runtime, lambda services: found.append(services.follow_ups.details(met["Ana"]).writing.text))
    box.setFocus()
    place.list.setFocus()
    _do(qtbot, runtime, lambda services: found.append(services.drafts.find(f"editor:follow_up:{met['Ana']}")))
    _do(qtbot, runtime, lambda services: found.append(services.follow_ups.details(met["Ana"]).writing.text))
    assert found == ["My words", {}, "My words"]


def test_where_only_the_latest_done_ones_are_listed_the_page_says_so_and_an_older_one_still_opens(
    qtbot: QtBot, runtime: Runtime, place: FollowUpsPlace, met: dict[str, int], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(follow_ups_service, "DONE_SHOWN", 1)
    _do(qtbot, runtime, lambda services: services.follow_ups.let_go(met["Ben"]))
    _do(qtbot, runtime, lambda services: services.follow_ups.let_go(met["Cleo"]))
    assert place.older.isHidden()
    for name in ("Ben", "Cleo"):
        place.open_follow_up(met[name])
        settle(qtbot, runtime)
        assert place.list.current_id == place.composer.key == met[name]
        assert place.older.isVisible()
