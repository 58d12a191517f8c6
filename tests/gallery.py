"""Every small widget in both themes, as pictures to look at: ``python -m tests.gallery OUT``."""

from __future__ import annotations

import sys
from pathlib import Path

from PySide6.QtCore import QItemSelectionModel, QModelIndex, Qt
from PySide6.QtGui import QStandardItem, QStandardItemModel
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QComboBox,
    QHBoxLayout,
    QLineEdit,
    QListView,
    QRadioButton,
    QSpinBox,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)

from networkprep.ui.theme import Appearance, SchemeChoice, State
from networkprep.ui.widgets.buttons import button, icon_button, primary_button, quiet_button
from networkprep.ui.widgets.card import Card
from networkprep.ui.widgets.chips import Chip, ChipRow
from networkprep.ui.widgets.choice_row import Choice, ChoiceRow
from networkprep.ui.widgets.empty_state import EmptyState
from networkprep.ui.widgets.line_edit import LineEdit
from networkprep.ui.widgets.list_row import RowDelegate, RowPart
from networkprep.ui.widgets.message_bar import MessageBar
from networkprep.ui.widgets.note_edit import NoteEdit
from networkprep.ui.widgets.page import Page
from networkprep.ui.widgets.plain_text import ElidedLabel, caption, display, heading, paragraph
from networkprep.ui.widgets.ring import ProgressRing
from networkprep.ui.widgets.section import Section
from networkprep.ui.widgets.timeline import Timeline, TimelineEntry
from networkprep.ui.widgets.two_panes import TwoPanes

WIDTH, HEIGHT = 860, 620
RESOURCES = Path(__file__).parents[1] / "resources"
_ROWS = [
    ("Ana Ruiz", "River Restoration Meetup, May · promised the soil article", "due Friday", State.ATTENTION, "promise"),
    ("Ben Okafor", "Open Data Evening · plays the cello", "in touch", State.GOOD, "person"),
    ("Cleo W" + "w" * 60, "A very long line about where they met " * 4, "resting", State.QUIET, "person"),
    ("Smith & Sons <b>x</b>", "", "12 November", None, ""),
]


def row_model(parent: QWidget) -> QStandardItemModel:
    """Four rows: due, warm, too long, and without a second line."""
    model = QStandardItemModel(parent)
    for title, subtitle, trailing, state, icon_name in _ROWS:
        item = QStandardItem(title)
        item.setData(subtitle, RowPart.SUBTITLE)
        item.setData(trailing, RowPart.TRAILING)
        item.setData(state, RowPart.STATE)
        item.setData(icon_name, RowPart.ICON)
        model.appendRow(item)
    return model


def row_list(name: str) -> QListView:
    """A list of these rows, the second chosen."""
    view = QListView()
    view.setAccessibleName(name)
    view.setItemDelegate(RowDelegate(view))
    view.setModel(row_model(view))
    view.setMouseTracking(True)
    view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    index: QModelIndex = view.model().index(0, 0)
    view.selectionModel().setCurrentIndex(index, QItemSelectionModel.SelectionFlag.ClearAndSelect)
    return view


def plan_page() -> Page:
    """A page as an event's plan might look."""
    page = Page("River Restoration Meetup")
    page.add_action(button("Print", "print"))
    page.add_action(icon_button("more", "More actions"))
    ring = ProgressRing(36)
    ring.set_progress(2, 4, "2 of 4 prepared")
    line = QHBoxLayout()
    line.addWidget(ring)
    line.addWidget(caption("Thursday 12 November, 18:30, in 3 days. Two of four prepared; that is nearly enough."), 1)
    page.add(line)
    card = Card()
    for title, summary in (("Why I go", "to find others who measure rivers"), ("Goal", "2-3 good talks"), ("Who", "")):
        section = Section(title, _goal_body)
        section.set_summary(summary)
        section.set_open(title == "Goal")
        card.column.addWidget(section)
    page.add(card)
    chips = ChipRow("Understood")
    chips.set_chips(_chips())
    page.add(chips)
    row = QHBoxLayout()
    row.addWidget(primary_button("Start the debrief", "check"))
    row.addWidget(button("Swap", "swap"))
    row.addWidget(quiet_button("Try with a sample year"))
    row.addStretch(1)
    page.add(row)
    return page


def _chips() -> list[Chip]:
    return [
        Chip("1", "Person", "Ana Ruiz", "person", dismissable=True),
        Chip("2", "From", "Soil Trust & Sons", "place", dismissable=True),
        Chip("3", "Promise", "send her the soil article by Friday", "promise", dismissable=True),
        Chip("4", "Talk", "a quality conversation", "quality"),
    ]


def _goal_body() -> QWidget:
    body = QWidget()
    column = QVBoxLayout(body)
    column.setContentsMargins(0, 0, 0, 0)
    goal = ChoiceRow("Goal", [Choice("1", "1"), Choice("2-3", "2–3"), Choice("other", "Other")])
    goal.choose("2-3")
    column.addWidget(goal)
    column.addWidget(caption("Quality over quantity: two or three good talks are plenty."))
    note = NoteEdit("Learning goal")
    note.setPlaceholderText("What would you like to learn?")
    column.addWidget(note)
    return body


def controls_page() -> QWidget:
    """Fusion's own controls in our dress."""
    card = Card()
    card.column.addWidget(heading("Controls"))
    name = LineEdit("Name")
    name.setPlaceholderText("Name")
    filled = QLineEdit("Selected words in a field")
    filled.setAccessibleName("Filled")
    filled.selectAll()
    combo = QComboBox()
    combo.addItems(["Every quarter", "Twice a year"])
    spin = QSpinBox()
    check = QCheckBox("Keep this plan on the card")
    check.setChecked(True)
    radio = QRadioButton("She is new")
    radio.setChecked(True)
    off = button("Not now")
    off.setEnabled(False)
    nerves = ChoiceRow("Nerves", [Choice(n, str(n)) for n in range(1, 6)])
    nerves.choose(3)
    for widget in (name, filled, combo, spin, check, radio, QRadioButton("Already met in May"), nerves, off):
        card.column.addWidget(widget)
    tabs = QTabWidget()
    tabs.addTab(paragraph("Next, waiting for a debrief, past."), "Events")
    tabs.addTab(QWidget(), "Communities")
    card.column.addWidget(tabs)
    card.column.addWidget(display("1 of 2–3"))
    card.column.addWidget(ElidedLabel("W" * 200))
    return card


def people_page() -> QWidget:
    """A list beside a timeline."""
    timeline = Timeline("History with Ana Ruiz")
    timeline.set_entries([
        TimelineEntry("Thu 12 November", "You promised to send the soil article.", State.ATTENTION),
        TimelineEntry("Tue 3 November", "She wrote: thanks for the link about bees on the embankment, it helped "
                      "me a lot with the report I am finishing for the trust, and for the joint survey next spring."),
        TimelineEntry("Wed 6 May", "You met at the River Restoration Meetup.", State.GOOD),
    ])  # fmt: skip
    detail = Card()
    detail.column.addWidget(heading("Ana Ruiz"))
    detail.column.addWidget(caption("Soil Trust, Lisbon"))
    detail.column.addWidget(timeline)
    return TwoPanes.around(row_list("People"), detail)


def empty_page() -> QWidget:
    """Nothing to do, kindly said, and the bar of what happened."""
    whole = QWidget()
    column = QVBoxLayout(whole)
    column.addWidget(
        EmptyState(
            "leaf", "Nothing waits for you. Your next check-in is with Ben on Thursday 12 November.", "Plan an event"
        )
    )
    bar = MessageBar()
    column.addWidget(bar)
    bar.show_message("4 people saved.", "Undo")
    return whole


PICTURES = {"plan": plan_page, "controls": controls_page, "people": people_page, "empty": empty_page}


VARIANTS = [
    ("light", SchemeChoice.LIGHT, Qt.LayoutDirection.LeftToRight, 1.0),
    ("dark", SchemeChoice.DARK, Qt.LayoutDirection.LeftToRight, 1.0),
    ("rtl", SchemeChoice.LIGHT, Qt.LayoutDirection.RightToLeft, 1.0),
    ("large", SchemeChoice.LIGHT, Qt.LayoutDirection.LeftToRight, 2.0),
]


def take(appearance: Appearance, out: Path) -> list[str]:
    """Write one picture a page and variant; returns those whose content did not fit the window."""
    out.mkdir(parents=True, exist_ok=True)
    too_wide = []
    for variant, choice, direction, scale in VARIANTS:
        appearance.choose(choice)
        appearance.set_text_scale(scale)
        QApplication.setLayoutDirection(direction)
        for name, build in PICTURES.items():
            widget = build()
            widget.resize(WIDTH, HEIGHT)
            widget.show()
            QApplication.sendPostedEvents()
            widget.grab().save(str(out / f"{name}_{variant}.png"))
            if widget.width() > WIDTH:
                too_wide.append(f"{name}_{variant}")
            widget.close()
    QApplication.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
    return too_wide


if __name__ == "__main__":
    application = QApplication(sys.argv[:1])
    take(Appearance(application, RESOURCES, SchemeChoice.LIGHT), Path(sys.argv[1]))
