"""The main window: sidebar, pages, menus. It connects; it decides nothing about their content."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QHBoxLayout, QMainWindow, QStackedWidget, QVBoxLayout, QWidget

from networkprep.ui.overriding import override
from networkprep.ui.runtime.runtime import Runtime
from networkprep.ui.shell.action_book import ActionBook
from networkprep.ui.shell.places import SIDEBAR, PlaceSpec
from networkprep.ui.shell.sidebar import Sidebar
from networkprep.ui.widgets.place import Place


class MainWindow(QMainWindow):
    """Shows one page at a time and carries the window's own actions."""

    def __init__(self, runtime: Runtime) -> None:
        super().__init__()
        self._runtime = runtime
        self._pages: dict[str, Place] = {}
        self.book = ActionBook(self)
        self._build_frame()
        self._build_actions()
        self.setMinimumSize(720, 480)
        self.resize(1180, 780)

    def page(self, key: str) -> Place:
        """The page of a place, made when it is first asked for."""
        if key not in self._pages:
            spec = _spec(key)
            page = spec.make(self._runtime)
            self._connect(page)
            self._pages[key] = page
            self._stack.addWidget(page)
        return self._pages[key]

    def go_to(self, key: str) -> None:
        """Show a place."""
        page = self.page(key)
        self._sidebar.show_place(key)
        self._stack.setCurrentWidget(page)
        self._on_title_changed(page.title())
        page.opened()

    def come_to_front(self) -> None:
        """Show this window, wherever it is: somebody started the program again."""
        self.show()
        self.setWindowState(self.windowState() & ~Qt.WindowState.WindowMinimized)
        self.raise_()
        self.activateWindow()

    @override
    def closeEvent(self, event: QCloseEvent) -> None:
        self._runtime.drafts.write_and_wait()
        event.accept()

    def _build_frame(self) -> None:
        self._sidebar = Sidebar(SIDEBAR)
        self._sidebar.place_chosen.connect(self.go_to)
        self._stack = QStackedWidget()
        right = QVBoxLayout()
        right.setContentsMargins(0, 0, 0, 0)
        right.addWidget(self._stack, 1)
        frame = QWidget()
        columns = QHBoxLayout(frame)
        columns.setContentsMargins(0, 0, 0, 0)
        columns.setSpacing(0)
        columns.addWidget(self._sidebar)
        columns.addLayout(right, 1)
        self.setCentralWidget(frame)

    def _build_actions(self) -> None:
        for spec in SIDEBAR:
            words = QCoreApplication.translate("Places", spec.words)
            self.book.add("go", words, spec.shortcut, _Going(self, spec.key))
        self.book.add("file", self.tr("Quit"), "Ctrl+Q", self.close)
        self.book.fill_menus({"file": self.tr("&File"), "go": self.tr("&Go")})

    def _connect(self, page: Place) -> None:
        page.title_changed.connect(self._on_title_changed)
        page.place_requested.connect(self.go_to)
        page.event_requested.connect(self._on_event_requested)

    def _on_event_requested(self, event_id: object, face: str) -> None:
        self.go_to("events")
        self.page("events").show_one(event_id, face)

    def _on_title_changed(self, title: str) -> None:
        self.setWindowTitle(f"{title} - NetworkPrep" if title else "NetworkPrep")


class _Going:
    """Goes to one place when called."""

    def __init__(self, window: MainWindow, key: str) -> None:
        self._window = window
        self._key = key

    def __call__(self) -> None:
        self._window.go_to(self._key)


def _spec(key: str) -> PlaceSpec:
    return next(spec for spec in SIDEBAR if spec.key == key)
