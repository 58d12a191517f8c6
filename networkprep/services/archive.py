"""Everything out into one file, and in again (S156)."""

from __future__ import annotations

from pathlib import Path

from networkprep import __version__
from networkprep.domain.backups import BackupReason
from networkprep.domain.changes import Done, label
from networkprep.domain.clock import Clock
from networkprep.domain.progress import Progress
from networkprep.domain.transfer import FileGiven, FileTaken
from networkprep.exchange.archive import ArchiveRead, read_archive, write_archive
from networkprep.services.backups import BackupsService
from networkprep.store.archive_dumping import dump_everything
from networkprep.store.archive_loading import ArchiveLoader, Loaded
from networkprep.store.archive_spec import SCHEMA
from networkprep.store.data_file import DataConnection, DataFile
from networkprep.store.search_index import pause, resume
from networkprep.system.given_files import read_given, write_given


class ArchiveService:
    """Writes and reads archives."""

    def __init__(self, data: DataFile, backups: BackupsService, clock: Clock) -> None:
        self._data = data
        self._backups = backups
        self._clock = clock

    def write(self, path: Path, progress: Progress) -> FileGiven:
        """Everything into one JSON file; raises WorldError, CancelledError."""
        with self._data.reading():
            lists = dump_everything(self._data.raw, progress)
        generator = f"NetworkPrep {__version__}"
        write_given(path, write_archive(lists, schema=SCHEMA, generator=generator, exported_at=self._clock.now()))
        return FileGiven(str(path), sum(map(len, lists.values())))

    def look(self, path: Path, progress: Progress | None = None) -> FileTaken:
        """What taking an archive in would come to; nothing is written."""
        read = read_archive(read_given(path), SCHEMA)
        with self._data.trial() as connection:
            loaded = self._load(connection, read, progress or Progress())
        return _taken(path, read, loaded)

    def take(self, path: Path, progress: Progress) -> Done[FileTaken]:
        """Take an archive in, after a verified backup: new things added, different ones replaced, as one action."""
        read = read_archive(read_given(path), SCHEMA)
        if read.records and self._data.holds_anything():
            self._backups.make(BackupReason.IMPORT)
        with self._data.change(label("ARCHIVE_TAKEN", count=read.records)) as step:
            loaded = self._load(step.connection, read, progress)
        return step.done(_taken(path, read, loaded))

    def _load(self, connection: DataConnection, read: ArchiveRead, progress: Progress) -> Loaded:
        if not read.records:
            return Loaded()
        loader = ArchiveLoader(connection, self._data.raw, read.lists)
        pause(connection)
        loaded = loader.load(progress)
        resume(connection, rebuilt=loaded.updated > 0)
        return loaded


def _taken(path: Path, read: ArchiveRead, loaded: Loaded) -> FileTaken:
    return FileTaken(
        str(path),
        "json",
        read.records,
        loaded.new,
        loaded.matched,
        loaded.updated,
        loaded.skipped,
        read.problems,
    )
