"""A way back to each of the newest backups; asked once, for it puts another file in the data's place."""

from __future__ import annotations

from datetime import datetime
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from networkprep.domain.backups import BackupReason, BackupRow
from networkprep.domain.progress import Progress
from networkprep.ui.overriding import override
from networkprep.ui.runtime.long_action import LongAction
from networkprep.ui.runtime.runtime import Runtime
from networkprep.ui.settings.data_card import DataCard
from networkprep.ui.theme.scale import TINY
from networkprep.ui.widgets.buttons import quiet_button
from networkprep.ui.widgets.choose_file import choose_file
from networkprep.ui.widgets.emptying import emptied
from networkprep.ui.widgets.messages import Question, ask
from networkprep.ui.widgets.plain_text import PlainLabel
from networkprep.ui.words import fill
from networkprep.ui.words.dates import moment_words

if TYPE_CHECKING:
    from networkprep.services.catalogue import Services

_NEWEST = 5


class RestoreCard(DataCard):
    """``restore_requested`` carries the file once it was confirmed and found to be sound."""

    restore_requested = Signal(object)

    def __init__(self, runtime: Runtime) -> None:
        super().__init__(runtime)
        self._folder = Path()
        self.set_title(self.tr("Back to an earlier day"))
        self._none = self.add_words(self.tr("As soon as there are backups, the newest are listed here."))
        lines = QWidget()
        self._lines = QVBoxLayout(lines)
        self._lines.setContentsMargins(0, 0, 0, 0)
        self._lines.setSpacing(TINY)
        self.column.insertWidget(self.column.count() - 1, lines)
        self.add_button(self.tr("From a file…"), self._ask_for_file)

    @override
    def refresh(self) -> None:
        self._runtime.jobs.ask(_backups, self._on_rows, latest="restore_card")

    def choose(self, file: Path, name: str) -> None:
        """Ask whether this backup should take the data's place."""
        words = self.tr(
            "NetworkPrep starts again with {backup}. What you have now is put aside first, as a backup of its own."
        )
        question = Question(
            self.tr("Restore this backup?"), fill(words, backup=name), self.tr("Restore"), self.tr("Keep what I have")
        )
        ask(self, question, partial(self.check, file))

    def check(self, file: Path) -> None:
        """Look whether a backup is sound, and ask for it to be restored."""
        LongAction(self._runtime, self.tr("Checking the backup"), at_once=True).start(
            partial(_sound, file), self._on_checked
        )

    def _on_rows(self, found: tuple[Path, tuple[BackupRow, ...]]) -> None:
        self._folder, rows = found
        emptied(self._lines)
        self._none.setVisible(not rows)
        for row in rows[:_NEWEST]:
            self._lines.addWidget(self._line(row))

    def _line(self, row: BackupRow) -> QWidget:
        when = self._when(row.made_at)
        frame = QWidget()
        line = QHBoxLayout(frame)
        line.setContentsMargins(0, 0, 0, 0)
        sentence = self.tr("{when} · {why} · {size}")
        size = self.locale().formattedDataSize(row.size, 0, QLocale.DataSizeFormat.DataSizeSIFormat)
        line.addWidget(PlainLabel(fill(sentence, when=when, why=self._why(row.reason), size=size), wrap=True), 1)
        restore = quiet_button(self.tr("Restore…"), "undo")
        restore.setAccessibleName(fill(self.tr("Restore the backup of {when}"), when=when))
        name = fill(self.tr("the backup of {when}"), when=when)
        restore.clicked.connect(lambda _checked: self.choose(self._folder / row.name, name))
        line.addWidget(restore)
        return frame

    def _why(self, reason: BackupReason) -> str:
        return {
            BackupReason.CLOSE: self.tr("at closing"),
            BackupReason.MIGRATION: self.tr("before an update"),
            BackupReason.IMPORT: self.tr("before an import"),
            BackupReason.RESTORE: self.tr("before a restore"),
            BackupReason.ASKED: self.tr("made by you"),
        }[reason]

    def _when(self, moment: datetime) -> str:
        now = self._runtime.clock.now()
        return moment_words(moment.astimezone(now.tzinfo), now.date())

    def _on_checked(self, file: Path | None) -> None:
        if file is None:
            words = self.tr("This file is not a usable backup, so nothing was changed. Please try another one.")
            self._runtime.messages.warn(words)
        else:
            self.restore_requested.emit(file)

    def _ask_for_file(self) -> None:
        kinds = self.tr("Backups (*.db);;All files (*)")
        choose_file(self, self.tr("Restore from a file"), kinds, self._on_file)

    def _on_file(self, file: Path) -> None:
        self.choose(file, file.name)


def _backups(services: Services) -> tuple[Path, tuple[BackupRow, ...]]:
    return services.paths.backups, services.backups.rows()


def _sound(file: Path, services: Services, _progress: Progress) -> Path | None:
    return file if services.backups.can_restore(file) else None
