"""What is wrong in a file, where, and what became of it."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QLocale

from networkprep.domain.file_problems import FileProblem, ProblemCode
from networkprep.domain.transfer import FileTaken
from networkprep.ui.words.filling import fill
from networkprep.ui.words.marking import QT_TRANSLATE_NOOP

_PROBLEMS = {
    ProblemCode.UNREADABLE: QT_TRANSLATE_NOOP("Problems", "the file cannot be read"),
    ProblemCode.EMPTY_FILE: QT_TRANSLATE_NOOP("Problems", "the file is empty"),
    ProblemCode.NOT_RECOGNISED: QT_TRANSLATE_NOOP("Problems", "this is not a file that NetworkPrep can read"),
    ProblemCode.TOO_LARGE: QT_TRANSLATE_NOOP("Problems", "too large; it was left out"),
    ProblemCode.NO_RECORDS: QT_TRANSLATE_NOOP("Problems", "there is nothing to import"),
    ProblemCode.MISSING_END: QT_TRANSLATE_NOOP("Problems", "the end of this record is missing; it was left out"),
    ProblemCode.MISSING_BEGIN: QT_TRANSLATE_NOOP("Problems", "the beginning of this record is missing"),
    ProblemCode.TOO_DEEP: QT_TRANSLATE_NOOP("Problems", "nested too deeply; it was left out"),
    ProblemCode.BROKEN_LINE: QT_TRANSLATE_NOOP("Problems", "this line cannot be read"),
    ProblemCode.BAD_ENCODING: QT_TRANSLATE_NOOP("Problems", "some letters here could not be read"),
    ProblemCode.BAD_DATE: QT_TRANSLATE_NOOP("Problems", "this is not a date; its text was kept"),
    ProblemCode.BAD_VALUE: QT_TRANSLATE_NOOP("Problems", "this value cannot be used"),
    ProblemCode.BAD_RULE: QT_TRANSLATE_NOOP("Problems", "how it repeats cannot be read; the first date was kept"),
    ProblemCode.UNKNOWN_ZONE: QT_TRANSLATE_NOOP("Problems", "unknown time zone; the time on the clock was kept"),
    ProblemCode.LATER_DATES: QT_TRANSLATE_NOOP(
        "Problems", "meant for this date and all later ones; only this one was changed"
    ),
    ProblemCode.DOUBLED_UID: QT_TRANSLATE_NOOP("Problems", "the same identifier twice; both were kept"),
    ProblemCode.NOT_A_REQUEST: QT_TRANSLATE_NOOP(
        "Problems", "this only answers or cancels an event; no new one was made"
    ),
    ProblemCode.NO_HEADER: QT_TRANSLATE_NOOP("Problems", "the table has no line that names its columns"),
    ProblemCode.RAGGED_ROW: QT_TRANSLATE_NOOP("Problems", "this row has more or fewer cells than there are columns"),
    ProblemCode.EMPTY_RECORD: QT_TRANSLATE_NOOP("Problems", "this record says nothing; it was left out"),
    ProblemCode.REMOTE_DROPPED: QT_TRANSLATE_NOOP("Problems", "a link to a file elsewhere was left out"),
    ProblemCode.PHOTO_DROPPED: QT_TRANSLATE_NOOP("Problems", "the photo cannot be read; it was left out"),
    ProblemCode.TEXT_CUT: QT_TRANSLATE_NOOP("Problems", "too long; the rest was left out"),
    ProblemCode.NUL_REMOVED: QT_TRANSLATE_NOOP("Problems", "unreadable characters were left out"),
    ProblemCode.NESTED_RECORD: QT_TRANSLATE_NOOP("Problems", "a record inside another one was left out"),
    ProblemCode.OUTSIDE_RECORD: QT_TRANSLATE_NOOP("Problems", "this line belongs to no record"),
    ProblemCode.UNKNOWN_VERSION: QT_TRANSLATE_NOOP("Problems", "unknown version; read as the nearest one"),
    ProblemCode.UNCLOSED_QUOTE: QT_TRANSLATE_NOOP("Problems", "a quotation mark here is not closed"),
    ProblemCode.DOUBLED_COLUMN: QT_TRANSLATE_NOOP("Problems", "the same column twice; the first was taken"),
    ProblemCode.UNKNOWN_COLUMNS: QT_TRANSLATE_NOOP("Problems", "none of the columns names a person"),
    ProblemCode.NO_ROWS: QT_TRANSLATE_NOOP("Problems", "the table has a header but no rows"),
    ProblemCode.DAMAGED_ZIP: QT_TRANSLATE_NOOP("Problems", "this part of the zip is damaged or locked"),
    ProblemCode.UNSAFE_NAME: QT_TRANSLATE_NOOP(
        "Problems", "a name in this zip points elsewhere or stands there twice; nothing was read"
    ),
    ProblemCode.ATTACHMENT_MISSING: QT_TRANSLATE_NOOP(
        "Problems", "this attachment is not in the file; the rest was kept"
    ),
    ProblemCode.NEWER: QT_TRANSLATE_NOOP("Problems", "written by a newer NetworkPrep; please install that version"),
    ProblemCode.UNTIED: QT_TRANSLATE_NOOP(
        "Problems", "this belongs to something that is not there, or is there already; it was left out"
    ),
}


def problem_words(problem: FileProblem) -> str:
    """What is wrong, without its place."""
    words = QCoreApplication.translate("Problems", _PROBLEMS[problem.code])
    if problem.detail and problem.code is not ProblemCode.NOT_RECOGNISED:
        detailed = QCoreApplication.translate("Problems", "{problem} ({detail})")
        words = fill(detailed, problem=words, detail=problem.detail)
    return words


def problem_line(problem: FileProblem, file: str) -> str:
    """One problem with its file and line."""
    words = problem_words(problem)
    if not problem.line:
        return fill(QCoreApplication.translate("Problems", "{file}: {problem}"), file=file, problem=words)
    sentence = QCoreApplication.translate("Problems", "{file}, line {line}: {problem}")
    return fill(sentence, file=file, line=problem.line, problem=words)


def counts_sentence(taken: FileTaken) -> str:
    """How many records of a file are new, changed, the same, and left out; what there is none of is not said."""
    parts = (
        (taken.new - taken.alike, QCoreApplication.translate("Problems", "{count} new")),
        (taken.alike, QCoreApplication.translate("Problems", "{count} perhaps known already")),
        (taken.updated, QCoreApplication.translate("Problems", "{count} with something new")),
        (taken.matched, QCoreApplication.translate("Problems", "{count} here already")),
        (taken.skipped, QCoreApplication.translate("Problems", "{count} left out")),
    )
    number = QLocale().toString
    counts = ", ".join(fill(words, count=number(count)) for count, words in parts if count)
    sentence = QCoreApplication.translate("Problems", "Of {records} in the file: {counts}.")
    whole = fill(sentence, records=number(taken.records), counts=counts)
    if not taken.differing:
        return whole
    differing = QCoreApplication.translate("Problems", "{said} Here already, but worded differently: {count}.")
    return fill(differing, said=whole, count=number(taken.differing))
