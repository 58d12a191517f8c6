"""Files brought in, whatever they are: told apart by their content, looked at first, taken in whole."""

from __future__ import annotations

from pathlib import Path

from networkprep.domain.changes import Change, Done, Label
from networkprep.domain.file_problems import FileProblem, ProblemCode
from networkprep.domain.incoming_people import IntakeChoices
from networkprep.domain.progress import Progress
from networkprep.domain.transfer import FileGiven, FileTaken
from networkprep.exchange.calendar_reading import read_calendar
from networkprep.exchange.csv_tables import read_table
from networkprep.exchange.left_out import records_left_out, rows_left_out
from networkprep.exchange.sniff import FileKind, kind_of
from networkprep.exchange.vcard_reading import read_vcards
from networkprep.services.archive import ArchiveService
from networkprep.services.event_intake import EventIntakeService
from networkprep.services.invitations_intake import InvitationsIntakeService
from networkprep.services.people_intake import PeopleIntakeService
from networkprep.system.given_files import read_given, write_given
from networkprep.system.zip_members import members_called

_PEOPLE = {
    FileKind.VCARD: "vcard",
    FileKind.LINKEDIN_CONNECTIONS: "csv",
    FileKind.TABLE: "csv",
}
_OF_LINKEDIN = frozenset({"connections.csv", "invitations.csv"})
_REFUSED = {FileKind.EMPTY: ProblemCode.EMPTY_FILE}


class IntakeService:
    """Takes files in; each file is one action of its own."""

    def __init__(
        self,
        people: PeopleIntakeService,
        invitations: InvitationsIntakeService,
        events: EventIntakeService,
        archive: ArchiveService,
    ) -> None:
        self._people = people
        self._invitations = invitations
        self._events = events
        self._archive = archive

    def inside(self, path: Path) -> tuple[Path, ...]:
        """What of LinkedIn's own archive can be taken in, as paths below it; empty for any other file."""
        return members_called(path, _OF_LINKEDIN)

    def look(self, path: Path, progress: Progress | None = None) -> FileTaken:
        """What taking the file in would come to; nothing is written.

        Raises WorldError when it cannot be read, CancelledError.
        """
        progress = progress or Progress()
        content = read_given(path)
        kind = kind_of(content)
        if kind in _PEOPLE or _is_table(path, kind):
            return self._people.look(path, content, _PEOPLE.get(kind, "csv"), progress)
        if kind is FileKind.LINKEDIN_INVITATIONS:
            return self._invitations.look(path, content, progress)
        if kind is FileKind.ICALENDAR:
            return self._events.look(path, content, progress)
        if kind is FileKind.ARCHIVE or _is_archive(path, kind):
            del content  # it is read once more there: two of it would be half a gigabyte
            return self._archive.look(path, progress)
        return _refused(path, kind)

    def save_left_out(self, path: Path, target: Path) -> FileGiven:
        """Write the records of a file that cannot be taken in to a file of their own, letter by letter.

        Raises WorldError when either file fails.
        """
        content = read_given(path)
        kind = kind_of(content)
        if kind is FileKind.VCARD:
            found = records_left_out(content, read_vcards(content).problems)
        elif kind is FileKind.ICALENDAR:
            found = records_left_out(content, read_calendar(content).problems)
        else:
            found = rows_left_out(content, read_table(content).result.problems)
        write_given(target, found.content)
        return FileGiven(str(target), found.records)

    def take(self, path: Path, progress: Progress, choices: IntakeChoices | None = None) -> Done[FileTaken]:
        """Take the file in, as chosen in the preview; raises WorldError, CancelledError, and changes nothing then.

        RefusedError where the file is no longer the one that was looked at.
        """
        content = read_given(path)
        kind = kind_of(content)
        if kind in _PEOPLE or _is_table(path, kind):
            return self._people.take(path, content, _PEOPLE.get(kind, "csv"), progress, choices or IntakeChoices())
        if kind is FileKind.LINKEDIN_INVITATIONS:
            return self._invitations.take(path, content, progress, choices or IntakeChoices())
        if kind is FileKind.ICALENDAR:
            return self._events.take(path, content, progress)
        if kind is FileKind.ARCHIVE or _is_archive(path, kind):
            del content
            return self._archive.take(path, progress)
        return Done(_refused(path, kind), Change(Label("NOTHING_TAKEN"), frozenset(), undoable=False))


def _is_table(path: Path, kind: FileKind) -> bool:
    """A file that only its name calls a table is read as one, so that its problems are said line by line."""
    return kind is FileKind.UNKNOWN and path.suffix.lower() in {".csv", ".tsv"}


def _is_archive(path: Path, kind: FileKind) -> bool:
    return kind is FileKind.ZIP or (kind is FileKind.JSON and path.suffix.lower() == ".json")


def _refused(path: Path, kind: FileKind) -> FileTaken:
    code = _REFUSED.get(kind, ProblemCode.NOT_RECOGNISED)
    detail = str(kind) if code is ProblemCode.NOT_RECOGNISED else ""
    return FileTaken(str(path), str(kind), problems=(FileProblem(1, code, detail, lost=True),))
