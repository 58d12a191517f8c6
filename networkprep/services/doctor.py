"""The doctor: looks at data, folders, permissions and versions; says what it would repair, and does so when asked."""

from __future__ import annotations

import sys
from dataclasses import dataclass

from networkprep import __version__
from networkprep.domain.backups import BackupReason
from networkprep.services.backups import BackupsService
from networkprep.services.data_folder import DataFolderService
from networkprep.store.data_file import DataFile
from networkprep.store.header import database_version
from networkprep.store.health import Finding, Found, examine, repair
from networkprep.system.paths import Paths


@dataclass(frozen=True, slots=True)
class Report:
    """What the doctor found: findings by code with counts, what can be repaired, and the versions at work."""

    findings: tuple[tuple[str, int], ...]
    repairable: frozenset[str]
    versions: tuple[tuple[str, str], ...]


class DoctorService:
    """Examines and repairs."""

    def __init__(self, data: DataFile, paths: Paths, backups: BackupsService, folder: DataFolderService) -> None:
        self._data = data
        self._paths = paths
        self._backups = backups
        self._folder = folder

    def examine(self) -> Report:
        """Look at everything; changes nothing."""
        found = examine(self._data.raw)
        findings = [(str(one.finding), one.count) for one in found]
        repairable = {str(one.finding) for one in found if one.repairable}
        if wide := self._open_to_others():
            findings.append(("open_to_others", wide))
        rows = self._backups.rows()
        changed = sum(not self._backups.is_sound(row.name) for row in rows)
        if changed:
            findings.append(("backup_changed", changed))
        if shared := self._folder.shared():
            findings.append((str(shared), 1))
        if not rows:
            findings.append(("no_backup", 1))
        return Report(tuple(findings), frozenset(repairable), _versions())

    def repair(self) -> tuple[Found, ...]:
        """Mend what can be mended, after a backup; what was found before.

        Indexes are mended first: they are made of the rows and hold nothing of their own, and a copy of a damaged one
        is damaged, too, so that no backup would pass its check.
        """
        found = examine(self._data.raw)
        wanted = tuple(one for one in found if one.repairable)
        if wanted:
            repair(self._data.raw, tuple(one for one in wanted if one.finding is Finding.INDEX_DAMAGED))
            self._backups.make(BackupReason.ASKED)
            repair(self._data.raw, tuple(one for one in wanted if one.finding is not Finding.INDEX_DAMAGED))
        return found

    def _open_to_others(self) -> int:
        if sys.platform == "win32":
            return 0
        files = [self._paths.data, *self._paths.data.rglob("*")]
        return sum(bool(file.lstat().st_mode & 0o077) for file in files if not file.is_symlink())


def _versions() -> tuple[tuple[str, str], ...]:
    python = ".".join(str(part) for part in sys.version_info[:3])
    return (("NetworkPrep", __version__), ("Python", python), ("SQLite", database_version()))
