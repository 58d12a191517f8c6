"""One of each small widget, filled with the same words wherever words can stand."""

from __future__ import annotations

import sys
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QApplication, QListView, QVBoxLayout, QWidget

from networkprep.ui.theme import Appearance, SchemeChoice
from networkprep.ui.widgets.buttons import button, icon_button, primary_button, quiet_button
from networkprep.ui.widgets.card import Card
from networkprep.ui.widgets.chips import Chip, ChipRow
from networkprep.ui.widgets.choice_row import Choice, ChoiceRow
from networkprep.ui.widgets.empty_state import EmptyState
from networkprep.ui.widgets.line_edit import LineEdit
from networkprep.ui.widgets.list_row import RowDelegate, RowPart
from networkprep.ui.widgets.message_bar import MessageBar
from networkprep.ui.widgets.messages import Question, ask, inform
from networkprep.ui.widgets.note_edit import NoteEdit
from networkprep.ui.widgets.page import Page
from networkprep.ui.widgets.plain_text import ElidedLabel, PlainLabel, caption, display, heading, plain_tooltip, title
from networkprep.ui.widgets.ring import ProgressRing
from networkprep.ui.widgets.section import Section
from networkprep.ui.widgets.timeline import Timeline, TimelineEntry
from networkprep.ui.widgets.two_panes import TwoPanes


def every_widget(words: str) -> dict[str, QWidget]:
    """Name to widget; dialogs are shown already, the others not."""
    parent = QWidget()
    parent.show()
    return {
        **_labels(words),
        **_buttons(words),
        **_compound(words),
        "parent": parent,
        "inform": inform(parent, words, words),
        "ask": ask(parent, Question(words, words, words, words), print),
    }


def _labels(words: str) -> dict[str, QWidget]:
    tipped = PlainLabel(words)
    plain_tooltip(tipped, words)
    made: dict[str, QWidget] = {"plain": tipped, "elided": ElidedLabel(words)}
    for make in (title, heading, caption, display):
        made[make.__name__] = make(words)
    return made


def _buttons(words: str) -> dict[str, QWidget]:
    return {
        "button": button(words, "print"),
        "primary": primary_button(words),
        "quiet": quiet_button(words),
        "icon": icon_button("add", words),
    }


def _compound(words: str) -> dict[str, QWidget]:
    chips = ChipRow(words)
    chips.set_chips([Chip("1", words, words, "person", dismissable=True)])
    bar = MessageBar()
    bar.show_message(words, words)
    note = NoteEdit(words)
    note.set_text(words)
    line = LineEdit(words)
    line.setText(words)
    card = Card()
    card.column.addWidget(PlainLabel(words))
    ring = ProgressRing()
    ring.set_progress(1, 2, words)
    section = Section(words, lambda: PlainLabel(words))
    section.set_summary(words)
    section.set_open(True)
    timeline = Timeline(words)
    timeline.set_entries([TimelineEntry(words, words)])
    page = Page(words)
    page.add(PlainLabel(words))
    return {
        "chips": chips,
        "choices": ChoiceRow(words, [Choice(1, words, words), Choice(2, words)]),
        "empty": EmptyState("leaf", words, words),
        "bar": bar,
        "note": note,
        "line": line,
        "card": card,
        "ring": ring,
        "section": section,
        "timeline": timeline,
        "page": page,
        "rows": row_list(words),
        "panes": TwoPanes.around(PlainLabel(words), PlainLabel(words)),
    }


def row_list(words: str) -> QListView:
    """A list of one row."""
    view = QListView()
    view.setAccessibleName(words)
    view.setItemDelegate(RowDelegate(view))
    model = QStandardItemModel(view)
    item = QStandardItem(words)
    item.setData(words, RowPart.SUBTITLE)
    item.setData(words, RowPart.TRAILING)
    model.appendRow(item)
    view.setModel(model)
    return view


def shown(widgets: dict[str, QWidget]) -> QWidget:
    """All of them in one window, so that the style sheet and the layout have done their work."""
    window = QWidget()
    column = QVBoxLayout(window)
    for widget in widgets.values():
        if not widget.isWindow() or not widget.isVisible():
            column.addWidget(widget)
    window.setAttribute(Qt.WidgetAttribute.WA_DontShowOnScreen)
    window.resize(800, 2400)
    window.show()
    return window


if __name__ == "__main__":
    app = QApplication(sys.argv)
    Appearance(app, Path(__file__).parents[2] / "resources", SchemeChoice.LIGHT)
    made = every_widget(sys.argv[1])
    window = shown(made)
    window.grab()
    for one in made.values():
        one.grab()
    print("alive")
