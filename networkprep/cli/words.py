"""The command line's English for codes: failures, findings, Today's rows."""

from __future__ import annotations

from networkprep.domain.errors import GoneError, NetworkPrepError, RefusedError, WorldError, WorldFailure
from networkprep.domain.file_problems import FileProblem, ProblemCode
from networkprep.domain.today import TodayKind, TodayRow

_FAILURES = {
    WorldFailure.DISK_FULL: "the disk is full; nothing was saved. Free some space, then try again",
    WorldFailure.DATA_BUSY: "another program is using the data file; close it, then try again",
    WorldFailure.DATA_READ_ONLY: "the data file may only be read here; nothing was saved",
    WorldFailure.DATA_UNREACHABLE: "the data file cannot be opened; check that it is there and that you may read it",
    WorldFailure.DATA_DAMAGED: "the data file is damaged; a backup can bring it back (networkprep restore FILE)",
    WorldFailure.DATA_EMPTY: "the data file is empty and was left as it is; a backup can bring it back "
    "(networkprep restore FILE)",
    WorldFailure.DATA_FOREIGN: "the file in the data folder is not a NetworkPrep file; it was left as it is",
    WorldFailure.DATA_NEWER: "the data file was written by a newer NetworkPrep; please install that version. "
    "Nothing was changed",
    WorldFailure.DATA_MISSING: "the data file is missing, though there are backups of it; one can bring it back "
    "(networkprep restore FILE)",
    WorldFailure.DATA_REPLACED: "another program moved or replaced the data file; nothing was saved. Put it back, then "
    "try again",
    WorldFailure.WRITE_FAILED: "writing to the disk failed; nothing was saved",
    WorldFailure.NO_MEMORY: "there is not enough memory for this; nothing was changed. Close other programs, then try "
    "again",
    WorldFailure.FOLDER_UNUSABLE: "the data folder cannot be used; check that it is a folder and that it is yours",
    WorldFailure.FILE_UNREADABLE: "the file cannot be read; check that it is there and that you may read it",
    WorldFailure.FILE_UNWRITABLE: "the file cannot be written there; choose another place, or free some space",
    WorldFailure.BACKUP_FAILED: "the backup failed; your data is as it was",
    WorldFailure.MIGRATION_FAILED: "bringing the data file up to date failed; it is as it was before",
}

_TODAY = {
    TodayKind.AT_EVENT: "going on now",
    TodayKind.DEBRIEF: "the debrief is waiting",
    TodayKind.PLAN: "coming up; five minutes would prepare it",
    TodayKind.PROMISE: "you promised",
    TodayKind.PROMISE_MESSAGE: "you promised",
    TodayKind.FOLLOW_UP: "a follow-up is due",
    TodayKind.THEIR_PROMISE: "waiting for what they promised",
    TodayKind.SILENCE: "no answer yet; what happened?",
    TodayKind.TOUCH: "would be glad to hear from you",
    TodayKind.RECALL: "who was it? A minute of recall, if you like",
}

_FINDINGS = {
    "damaged": "the data file is damaged; restore a backup",
    "index_damaged": "an index of the data file is damaged",
    "broken_links": "some entries point to something that is gone",
    "search_incomplete": "the search misses some entries",
    "open_to_others": "files that others on this machine may read",
    "backup_changed": "backups that are no longer what they were when they were made",
    "network_folder": "the data lies on a disk of the network, and two computers that use it at once can damage it; "
    "a folder of this computer is safer (--data-dir)",
    "synced_folder": "the data lies in a folder that is copied to other computers, and the copying can damage it; "
    "another folder is safer (--data-dir)",
    "no_backup": "there is no backup yet",
}


_REFUSALS = {
    "ARCHIVE_TANGLED": "the archive and what is here contradict each other; nothing was changed",
    "ENDING_UNKNOWN": "no format for this ending; use one of {endings}",
}

_PROBLEMS = {
    ProblemCode.UNREADABLE: "the file cannot be read; check that it is there and that you may read it",
    ProblemCode.EMPTY_FILE: "the file is empty",
    ProblemCode.NOT_RECOGNISED: "this is not a file that NetworkPrep can read",
    ProblemCode.TOO_LARGE: "too large; it was left out",
    ProblemCode.NO_RECORDS: "there is nothing to bring in",
    ProblemCode.MISSING_END: "the end of this record is missing; it was left out",
    ProblemCode.MISSING_BEGIN: "the beginning of this record is missing; it was left out",
    ProblemCode.TOO_DEEP: "nested too deeply; it was left out",
    ProblemCode.BROKEN_LINE: "this line cannot be read",
    ProblemCode.BAD_ENCODING: "some letters here could not be read",
    ProblemCode.BAD_DATE: "this is no date; the text was kept",
    ProblemCode.BAD_VALUE: "this value cannot be used",
    ProblemCode.BAD_RULE: "this repetition rule cannot be read; the first date was kept",
    ProblemCode.UNKNOWN_ZONE: "unknown time zone; the wall time was kept",
    ProblemCode.LATER_DATES: "meant for this date and all later ones; only this one was changed",
    ProblemCode.DOUBLED_UID: "the same identifier twice; both were kept",
    ProblemCode.NOT_A_REQUEST: "this only answers or cancels another event; no new one was made",
    ProblemCode.NO_HEADER: "the table has no line that names its columns",
    ProblemCode.RAGGED_ROW: "this row has another number of cells than the header",
    ProblemCode.EMPTY_RECORD: "this record says nothing; it was left out",
    ProblemCode.REMOTE_DROPPED: "a link to a file elsewhere was left out; nothing is fetched",
    ProblemCode.PHOTO_DROPPED: "the photo cannot be read; it was left out",
    ProblemCode.TEXT_CUT: "too long; the rest was left out",
    ProblemCode.NUL_REMOVED: "unreadable characters were left out",
    ProblemCode.NESTED_RECORD: "a record inside another one was left out",
    ProblemCode.OUTSIDE_RECORD: "this line belongs to no record",
    ProblemCode.UNKNOWN_VERSION: "unknown version; read as the nearest one",
    ProblemCode.UNCLOSED_QUOTE: "a quotation mark here is not closed",
    ProblemCode.DOUBLED_COLUMN: "the same column twice; the first was taken",
    ProblemCode.UNKNOWN_COLUMNS: "none of the columns names a person",
    ProblemCode.NO_ROWS: "the table has a header but no rows",
    ProblemCode.DAMAGED_ZIP: "this part of the zip is damaged or locked",
    ProblemCode.UNSAFE_NAME: "a name in this zip points elsewhere or stands there twice; nothing was read",
    ProblemCode.ATTACHMENT_MISSING: "this attachment is not in the file; the rest was kept",
    ProblemCode.NEWER: "written by a newer NetworkPrep; please install that version",
    ProblemCode.UNTIED: "this belongs to something that is not there, or is there already; it was left out",
}


def problem_words(problem: FileProblem) -> str:
    """What is wrong at a line of a file."""
    return _PROBLEMS[problem.code] + (f" ({problem.detail})" if problem.detail else "")


def failure_words(error: NetworkPrepError) -> str:
    """What failed, why and what now, as one line."""
    if isinstance(error, WorldError):
        # The detail of a failure names a file or a folder, never a person.
        named = f" ({error.detail})" if error.detail else ""
        return f"networkprep: {_FAILURES[error.failure]}{named}."
    if isinstance(error, GoneError):
        return "networkprep: that is no longer there."
    if isinstance(error, RefusedError):
        return f"networkprep: {_refusal(error)}."
    return "networkprep: that did not work."


def _refusal(error: RefusedError) -> str:
    words = _REFUSALS.get(error.code)
    return words.replace("{endings}", error.values.get("endings", "")) if words else f"not possible ({error.code})"


def today_title(row: TodayRow) -> str:
    """What a row is called; recall names nobody."""
    return "Names and details" if row.kind is TodayKind.RECALL else row.title


def today_words(row: TodayRow) -> str:
    """One row of Today as a line of text."""
    day = f" ({row.day:%a} {row.day.day} {row.day:%b %Y})" if row.day else ""
    about = f": {row.about}" if row.about else ""
    return f"{today_title(row)} - {_TODAY[row.kind]}{about}{day}"


def finding_words(code: str, count: int) -> str:
    """One finding of the doctor."""
    return f"{_FINDINGS[code]} ({count})" if count > 1 else _FINDINGS[code]
