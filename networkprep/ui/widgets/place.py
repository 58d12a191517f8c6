"""A place of the window: one page of the sidebar, or one reached from them."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QEvent, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget

from networkprep.ui.overriding import override
from networkprep.ui.theme.scale import column_width

GROUP = "group"
"""The property of a page's actions that says which belong together: the Page menu has a line between two groups."""


class ReadingColumn(QWidget):
    """What lies across a page, as wide as is good to read in the reader's letters, and ``margins`` beside it."""

    def __init__(self, margins: int = 0, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._margins = margins
        self._fit()

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.FontChange:
            self._fit()

    def _fit(self) -> None:
        self.setMaximumWidth(column_width() + self._margins)


class Place(QWidget):
    """What the shell knows of a page. Pages ask for other pages by signal, never by import."""

    event_requested = Signal(object, str)
    """Open an event: its id and a face ("prepare", "quiet", "came_of_it", or "" for the clock's choice)."""

    debrief_requested = Signal(object)
    """Open the debrief of an event, by its id; None means the notes without an event."""

    person_requested = Signal(object)
    """Open a person, by id."""

    follow_up_requested = Signal(object)
    """Open a follow-up's composer, by id."""

    capture_requested = Signal(object)
    """Open the capture window; an event's id, or None for the clock's choice."""

    practice_requested = Signal(object, str)
    """Practise: an event's or person's id or None, and "rehearse", "recall" or "person"."""

    place_requested = Signal(str)
    """Go to a place of the sidebar, by key; "library/what_i_bring" names a part of it."""

    new_requested = Signal(str)
    """Go to a place and make a new thing there, as Ctrl+N does; by key."""

    sample_requested = Signal()
    """Open the sample year in its own folder and window."""

    restore_requested = Signal(object)
    """Start anew with a backup in the data's place; its file."""

    back_requested = Signal()
    """Go back to where the person was before."""

    title_changed = Signal(str)
    """The page's title for the window's title bar."""

    actions_changed = Signal()
    """What ``page_actions`` answers is different now."""

    def speak_for(self, inner: Place) -> None:
        """Pass on what a page inside this one asks for."""
        for mine, its in (
            (self.event_requested, inner.event_requested),
            (self.debrief_requested, inner.debrief_requested),
            (self.person_requested, inner.person_requested),
            (self.follow_up_requested, inner.follow_up_requested),
            (self.capture_requested, inner.capture_requested),
            (self.practice_requested, inner.practice_requested),
            (self.place_requested, inner.place_requested),
        ):
            its.connect(mine)

    def title(self) -> str:
        """What the window's title bar says while this page is shown."""
        return self.windowTitle()

    def page_actions(self) -> list[QAction]:
        """What can be done here: shown in the Page menu, in the palette and on the shortcut sheet."""
        return []

    def offer_places(self, keys: frozenset[str]) -> None:
        """Told which places the window has, and "sample" when there is one; a page offers no way to what is missing."""

    def opened(self) -> None:
        """The page has come to the front: read what may have changed meanwhile."""

    def show_one(self, key: object, face: str = "") -> None:
        """Show one thing of this page, by id; asked for by another page through the shell.

        The debrief's page is given None for the notes without an event, events are given a face.
        """

    def arrangement(self) -> dict[str, str]:
        """How the person has arranged this page, sorted or filtered it: kept from one start to the next."""
        return {}

    def arrange(self, kept: Mapping[str, str]) -> None:
        """Take up what ``arrangement`` once answered; what cannot be read leaves the usual arrangement."""

    def new_here(self) -> None:
        """Ctrl+N: make a new thing of this page's kind."""

    def find_here(self) -> None:
        """Ctrl+F: go to this page's own search field."""
