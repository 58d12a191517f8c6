"""The main window: sidebar, top bar, pages, message bar, menus. It connects; it decides nothing about their content."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QMainWindow, QVBoxLayout, QWidget

from networkprep.ui.overriding import override
from networkprep.ui.runtime.runtime import Runtime
from networkprep.ui.shell.action_book import ActionBook
from networkprep.ui.shell.file_actions import FileActions, local_files
from networkprep.ui.shell.page_stack import PageRoom, PageStack
from networkprep.ui.shell.places import FIRST_PLACE, PLACES, find_place
from networkprep.ui.shell.practice_actions import add_practice_actions
from networkprep.ui.shell.sidebar import Sidebar
from networkprep.ui.shell.top_bar import TopBar
from networkprep.ui.shell.undo_actions import UndoActions
from networkprep.ui.shell.visits import Visit
from networkprep.ui.shell.voice import Voice
from networkprep.ui.shell.window_state import WindowState
from networkprep.ui.theme.scale import LARGE, SMALL
from networkprep.ui.widgets.place import Place

if TYPE_CHECKING:
    from networkprep.ui.runtime.messages import Working
    from networkprep.ui.shell.palette import Palette
    from networkprep.ui.shell.progress_strip import ProgressStrip


class MainWindow(QMainWindow):
    """Shows one page at a time and carries the window's own actions."""

    capture_requested = Signal(object)
    """Open the capture window: an event's id, or None for the clock's choice."""

    restore_requested = Signal(object)
    """Start anew with this backup in the data's place."""

    def __init__(self, runtime: Runtime, state: WindowState) -> None:
        super().__init__()
        self._runtime = runtime
        self._state = state
        self.hides_on_close = False
        """Whether closing leaves the program in the tray: where there is one, and only if the person chose so."""
        self._build_frame()
        self.book = ActionBook(self, self._menu_titles())
        self._build_file_actions()
        self._undo = UndoActions(runtime.jobs, self.book, self)
        self._build_go_actions()
        self._build_page_actions()
        self._build_help_actions()
        self._voice = Voice(runtime, self._bottom, self)
        runtime.messages.working.connect(self._on_working)
        self._palette: Palette | None = None
        self._words_given_up = False
        self.setMinimumSize(720, 480)
        self.resize(1180, 780)
        state.restore(self)

    def go_to_last_place(self) -> None:
        """Show the place that was shown when the window was last closed, at first Today."""
        spec = find_place(self._state.place())
        self.pages.go_to(spec.key if spec is not None and spec.in_sidebar else FIRST_PLACE)

    def page(self, key: str) -> Place | None:
        """The page of a place, made when it is first asked for; None when there is no such place."""
        return self.pages.page(key)

    def go_to(self, key: str) -> None:
        """Show a place."""
        self.pages.go_to(key)

    def put_capture_line(self, line: QWidget) -> None:
        """Put the capture line above every page."""
        self._top.put_capture_line(line)

    def offer_capture(self, open_capture: Callable[[], object]) -> None:
        """Put the capture window into the Capture menu."""
        self.book.add(
            "capture", self.tr("New capture"), "Ctrl+Shift+N", open_capture, self.tr("note jot down write quick line")
        )

    def attach_sample(self, open_sample: Callable[[], object]) -> None:
        """Offer the sample year, which opens in its own folder and window."""
        self.book.add("file", self.tr("Open the sample year"), "", open_sample, self.tr("demo example try"))
        self.pages.sample_requested.connect(open_sample)
        self.pages.offer("sample")

    def put_band(self, band: QWidget) -> None:
        """Put a band across the top, above every page."""
        self._right.insertWidget(0, band)

    def come_to_front(self) -> None:
        """Show this window, wherever it is: somebody started the program again."""
        self.show()
        self.setWindowState(self.windowState() & ~Qt.WindowState.WindowMinimized)
        self.raise_()
        self.activateWindow()

    @override
    def closeEvent(self, event: QCloseEvent) -> None:
        if not self._runtime.drafts.write_and_wait() and not self._words_given_up:
            words = self.tr("What you typed last could not be saved. Free some space on the disk, then close again.")
            self._runtime.messages.warn(words, self.tr("Close without it"), self._close_without_words)
            event.ignore()
            return
        self.keep_state()
        if self.hides_on_close:
            self.hide()
            event.ignore()
        else:
            event.accept()

    def leave(self) -> None:
        """Quit: end the program, also when its window is in the tray."""
        self.hides_on_close = False
        if self.isVisible():
            self.close()
        else:
            self._runtime.drafts.write_and_wait()
            QCoreApplication.quit()

    def keep_state(self) -> None:
        """Remember size, place and how the pages are arranged for the next start."""
        spec = find_place(self.pages.current_key)
        self._state.keep(self, spec.key if spec is not None and spec.in_sidebar else "")
        self.pages.keep_arrangements()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._sidebar.fit_beside(self.pages)

    def _close_without_words(self) -> None:
        self._words_given_up = True
        self.close()

    def _build_frame(self) -> None:
        self._sidebar = Sidebar([spec for spec in PLACES if spec.in_sidebar])
        self._top = TopBar()
        self.pages = PageStack(self._runtime, self._state)
        self._strip: ProgressStrip | None = None
        self._sidebar.place_chosen.connect(self.pages.go_to)
        self._top.search_requested.connect(self._on_search_requested)
        self.pages.shown.connect(self._on_shown)
        self.pages.capture_requested.connect(self.capture_requested)
        self.pages.restore_requested.connect(self.restore_requested)
        frame = QWidget()
        columns = QHBoxLayout(frame)
        columns.setContentsMargins(0, 0, 0, 0)
        columns.setSpacing(0)
        columns.addWidget(self._sidebar)
        self._right = self._right_side()
        columns.addLayout(self._right, 1)
        self.setCentralWidget(frame)

    def _right_side(self) -> QVBoxLayout:
        right = QVBoxLayout()
        right.setContentsMargins(0, 0, 0, 0)
        right.setSpacing(0)
        right.addWidget(self._top)
        right.addWidget(PageRoom(self.pages), 1)
        self._bottom = bottom = QVBoxLayout()
        bottom.setContentsMargins(LARGE, 0, LARGE, SMALL)
        bottom.setSpacing(SMALL)
        right.addLayout(bottom)
        return right

    def _menu_titles(self) -> dict[str, str]:
        return {
            "file": self.tr("&File"),
            "edit": self.tr("&Edit"),
            "go": self.tr("&Go"),
            "page": self.tr("&Page"),
            "capture": self.tr("&Capture"),
            "help": self.tr("&Help"),
        }

    @override
    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if local_files(event.mimeData()):
            event.acceptProposedAction()

    @override
    def dropEvent(self, event: QDropEvent) -> None:
        self.files.look_at(local_files(event.mimeData()))
        event.acceptProposedAction()

    def _build_file_actions(self) -> None:
        self.files = FileActions(self.pages, self.book, self)
        self.setAcceptDrops(True)
        quits = self.book.add("file", self.tr("Quit"), "Ctrl+Q", self.leave, self.tr("exit leave close"))
        self.book.keep_last("file", quits)

    def _build_go_actions(self) -> None:
        for spec in PLACES:
            if spec.in_sidebar:
                words = QCoreApplication.translate("Places", spec.words)
                self.book.add(
                    "go", words, spec.shortcut, partial(self.pages.go_to, spec.key), self.tr("go to open show")
                )
        add_practice_actions(self.book, self.pages)
        my_card = find_place("my_card")
        if my_card is not None:
            words = QCoreApplication.translate("Places", my_card.words)
            go = partial(self.pages.go_to, my_card.key)
            self.book.add("go", words, my_card.shortcut, go, self.tr("contact code QR vCard badge"))
        self._back = self.book.add("go", self.tr("Back"), "Alt+Left", self._on_back)
        self._forward = self.book.add("go", self.tr("Forward"), "Alt+Right", self._on_forward)
        self.book.add(
            "go", self.tr("Search everything"), "Ctrl+K", self._on_search_requested, self.tr("find palette command")
        )

    def _build_page_actions(self) -> None:
        self._new = self.book.add("page", self.tr("New here"), "Ctrl+N", self._on_new, self.tr("add create"))
        self._find = self.book.add("page", self.tr("Find here"), "Ctrl+F", self._on_find, self.tr("search filter"))

    def _build_help_actions(self) -> None:
        words = self.tr("Check my data")
        self.book.add("help", words, "", self._on_check_data, self.tr("doctor repair damaged health"))
        self.book.add("help", self.tr("Keyboard shortcuts"), "F1", self._on_shortcuts, self.tr("keys help cheat sheet"))
        self.book.add(
            "help", self.tr("About NetworkPrep"), "", self._on_about, self.tr("version licence copyright Qt SQLite")
        )

    def _on_shown(self, key: str) -> None:
        self._sidebar.show_place(key)
        page = self.pages.current
        title = page.title() if page is not None else ""
        self.setWindowTitle(f"{title} - NetworkPrep" if title else "NetworkPrep")
        self.book.set_page_actions(page.page_actions() if page is not None else [])
        self._new.setEnabled(page is not None and type(page).new_here is not Place.new_here)
        self._find.setEnabled(page is not None and type(page).find_here is not Place.find_here)
        self._back.setEnabled(self.pages.can_step(-1))
        self._forward.setEnabled(self.pages.can_step(1))

    def _on_working(self, working: Working | None) -> None:
        if self._strip is None:
            from networkprep.ui.shell.progress_strip import ProgressStrip  # noqa: PLC0415  # 5 ms that no start needs

            self._strip = ProgressStrip()
            self._bottom.insertWidget(0, self._strip)
        self._strip.show_working(working)

    def _on_back(self) -> None:
        self.pages.step(-1)

    def _on_forward(self) -> None:
        self.pages.step(1)

    def _on_new(self) -> None:
        if (page := self.pages.current) is not None:
            page.new_here()

    def _on_find(self) -> None:
        if (page := self.pages.current) is not None:
            page.find_here()

    def _on_search_requested(self) -> None:
        from networkprep.ui.shell.palette import Palette  # noqa: PLC0415  # 3 ms that no start needs

        if self._palette is None:
            self._palette = Palette(self, self.book, self._runtime.jobs, self.pages.visit)
        self._palette.open_over()

    def _on_shortcuts(self) -> None:
        from networkprep.ui.shell.shortcut_sheet import ShortcutSheet  # noqa: PLC0415  # when it is asked for

        ShortcutSheet(self.book, self).open()

    def _on_check_data(self) -> None:
        self.pages.visit(Visit("settings", opens=True, key="check"))

    def _on_about(self) -> None:
        from networkprep.ui.shell.about import AboutDialog  # noqa: PLC0415  # when it is asked for

        AboutDialog(self._runtime.jobs, self).open()
