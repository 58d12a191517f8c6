"""Where the data lies, how its backups stand, and whether all is well with it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from networkprep.domain.errors import NetworkPrepError
from networkprep.domain.progress import Progress
from networkprep.domain.shared_folders import SharedFolder
from networkprep.ui.overriding import override
from networkprep.ui.runtime.long_action import LongAction
from networkprep.ui.runtime.runtime import Runtime
from networkprep.ui.settings.data_card import DataCard
from networkprep.ui.widgets.choose_file import choose_place
from networkprep.ui.widgets.outside import open_folder
from networkprep.ui.words import fill
from networkprep.ui.words.dates import moment_words
from networkprep.ui.words.findings import finding_sentence

if TYPE_CHECKING:
    from networkprep.services.backups import BackupState
    from networkprep.services.catalogue import Services
    from networkprep.services.doctor import Report


class WhereCard(DataCard):
    """The one file, by its whole path."""

    def __init__(self, runtime: Runtime) -> None:
        super().__init__(runtime)
        self._folder = Path()
        self.set_title(self.tr("Where it is"))
        self.add_words(self.tr("Everything lies in one file. NetworkPrep sends nothing anywhere."))
        self.where = self.add_words()
        flags = Qt.TextInteractionFlag
        self.where.setTextInteractionFlags(flags.TextSelectableByMouse | flags.TextSelectableByKeyboard)
        self.shared = self.add_words()
        self.shared.hide()
        self.add_button(self.tr("Open folder"), self._open_folder)

    @override
    def refresh(self) -> None:
        self._runtime.jobs.ask(lambda services: services.paths.data_file, self._on_file)
        self._runtime.jobs.ask(lambda services: services.data_folder.shared(), self._on_shared)

    def _on_file(self, file: Path) -> None:
        self._folder = file.parent
        self.where.setText(str(file))

    def _on_shared(self, shared: SharedFolder | None) -> None:
        self.shared.setVisible(shared is not None)
        if shared is not None:
            words = self.tr(
                "{why} To move it, close NetworkPrep, move the folder to a disk of this computer alone, "
                "and start with: networkprep --data-dir FOLDER"
            )
            self.shared.setText(fill(words, why=finding_sentence(str(shared))))

    def _open_folder(self) -> None:
        open_folder(self._folder)


class BackupCard(DataCard):
    """The last verified copy; a failed one is said plainly."""

    def __init__(self, runtime: Runtime) -> None:
        super().__init__(runtime)
        self.set_title(self.tr("Backups"))
        self.words = self.add_words()
        self.add_button(self.tr("Back up now"), self.back_up)
        self.add_button(self.tr("Save a copy elsewhere…"), self._ask_where)

    @override
    def refresh(self) -> None:
        self._runtime.jobs.ask(lambda services: services.backups.state(), self._on_state)

    def back_up(self) -> None:
        """Make a verified copy now."""

        def work(services: Services, _progress: Progress) -> BackupState:
            services.backups.make()
            return services.backups.state()

        LongAction(self._runtime, self.tr("Backing up"), at_once=True).start(work, self._on_state, self._on_failed)

    def copy_to(self, file: Path) -> None:
        """Write a verified copy to a place of one's own choice."""
        LongAction(self._runtime, self.tr("Copying"), at_once=True).start(
            lambda services, _progress: services.backups.write_to(file), self._on_copied
        )

    def _on_state(self, state: BackupState) -> None:
        if state.failed_since is not None:
            words = self.tr("The last backup failed. Check the space on the disk, then back up now.")
        elif state.newest is None:
            words = self.tr("There is no backup yet. One is made when you close the window.")
        else:
            now = self._runtime.clock.now()
            moment = moment_words(state.newest.made_at.astimezone(now.tzinfo), now.date())
            words = fill(self.tr("The last one: {moment}. It was checked and lies beside your data."), moment=moment)
        self.words.setText(words)

    def _on_failed(self, error: NetworkPrepError) -> None:
        self._runtime.jobs.world_failed.emit(error)
        self.refresh()

    def _ask_where(self) -> None:
        choose_place(self, self.tr("Save a copy"), self.tr("Data files (*.db)"), "networkprep-copy.db", self.copy_to)

    def _on_copied(self, file: Path) -> None:
        self._runtime.messages.say(fill(self.tr("The copy is in {file}."), file=file.name))


class HealthCard(DataCard):
    """The doctor: looks, says what it found, mends only when asked."""

    def __init__(self, runtime: Runtime) -> None:
        super().__init__(runtime)
        self.set_title(self.tr("Is all well?"))
        self.add_words(self.tr("Looks at the data file, its backups and who may read them. It changes nothing."))
        self.found = self.add_words()
        self.found.hide()
        self.add_button(self.tr("Check my data"), self.check)
        self.mend_button = self.add_button(self.tr("Mend what can be mended"), self.mend)
        self.mend_button.hide()

    def check(self) -> None:
        """Have the data looked at."""
        LongAction(self._runtime, self.tr("Looking at your data")).start(
            lambda services, _progress: services.doctor.examine(), self._on_report
        )

    def mend(self) -> None:
        """Mend what can be mended, after a backup, and look again."""

        def work(services: Services, _progress: Progress) -> Report:
            services.doctor.repair()
            return services.doctor.examine()

        LongAction(self._runtime, self.tr("Mending"), at_once=True).start(work, self._on_report)

    def _on_report(self, report: Report) -> None:
        lines = [finding_sentence(code) for code, _count in report.findings]
        self.found.setText("\n".join(lines) if lines else self.tr("All is well."))
        self.found.show()
        self.mend_button.setVisible(bool(report.repairable))
