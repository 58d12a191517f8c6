"""The pages of the window, made when first asked for, and the way from one to the other."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QApplication, QFrame, QScrollArea, QStackedWidget, QWidget

from networkprep.ui.overriding import override
from networkprep.ui.runtime.runtime import Runtime
from networkprep.ui.shell.places import FIRST_PLACE, PLACES, find_place
from networkprep.ui.shell.visits import Visit, VisitHistory
from networkprep.ui.shell.window_state import WindowState
from networkprep.ui.widgets.place import Place

_LEAST_LETTERS, _LEAST_LINES = 66, 18
"""The smallest room in which a page can be read and used, in letters of the reader's size."""


class PageStack(QStackedWidget):
    """Shows one page; keeps where the person has been."""

    shown = Signal(str)
    """Another page came to the front, by its place's key."""

    capture_requested = Signal(object)
    sample_requested = Signal()
    restore_requested = Signal(object)

    def __init__(self, runtime: Runtime, state: WindowState) -> None:
        super().__init__()
        self._runtime = runtime
        self._state = state
        self._pages: dict[str, Place] = {}
        self._keys: dict[QObject, str] = {}
        self._history = VisitHistory()
        self._offered = frozenset(place.key for place in PLACES)

    @override
    def minimumSizeHint(self) -> QSize:
        # Never what the pages themselves say: they count what is hidden in them, too.
        letters = QFontMetrics(QApplication.font())
        return QSize(_LEAST_LETTERS * letters.averageCharWidth(), _LEAST_LINES * letters.lineSpacing())

    @override
    def heightForWidth(self, width: int) -> int:
        return -1  # for the same reason: a page scrolls inside where it can

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.FontChange:
            self.updateGeometry()

    @property
    def current(self) -> Place | None:
        """The page shown now."""
        page = self.currentWidget()
        return page if isinstance(page, Place) else None

    @property
    def current_key(self) -> str:
        """The key of the place shown now."""
        page = self.current
        return self._keys.get(page, "") if page is not None else ""

    def page(self, key: str) -> Place | None:
        """The page of a place; None when there is no such place."""
        spec = find_place(key)
        if spec is None:
            return None
        if key not in self._pages:
            page = spec.make(self._runtime, self)
            self._pages[key] = page
            self._keys[page] = key
            self.addWidget(page)
            self._connect(page)
            page.offer_places(self._offered)
            if kept := self._state.arrangement(key):
                page.arrange(kept)
        return self._pages[key]

    def offer(self, key: str) -> None:
        """One more thing the pages may lead to, beside the places."""
        self._offered |= {key}
        for page in self._pages.values():
            page.offer_places(self._offered)

    def keep_arrangements(self) -> None:
        """Remember how the pages that were opened are arranged."""
        for key, page in self._pages.items():
            self._state.keep_arrangement(key, page.arrangement())

    def go_to(self, key: str) -> None:
        """Show a place."""
        self.visit(Visit(key))

    def visit(self, visit: Visit) -> None:
        """Go somewhere new; a place that is not there leaves everything as it is."""
        if find_place(visit.place) is not None:
            self._history.go(visit)
            self._show(visit)

    def can_step(self, direction: int) -> bool:
        """Whether there is something behind (-1) or ahead (1)."""
        return self._history.can_step(direction)

    def step(self, direction: int) -> None:
        """Go back (-1) where the person was before, or forward (1) again."""
        if visit := self._history.step(direction):
            self._show(visit)

    def make_new(self, key: str) -> None:
        """Go to a place and make a new thing there."""
        self.go_to(key)
        if (page := self.page(key)) is not None:
            page.new_here()

    def _show(self, visit: Visit) -> None:
        page = self.page(visit.place)
        if page is None:
            return
        focus = QApplication.focusWidget()
        was_inside = focus is not None and self.isAncestorOf(focus)
        last = page.focusWidget()  # asked first: Qt puts the focus on the next best thing, often a row of tabs
        self.setCurrentWidget(page)
        if was_inside:
            _take_focus(page, last)
        page.opened()
        if visit.opens:
            page.show_one(visit.key, visit.face)
        self.shown.emit(visit.place)

    def _connect(self, page: Place) -> None:
        page.event_requested.connect(self._on_event_requested)
        page.debrief_requested.connect(self._on_debrief_requested)
        page.person_requested.connect(self._on_person_requested)
        page.follow_up_requested.connect(self._on_follow_up_requested)
        page.practice_requested.connect(self._on_practice_requested)
        page.place_requested.connect(self._on_place_requested)
        page.new_requested.connect(self.make_new)
        page.back_requested.connect(self._on_back_requested)
        page.capture_requested.connect(self.capture_requested)
        page.sample_requested.connect(self.sample_requested)
        page.restore_requested.connect(self.restore_requested)
        page.title_changed.connect(self._on_page_changed)
        page.actions_changed.connect(self._on_page_changed)

    def _on_back_requested(self) -> None:
        if self.can_step(-1):
            self.step(-1)
        else:
            self.go_to(FIRST_PLACE)

    def _on_place_requested(self, where: str) -> None:
        place, _, part = where.partition("/")
        self.visit(Visit(place, opens=bool(part), key=part or None))

    def _on_event_requested(self, event_id: int, face: str) -> None:
        self.visit(Visit("events", opens=True, key=event_id, face=face))

    def _on_debrief_requested(self, event_id: int | None) -> None:
        self.visit(Visit("debrief", opens=True, key=event_id))

    def _on_person_requested(self, person_id: int) -> None:
        self.visit(Visit("people", opens=True, key=person_id))

    def _on_follow_up_requested(self, follow_up_id: int) -> None:
        self.visit(Visit("follow_ups", opens=True, key=follow_up_id))

    def _on_practice_requested(self, key: int | None, face: str) -> None:
        self.visit(Visit("practice", opens=True, key=key, face=face))

    def _on_page_changed(self) -> None:
        if self.sender() is self.current:
            self.shown.emit(self.current_key)


class PageRoom(QScrollArea):
    """Around the pages: a window too small for the reader's letters scrolls its page, and cuts nothing off."""

    def __init__(self, pages: PageStack) -> None:
        super().__init__()
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setWidgetResizable(True)
        self.setCornerWidget(QWidget())  # else a bit of a frame is painted where the two bars meet
        self.setWidget(pages)


def _take_focus(page: Place, last: QWidget | None) -> None:
    """The caret was on the page before: it goes where this one was left (``last``), else to its first thing."""
    if last is not None and page.isAncestorOf(last) and last.isVisible():
        last.setFocus(Qt.FocusReason.TabFocusReason)
        return
    first = page.nextInFocusChain()
    while first is not None and first is not page:
        takes = first.focusPolicy() & Qt.FocusPolicy.TabFocus and first.isVisible() and first.isEnabled()
        if page.isAncestorOf(first) and takes and not (first.inherits("QTabBar") or first.inherits("QTabWidget")):
            first.setFocus(Qt.FocusReason.TabFocusReason)
            return
        first = first.nextInFocusChain()
