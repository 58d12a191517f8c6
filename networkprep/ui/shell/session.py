"""One run of the window: which window is shown, what is told at the start, how it ends."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QApplication, QWidget

from networkprep.domain.changes import Change, Topic
from networkprep.domain.errors import NetworkPrepError, WorldError, WorldFailure
from networkprep.domain.options import TEXT_SIZE, THEME
from networkprep.ui.overriding import override
from networkprep.ui.runtime.crash_guard import CrashGuard
from networkprep.ui.runtime.runtime import Runtime
from networkprep.ui.shell.visits import Visit
from networkprep.ui.theme import Appearance, SchemeChoice
from networkprep.ui.words import fill

if TYPE_CHECKING:
    from networkprep.domain.shared_folders import SharedFolder
    from networkprep.services.catalogue import Services
    from networkprep.ui.runtime.end_signals import EndSignals
    from networkprep.ui.shell.main_window import MainWindow
    from networkprep.ui.shell.start_trouble import StartTrouble

_PAINT_SECONDS = 2
RESTORED, NOT_RESTORED = "restored", "not restored"
_BETWEEN_MS = 1


class Session(QObject):
    """``again`` holds the arguments to start anew with, when the person asked for that."""

    def __init__(self, runtime: Runtime, appearance: Appearance, data_file: Path, parent: QApplication) -> None:
        super().__init__(parent)
        self._app = parent
        self._signals: EndSignals | None = None
        self._runtime = runtime
        self._appearance = appearance
        self._data_file = data_file
        self.window: MainWindow | None = None
        self._trouble: StartTrouble | None = None
        self._guard = CrashGuard(runtime.drafts, self)
        self.again: list[str] | None = None
        self.restoring: Path | None = None
        """The backup to put in the data's place once the data is closed."""
        self._apply_look()
        runtime.on_change(self._on_changed)
        runtime.jobs.ready.connect(self._on_ready)

    def show_trouble(self, error: NetworkPrepError) -> None:
        """Show, in place of the main window, why the data cannot be opened."""
        from networkprep.ui.shell.start_trouble import StartTrouble  # noqa: PLC0415  # 4 ms that no good start needs

        self._trouble = StartTrouble(error, self._data_file)
        self._trouble.retry_requested.connect(self._on_retry)
        self._trouble.folder_chosen.connect(self._on_folder_chosen)
        self._trouble.show()
        if self.window is not None:
            self.window.hide()

    def tell_of_last_time(self, fault: str, settings_aside: Path | None, restored: str = "") -> None:
        """Say calmly what the last run left: a backup put back, its own death, or settings that could not be read."""
        messages = self._runtime.messages
        if settings_aside is not None:
            words = self.tr("Your settings could not be read, so the usual ones are used. The old file is kept: {file}")
            messages.say(fill(words, file=settings_aside.name))
        if restored:
            messages.say(self._about_restore(restored))
        if fault:
            words = self.tr("NetworkPrep ended by itself last time. What was saved is here.")
            messages.offer(words, self.tr("Show details"), lambda: self._guard.show_earlier(fault))

    def restore(self, backup: Path) -> None:
        """Write what was typed, close, and start anew with this backup."""
        self.keep_words()
        if self.window is not None:
            self.window.keep_state()
        self.restoring = backup
        self._start_again(sys.argv[1:])

    def end(self) -> None:
        """End at once and tidily: the system asked for it."""
        self.keep_words()
        if self.window is not None:
            self.window.keep_state()
        self._app.exit(0)

    def keep_words(self) -> None:
        """The person's desktop is about to end: write what was typed, ask nothing."""
        self._runtime.drafts.write_and_wait()

    def hear_signals(self) -> None:
        """From now on the system's signals end the run tidily; before the first picture nothing was typed."""
        from networkprep.ui.runtime.end_signals import EndSignals  # noqa: PLC0415  # after the first picture

        self._signals = EndSignals(self)
        self._signals.received.connect(self.end)

    def close(self) -> None:
        """Give back what this run had taken of the process."""
        self._guard.remove()
        if self._signals is not None:
            self._signals.close()

    def _on_ready(self, error: BaseException | None) -> None:
        if error is None:
            self._runtime.jobs.ask(_standing, self._on_standing)
            self._runtime.jobs.ask(lambda services: services.data_folder.shared_news(), self._on_shared_folder)
        elif isinstance(error, NetworkPrepError):
            self.show_trouble(error)
        else:
            sys.excepthook(type(error), error, error.__traceback__)

    def _on_standing(self, standing: tuple[bool, bool]) -> None:
        """A file that may only be read, or a failed backup, is never silent."""
        read_only, backup_failed = standing
        if read_only:
            words = self.tr("Your data can only be read here. You can look at everything; nothing new is saved.")
            self._runtime.messages.warn(words)
        elif backup_failed:
            from networkprep.ui.words.failures import failure_sentence  # noqa: PLC0415  # 1 ms that no good start needs

            self._runtime.messages.warn(failure_sentence(WorldError(WorldFailure.BACKUP_FAILED)))

    def _on_shared_folder(self, shared: SharedFolder | None) -> None:
        if shared is not None:
            from networkprep.ui.words.findings import finding_sentence  # noqa: PLC0415  # most folders are one's own

            self._runtime.messages.warn(finding_sentence(str(shared)), self.tr("What to do"), self._show_folder)

    def _show_folder(self) -> None:
        if self.window is not None:
            self.window.come_to_front()
            self.window.pages.visit(Visit("settings", opens=True, key="where"))

    def _on_changed(self, change: Change) -> None:
        if change.touches(Topic.SETTINGS):
            self._apply_look()

    def _apply_look(self) -> None:
        self._appearance.choose(SchemeChoice(self._runtime.chosen.text(THEME)))
        self._appearance.set_text_scale(self._runtime.chosen.number(TEXT_SIZE) / 100)

    def _about_restore(self, outcome: str) -> str:
        if outcome == RESTORED:
            return self.tr("The backup is restored. What you had before is among the backups.")
        return self.tr("The backup could not be restored. Your data is as it was.")

    def _on_retry(self) -> None:
        self._start_again(sys.argv[1:])

    def _on_folder_chosen(self, folder: Path) -> None:
        self._start_again(["--data-dir", str(folder)])

    def _start_again(self, arguments: list[str]) -> None:
        self.again = arguments
        self._app.exit(0)


def _standing(services: Services) -> tuple[bool, bool]:
    return services.read_only, services.backups.state().failed_since is not None


def after_first_paint(window: QWidget, painted: Callable[[], object]) -> None:
    """Call once after a window has been painted, or after two seconds when it is not (it may start minimised)."""
    _FirstPaint(window, painted)


def one_by_one(owner: QObject, steps: Iterator[None]) -> None:
    """Run a generator; between its steps, as long as ``owner`` lives, the event loop has time for the person."""

    def go_on() -> None:
        if next(steps, steps) is not steps:
            # Not 0: timers that are due at once would be served one after the other in the same turn.
            QTimer.singleShot(_BETWEEN_MS, owner, go_on)

    go_on()


class _FirstPaint(QObject):
    """Looks for the first paint event of a window; lives as long as the window."""

    def __init__(self, window: QWidget, painted: Callable[[], object]) -> None:
        super().__init__(window)
        self._window = window
        self._painted: Callable[[], object] | None = painted
        window.installEventFilter(self)
        QTimer.singleShot(_PAINT_SECONDS * 1000, self._call)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Paint and self._painted is not None:
            self._window.removeEventFilter(self)
            QTimer.singleShot(0, self._call)
        return False

    def _call(self) -> None:
        painted, self._painted = self._painted, None
        if painted is not None:
            painted()
