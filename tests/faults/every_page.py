"""Opens every page, face and dialog of the window on a life, one after the other."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from PySide6.QtGui import QColor, QImage, QPixmap
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QCheckBox,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QTabBar,
    QWidget,
)

from networkprep.domain.debrief import DebriefStep
from networkprep.ui.debrief.place import DebriefPlace
from networkprep.ui.events.place import EventsPlace
from networkprep.ui.events.quiet import QuietFace
from networkprep.ui.people.forgetting import ask_to_forget
from networkprep.ui.people.place import SPREAD, PeoplePlace
from networkprep.ui.practice.place import PracticePlace
from tests.faults.full_life import Life
from tests.screenshots.stage import Stage

RED = QColor("#ff0000")


def every_page(stage: Stage, life: Life, words: str) -> Iterator[str]:
    """The name of each page once it is shown; ``words`` are typed where a page takes words of its own."""
    for play in (_plain_pages, _event_pages, _debrief_pages, _people_pages, _message_pages, _practice_pages, _floating):
        yield from play(stage, life, words)


def _plain_pages(stage: Stage, _life: Life, _words: str) -> Iterator[str]:
    for place in ("today", "events", "people", "follow_ups", "library", "settings"):
        stage.go(place)
        yield place


def _event_pages(stage: Stage, life: Life, words: str) -> Iterator[str]:
    page = stage.go("events", life.coming, "prepare")
    for section in page.findChildren(QWidget):
        opener = getattr(section, "set_open", None)
        if callable(opener) and section.isVisible():
            opener(True)
    stage.settle()
    yield "prepare, all open"
    page = stage.go("events", life.coming, "quiet")
    quiet = next(face for face in page.findChildren(QuietFace))
    for show in (quiet.show_stalled, quiet.show_leaving, quiet.show_walk_in):
        show()
        stage.settle()
        yield show.__name__
    assert isinstance(page, EventsPlace)
    page.page.header.edit.click()
    stage.settle()
    yield "details of an event"
    for event in (life.waiting, life.told):
        stage.go("events", event)
        yield f"event {event}"
    page.look_at_text(f"{words}\nThursday, December 3, 2026\n6:30 PM - 9:00 PM\n{words}")
    stage.settle()
    yield "pasted event"


def _debrief_pages(stage: Stage, life: Life, _words: str) -> Iterator[str]:
    page = stage.go("debrief", life.waiting)
    assert isinstance(page, DebriefPlace)
    for step in DebriefStep:
        page.steps.step_chosen.emit(step.value)
        stage.settle()
        yield f"debrief {step}"


def _people_pages(stage: Stage, life: Life, words: str) -> Iterator[str]:
    page = stage.go("people", life.people[0])
    assert isinstance(page, PeoplePlace)
    yield "person"
    page.right._on_stored(life.people[0])
    stage.settle()
    yield "all that is stored"
    page.right.compare(*life.people)
    stage.settle()
    yield "two side by side"
    page.list.table.choose_many(list(life.people))
    stage.settle()
    yield "several"
    page.show_one(SPREAD)
    stage.settle()
    yield "spread"
    cards = page.spread.cards.values()
    for bars in [card.bars for card in cards if card.bars.groups.rowCount()]:
        bars.opened.emit(bars.groups.rows[0].group)
        stage.settle()
        yield "people of a group"
    page.right.start_new(words)
    stage.settle()
    yield "new person"
    ask_to_forget(page, words, list)
    stage.settle()
    yield "asked to forget"
    for dialog in QApplication.topLevelWidgets():
        if dialog.isVisible() and dialog.parentWidget() is page:
            dialog.close()


def _message_pages(stage: Stage, life: Life, _words: str) -> Iterator[str]:
    for follow_up in (life.due, life.sent):
        stage.go("follow_ups", follow_up)
        yield f"message {follow_up}"


def _practice_pages(stage: Stage, life: Life, _words: str) -> Iterator[str]:
    for key, face in ((life.coming, "rehearse"), (life.people[0], "person")):
        page = stage.go("practice", key, face)
        assert isinstance(page, PracticePlace)
        sheet = page.rehearsal.sheet if face == "rehearse" else page.recall.sheet
        step = 0
        while sheet.isVisible():
            yield f"{face}, step {step}"
            sheet.usual.click()
            stage.settle()
            step += 1
    stage.go("practice")
    yield "practice"


def _floating(stage: Stage, _life: Life, words: str) -> Iterator[str]:
    stage.notes.open()
    stage.notes.window().line.edit.set_text(words)
    stage.settle()
    yield "capture window"
    stage.notes.window().hide()
    next(entry.action for entry in stage.window.book.entries() if entry.words.startswith("Search every")).trigger()
    stage.settle()
    stage.child(QLineEdit, "Search for").setText(words)
    stage.settle()
    yield "palette"


def shown_windows() -> list[QWidget]:
    """Every window that is on the screen now."""
    return [widget for widget in QApplication.topLevelWidgets() if widget.isVisible()]


def holds_red(picture: QPixmap) -> bool:
    """Whether ten dots in a row are of the red that no theme has."""
    image = picture.toImage().convertToFormat(QImage.Format.Format_RGB32)
    return b"\x00\x00\xff\xff" * 10 in bytes(image.constBits())


def all_texts(window: QWidget) -> list[str]:
    """What the labels, buttons, tabs and fields of a window say."""
    kinds: tuple[tuple[type[QWidget], Callable[..., str]], ...] = (
        (QLabel, QLabel.text),
        (QAbstractButton, QAbstractButton.text),
        (QLineEdit, QLineEdit.text),
        (QPlainTextEdit, QPlainTextEdit.toPlainText),
        (QCheckBox, QCheckBox.text),
    )
    found = [text(widget) for kind, text in kinds for widget in window.findChildren(kind)]
    for tabs in window.findChildren(QTabBar):
        found.extend(tabs.tabText(at) for at in range(tabs.count()))
    return found
