"""The left side of People: one field to find or add, whom to show, and the table."""

from __future__ import annotations

from dataclasses import replace
from functools import cached_property

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QHideEvent, QKeyEvent
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QVBoxLayout, QWidget

from networkprep.domain.people_groups import PeopleGroup
from networkprep.domain.people_list import PeopleFound, PeopleOrder, PeopleWish, Shown
from networkprep.ui.overriding import override
from networkprep.ui.people.chosen_group import ChosenGroup
from networkprep.ui.people.list_menu import ListMenu
from networkprep.ui.people.list_reader import ListReader, only_begun
from networkprep.ui.people.list_states import ListStates
from networkprep.ui.people.people_table import PeopleTable
from networkprep.ui.people.search_remark import SearchRemark
from networkprep.ui.runtime.runtime import Runtime
from networkprep.ui.theme.scale import MEDIUM, SMALL
from networkprep.ui.widgets.buttons import icon_button
from networkprep.ui.widgets.line_edit import NAME_LIMIT, LineEdit
from networkprep.ui.words.people import shown_word

_PATIENCE_MS = 300


class ListPane(QWidget):
    """Asks for what is typed, shows what comes; the newest answer wins."""

    opened = Signal(object)
    """A person to look at closely: Enter."""

    chosen_changed = Signal()
    """Other people are selected in the table."""

    import_wished = Signal()
    """Bring in a file with many people."""

    listed = Signal(bool)  # whether anybody is in it

    add_requested = Signal(str)
    """Add someone, with the name typed so far."""

    def __init__(self, runtime: Runtime, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._reader = ListReader(runtime, self)
        self._just_made = True
        self._listed_for: PeopleWish | None = None
        self._opens_first = False
        self._wanted_id: int | None = None
        self._chosen_before: list[int] = []
        self.field = self._build_field()
        self._add = icon_button("add", self.tr("Add a person"), self)
        self.shown = self._build_shown()
        self.arrange = icon_button("more", self.tr("Sorting and columns"), self)
        self.group = ChosenGroup(self)
        self.states = ListStates(self)
        self.table = PeopleTable(runtime.clock, self.states)
        self.states.hold(self.table)
        self._slow = QTimer(self, singleShot=True, interval=_PATIENCE_MS)
        self._row_before = -1
        self._build()
        self._connect()
        self._slow.start()

    @cached_property
    def menu(self) -> ListMenu:
        """How the list is sorted and which columns it has."""
        return ListMenu(self.table, self)

    @property
    def wish(self) -> PeopleWish:
        """What the list is asked for now."""
        return self._reader.wish

    def bring_up_to_date(self) -> None:
        """Read what may have changed meanwhile; of a pane just made the first rows are under way."""
        if self._just_made:
            self._just_made = False
            self._reader.wait_for_first()
        else:
            self.read()

    def read(self) -> None:
        """Ask for the list again; who is under the caret stays there."""
        if not self.table.people.rowCount():
            self._slow.start()
        self._reader.read()

    def choose(self, person_id: int) -> None:
        """Put the caret on a person, now or when the list comes."""
        self._wanted_id = None if self.table.choose(person_id) else person_id

    def show_everyone(self) -> None:
        """No words, everybody, by name."""
        self.field.clear()
        self.shown.setCurrentIndex(0)
        self._take_group(None)

    def show_group(self, group: PeopleGroup) -> None:
        """The people of one group alone, the caret in the field: Down walks them."""
        self.show_everyone()
        self._take_group(group)
        self.field.setFocus(Qt.FocusReason.OtherFocusReason)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.field and isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress:
            if event.key() == Qt.Key.Key_Down:
                self._enter_table()
                return True
            if event.key() == Qt.Key.Key_Escape and self.field.text():
                self.field.clear()
                return True
            if event.key() == Qt.Key.Key_Escape and self.wish.group is not None:
                self._take_group(None)
                return True
        return super().eventFilter(watched, event)

    @override
    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._slow.stop()  # nobody waits for the list any more
        self._remark.stop()

    def _build_field(self) -> LineEdit:
        field = LineEdit(self.tr("Find people by name, place, event or anything you noted"), NAME_LIMIT, self)
        field.setPlaceholderText(self.tr("Find: a name, or “bar friday rust”"))
        field.installEventFilter(self)
        return field

    def _build_shown(self) -> QComboBox:
        shown = QComboBox(self)
        shown.setAccessibleName(self.tr("Which people to show"))
        for which in Shown:
            shown.addItem(shown_word(which), which)
        return shown

    def _build(self) -> None:
        above = QHBoxLayout()
        above.setSpacing(SMALL)
        above.addWidget(self.field, 1)
        above.addWidget(self._add)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(MEDIUM)
        column.addLayout(above)
        beneath = QHBoxLayout()
        beneath.setSpacing(SMALL)
        beneath.addWidget(self.shown, 1)
        beneath.addWidget(self.arrange)
        column.addLayout(beneath)
        column.addWidget(self.group)
        column.addWidget(self.states, 1)
        self._remark = SearchRemark(column, above=self.states)

    def _connect(self) -> None:
        self._reader.found.connect(self._on_found)
        self._reader.completed.connect(self._on_completed)
        self._reader.rows_read.connect(self.table.people.take_rows)
        self.field.textChanged.connect(self._on_typed)
        self.field.returnPressed.connect(self._on_return)
        self.shown.currentIndexChanged.connect(self._on_shown)
        self._add.clicked.connect(self._on_add)
        self.arrange.clicked.connect(self._on_arrange)
        self.group.dismissed.connect(self._on_group_left)
        self._slow.timeout.connect(self.states.show_reading)
        self.states.added.connect(self._on_add)
        self.states.cleared.connect(self._on_cleared)
        self.states.import_wished.connect(self.import_wished)
        self.table.sort_wanted.connect(self._on_sort)
        self.table.opened.connect(self.opened)
        self.table.chosen_changed.connect(self.chosen_changed)
        self.table.left_upwards.connect(self.field.setFocus)
        self.table.people.rows_wanted.connect(self._reader.read_rows)

    def _on_arrange(self) -> None:
        self.menu.popup(self.arrange.mapToGlobal(self.arrange.rect().bottomLeft()))

    def _on_typed(self, words: str) -> None:
        self._ask_for(replace(self.wish, words=words))

    def _on_shown(self) -> None:
        self._ask_for(replace(self.wish, shown=Shown(self.shown.currentData())))

    def _on_sort(self, order: PeopleOrder, downwards: bool) -> None:
        self._ask_for(replace(self.wish, order=order, downwards=downwards))

    def _ask_for(self, wish: PeopleWish) -> None:
        if wish != self.wish:
            self._opens_first = False
            if not self.table.people.rowCount():
                self._slow.start()
            self._reader.read(wish)

    def _on_found(self, found: PeopleFound) -> None:
        chosen, self._row_before = self._to_choose(), self.table.currentIndex().row()
        self._slow.stop()
        self.table.set_searching(bool(found.wish.words.strip()))
        self.table.people.set_found(found)
        self.states.show_found(found)
        self._remark.speak_of(found)
        self.listed.emit(bool(found.ids))
        self._choose_again(chosen, whole=not only_begun(found))
        self._listed_for = found.wish
        if self._opens_first:
            self._opens_first = False
            self._on_return()

    def _on_completed(self, everyone: PeopleFound) -> None:
        chosen = self._to_choose()
        self.table.people.set_all_ids(everyone.ids)
        if chosen != self.table.chosen_ids():
            self._choose_again(chosen, whole=True)

    def _to_choose(self) -> list[int]:
        """Who is to be chosen in the list that comes: whoever is waited for, else who is chosen now."""
        if self._wanted_id is not None:
            return [self._wanted_id]
        return self._chosen_before or self.table.chosen_ids()

    def _choose_again(self, ids: list[int], *, whole: bool) -> None:
        """Who was chosen stays chosen in a list read anew; who is not among its first rows is waited for."""
        self._chosen_before = []
        if ids == self.table.chosen_ids() or (len(ids) == 1 and self.table.choose(ids[0])):
            self._wanted_id = None
        elif not whole:
            self._chosen_before = ids
        elif len(ids) > 1:
            self.table.choose_many(ids)
        if whole and ids and self.table.hasFocus() and not self.table.currentIndex().isValid():
            self.table.step(self._row_before + 1)  # deleted by key: whoever comes next is shown

    def _on_return(self) -> None:
        """Open the first of what was looked for, not of what is still listed while the search goes on."""
        if self._listed_for != self.wish:
            self._opens_first = True
        elif self.table.choose_first() and (person_id := self.table.current_id) is not None:
            self.opened.emit(person_id)

    def _enter_table(self) -> None:
        if self.table.people.rowCount():
            self.table.setFocus(Qt.FocusReason.OtherFocusReason)
            if not self.table.selectionModel().hasSelection():  # with the focus Qt gave it a row, and chose nobody
                self.table.step(0)

    def _take_group(self, group: PeopleGroup | None) -> None:
        self.group.show_group(group)
        self._ask_for(replace(self.wish, group=group))

    def _on_group_left(self) -> None:
        self._take_group(None)
        self.field.setFocus()

    def _on_cleared(self) -> None:
        self.show_everyone()
        self.field.setFocus()

    def _on_add(self) -> None:
        self.add_requested.emit(self.field.text().strip())
