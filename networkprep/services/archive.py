"""Everything out into one file, and in again (S156): one JSON document, or a zip of it with the attachments beside."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from networkprep import __version__
from networkprep.domain.backups import BackupReason
from networkprep.domain.changes import Done, label
from networkprep.domain.clock import Clock
from networkprep.domain.errors import RefusedError
from networkprep.domain.file_problems import FileProblem, ProblemCode
from networkprep.domain.progress import Progress
from networkprep.domain.transfer import FileGiven, FileTaken
from networkprep.exchange.archive import ArchiveDocument, ArchiveRead, read_archive
from networkprep.exchange.archive_zip import pack, put_attachments_in, take_attachments_out, unpack
from networkprep.exchange.read_result import collector_paused
from networkprep.exchange.sniff import FileKind, kind_of
from networkprep.services.backups import BackupsService
from networkprep.store.archive_dumping import dump_one_by_one
from networkprep.store.archive_loading import ArchiveLoader, Loaded
from networkprep.store.archive_spec import SCHEMA
from networkprep.store.data_file import DataConnection, DataFile
from networkprep.store.search_index import pause, resume
from networkprep.system.given_files import read_given, write_given

_ENDINGS = (".zip", ".json")


class ArchiveService:
    """Writes and reads archives."""

    def __init__(self, data: DataFile, backups: BackupsService, clock: Clock) -> None:
        self._data = data
        self._backups = backups
        self._clock = clock

    def write(self, path: Path, progress: Progress) -> FileGiven:
        """Everything into one file: .zip with attachments beside the document, .json with them inside.

        Raises RefusedError for another ending, WorldError, CancelledError.
        """
        ending = path.suffix.lower()
        if ending not in _ENDINGS:
            raise RefusedError("ENDING_UNKNOWN", endings=", ".join(_ENDINGS))
        files: dict[str, bytes] = {}
        now, generator = self._clock.now(), f"NetworkPrep {__version__}"
        with self._data.reading(), collector_paused():
            everything = dump_one_by_one(self._data.raw, progress)
            lists = take_attachments_out(everything, files) if ending == ".zip" else everything
            document = ArchiveDocument(lists, schema=SCHEMA, generator=generator, exported_at=now)
            write_given(path, pack(document, files, now) if ending == ".zip" else document)
        return FileGiven(str(path), document.count)

    def look(self, path: Path, progress: Progress | None = None) -> FileTaken:
        """What taking an archive in would come to; nothing is written."""
        read = _read(path)
        with self._data.trial() as connection:
            loaded = self._load(connection, read, progress or Progress())
        return _taken(path, read, loaded)

    def take(self, path: Path, progress: Progress) -> Done[FileTaken]:
        """Take an archive in, after a verified backup: new things added, different ones replaced, as one action.

        Raises WorldError, CancelledError, and RefusedError when it contradicts what is here; nothing changes then.
        """
        read = _read(path)
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
        with collector_paused():
            loaded = loader.load(progress)
        resume(connection, rebuilt=loaded.updated > 0)
        return loaded


def _read(path: Path) -> ArchiveRead:
    """The archive in a file of either form; what is wrong with it is among its problems."""
    content = read_given(path)
    if kind_of(content) is not FileKind.ZIP:
        return read_archive(content, SCHEMA)
    unpacked = unpack(content)
    if not unpacked.document:
        return ArchiveRead(problems=unpacked.problems)
    read = read_archive(unpacked.document, SCHEMA)
    missing = tuple(put_attachments_in(read.lists, unpacked.files))
    return ArchiveRead(read.lists, (*unpacked.problems, *read.problems, *missing), read.records)


def _taken(path: Path, read: ArchiveRead, loaded: Loaded) -> FileTaken:
    return FileTaken(
        str(path),
        "json",
        read.records,
        loaded.new,
        loaded.matched,
        loaded.updated,
        loaded.skipped,
        (*read.problems, *_said(loaded)),
    )


def _said(loaded: Loaded) -> Iterator[FileProblem]:
    for each in loaded.misfits:
        yield FileProblem(0, ProblemCode.UNTIED if each.is_loose else ProblemCode.BAD_VALUE, each.where, each.lost)
