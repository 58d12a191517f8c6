"""Follow-ups: due, waiting, later and done, and beside the list the composer for the one that is chosen."""

from __future__ import annotations

from PySide6.QtGui import QAction, QHideEvent
from PySide6.QtWidgets import QApplication, QStackedWidget, QVBoxLayout, QWidget

from networkprep.domain.changes import Change, Topic
from networkprep.domain.follow_up_details import FollowUpListing, FollowUpLists, SomeoneElse
from networkprep.domain.follow_ups import FollowUpSection
from networkprep.ui.follow_ups.composer import Composer
from networkprep.ui.follow_ups.follow_up_list import FollowUpList
from networkprep.ui.follow_ups.follow_up_words import empty_sentence, section_word
from networkprep.ui.overriding import override
from networkprep.ui.runtime.runtime import Runtime
from networkprep.ui.theme.scale import SMALL
from networkprep.ui.widgets.choice_row import Choice, ChoiceRow
from networkprep.ui.widgets.empty_state import EmptyState
from networkprep.ui.widgets.page import Page
from networkprep.ui.widgets.page_actions import one_group, page_action
from networkprep.ui.widgets.place import Place
from networkprep.ui.widgets.plain_text import caption
from networkprep.ui.widgets.two_panes import TwoPanes

_TOPICS = (Topic.FOLLOW_UPS, Topic.PROMISES, Topic.PEOPLE, Topic.EVENTS, Topic.INTERACTIONS, Topic.PROFILE)


class FollowUpsPlace(Place):
    """One list at a time; ``show_one`` opens a follow-up wherever it stands."""

    def __init__(self, runtime: Runtime, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._runtime = runtime
        self._lists = FollowUpLists()
        self._section = FollowUpSection.DUE
        self._wanted: int | None = None
        self._followed: int | None = None
        self._gone: list[int] = []
        self.setWindowTitle(self.tr("Follow-ups"))
        self.sections = ChoiceRow(self.tr("Show"), [Choice(each, section_word(each)) for each in FollowUpSection])
        self.sections.choose(self._section)
        self.sections.chosen.connect(self._on_section)
        self.list = FollowUpList(runtime.clock)
        self.composer = Composer(runtime)
        self.list.chosen.connect(self.composer.show_follow_up)
        self.list.opened.connect(self.composer.focus_message)
        self.composer.person_requested.connect(self.person_requested)
        self.composer.someone_requested.connect(self._on_someone)
        self.composer.followed.connect(self._on_followed)
        self._actions = self._build_actions()
        self._build()
        runtime.on_change(self._on_changed)

    @override
    def page_actions(self) -> list[QAction]:
        return self._actions

    @override
    def opened(self) -> None:
        # The list first, so that what takes the place of the one shown is known before its message goes.
        also = self._followed if self._wanted is None else self._wanted
        self._runtime.jobs.ask(lambda services: services.follow_ups.lists(also), self._on_lists, latest="follow_ups")
        self.composer.read()

    @override
    def show_one(self, key: object, face: str = "") -> None:
        if isinstance(key, int):
            self.open_follow_up(key)

    def open_follow_up(self, follow_up_id: int) -> None:
        """Show this follow-up, in whichever part of the list it stands."""
        self._wanted = follow_up_id
        self.opened()

    @override
    def find_here(self) -> None:
        self.list.setFocus()

    @override
    def hideEvent(self, event: QHideEvent) -> None:
        self.composer.keep_typed()
        super().hideEvent(event)

    def _build(self) -> None:
        self._empty = EmptyState("leaf", "")
        self.older = caption(self.tr("These are the latest. What you sent before stands on each person's page."))
        self._nothing_yet = EmptyState(
            "follow_ups",
            self.tr("No follow-ups yet. They come from the debrief after an event, already drafted."),
            self.tr("Go to events"),
        )
        self._nothing_yet.acted.connect(self._on_events)
        left = QWidget()
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 0, SMALL, 0)
        column.addWidget(self.list, 1)
        column.addWidget(self.older)
        self._panes = TwoPanes.around(left, self.composer)
        self._stack = QStackedWidget()
        for each in (self._panes, self._empty, self._nothing_yet):
            self._stack.addWidget(each)
        page = Page(self.tr("Follow-ups"), whole_width=True)
        page.add(self.sections)
        page.add(self._stack, 1)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(page)

    def _build_actions(self) -> list[QAction]:
        composer = self.composer
        words = one_group(
            page_action(self, self.tr("Mark as sent"), composer.mark_sent, "Ctrl+Return"),
            page_action(self, self.tr("Another version"), composer.another_version, "Alt+V"),
        )
        hand_over = one_group(
            page_action(self, self.tr("Copy the message"), composer.copy, "Ctrl+Shift+C"),
            page_action(self, self.tr("Open in the mail program"), composer.open_in_mail, "Ctrl+M"),
            page_action(self, self.tr("Save the message as a file"), composer.save_file, "Ctrl+S"),
        )
        made = [*words, *hand_over]
        for action in made:
            action.setAutoRepeat(False)  # a key held down would send the next message, too
        return made

    def _rows(self, section: FollowUpSection) -> tuple[FollowUpListing, ...]:
        lists = self._lists
        return {
            FollowUpSection.DUE: lists.due,
            FollowUpSection.WAITING: lists.waiting,
            FollowUpSection.LATER: lists.later,
            FollowUpSection.DONE: lists.done,
        }[section]

    def _on_lists(self, lists: FollowUpLists) -> None:
        self._lists = lists
        wanted = self._wanted if self._wanted is not None else self._followed
        if wanted is None:
            wanted = self._back_again()
        else:
            found = (each for each in FollowUpSection if any(row.row.id == wanted for row in self._rows(each)))
            self._section = next(found, self._section)
        self._show_section(wanted)
        if self._wanted is not None:
            self.composer.focus_message()
        self._wanted = self._followed = None

    def _back_again(self) -> int | None:
        """The one shown before it left this part of the list, when Undo has brought it back."""
        here = {each.row.id for each in self._rows(self._section)}
        back = [each for each in self._gone if each in here]
        self._gone = [each for each in self._gone if each not in here]
        shown = self.composer.key
        if shown is not None and shown not in here:
            self._gone.append(shown)
        return back[-1] if back else None

    def _show_section(self, wanted: int | None = None) -> None:
        rows = self._rows(self._section)
        self.sections.choose(self._section)
        focus = QApplication.focusWidget()
        had_focus = focus is not None and self.composer.isAncestorOf(focus)
        before = self.composer.key
        for action in self._actions:  # what is not seen is not sent
            action.setEnabled(bool(rows))
        if not rows:
            nothing = not any(self._rows(each) for each in FollowUpSection)
            self._empty.set_sentence(empty_sentence(self._section))
            self._stack.setCurrentWidget(self._nothing_yet if nothing else self._empty)
            return
        self._stack.setCurrentWidget(self._panes)
        self.older.setVisible(self._section is FollowUpSection.DONE and self._lists.older)
        self.list.set_rows(rows, before if wanted is None else wanted)
        if had_focus and self.list.current_id != before:
            self.list.setFocus()

    def _on_section(self, section: FollowUpSection) -> None:
        self._section = section
        self._gone.clear()
        self._show_section()

    def _on_changed(self, change: Change) -> None:
        if change.touches(*_TOPICS):
            self.opened()

    def _on_someone(self, other: SomeoneElse) -> None:
        if other.follow_up_id is not None:
            self.open_follow_up(other.follow_up_id)
        else:
            self.person_requested.emit(other.person_id)

    def _on_followed(self, follow_up_id: int) -> None:
        self._followed = follow_up_id

    def _on_events(self) -> None:
        self.place_requested.emit("events")
