"""What was wrong in a file someone brought, and where: a code with values, turned into words at the edge."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class ProblemCode(StrEnum):
    """Kinds of trouble in a file; the English for each is in the command line, the window's in ``ui.words``."""

    UNREADABLE = "unreadable"
    EMPTY_FILE = "empty_file"
    NOT_RECOGNISED = "not_recognised"
    TOO_LARGE = "too_large"
    NO_RECORDS = "no_records"
    MISSING_END = "missing_end"
    MISSING_BEGIN = "missing_begin"
    TOO_DEEP = "too_deep"
    BROKEN_LINE = "broken_line"
    BAD_ENCODING = "bad_encoding"
    BAD_DATE = "bad_date"
    BAD_VALUE = "bad_value"
    BAD_RULE = "bad_rule"
    UNKNOWN_ZONE = "unknown_zone"
    LATER_DATES = "later_dates"
    DOUBLED_UID = "doubled_uid"
    NOT_A_REQUEST = "not_a_request"
    NO_HEADER = "no_header"
    RAGGED_ROW = "ragged_row"
    EMPTY_RECORD = "empty_record"
    REMOTE_DROPPED = "remote_dropped"
    PHOTO_DROPPED = "photo_dropped"
    TEXT_CUT = "text_cut"
    NUL_REMOVED = "nul_removed"
    NESTED_RECORD = "nested_record"
    OUTSIDE_RECORD = "outside_record"
    UNKNOWN_VERSION = "unknown_version"
    UNCLOSED_QUOTE = "unclosed_quote"
    DOUBLED_COLUMN = "doubled_column"
    UNKNOWN_COLUMNS = "unknown_columns"
    NO_ROWS = "no_rows"
    DAMAGED_ZIP = "damaged_zip"
    UNSAFE_NAME = "unsafe_name"
    ATTACHMENT_MISSING = "attachment_missing"
    NEWER = "newer"
    UNTIED = "untied"


@dataclass(frozen=True, slots=True)
class FileProblem:
    """One problem, named by its 1-based line; ``lost`` says that a record could not be kept because of it."""

    line: int
    code: ProblemCode
    detail: str = ""
    lost: bool = False
