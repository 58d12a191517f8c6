"""What a file is, by what stands in it: names and endings lie."""

from __future__ import annotations

import re
from enum import StrEnum

from networkprep.exchange.csv_columns import plain_column
from networkprep.exchange.csv_rows import find_header, table_lines
from networkprep.exchange.decoding import as_utf8

_HEAD = 64 * 1024
_BEGIN = re.compile(
    rb"^\s*(?:[\w-]+\.)?BEGIN\s*:\s*(VCARD|VCALENDAR|VEVENT|VTODO|VJOURNAL)\b", re.IGNORECASE | re.MULTILINE
)
_END = re.compile(rb"^(?:[\w-]+\.)?END\s*:\s*(VCARD|VCALENDAR|VEVENT)\b", re.IGNORECASE | re.MULTILINE)
_KNOWN_BINARY = (
    (b"\x89PNG", "PNG"), (b"\xff\xd8\xff", "JPEG"), (b"GIF8", "GIF"), (b"\x1f\x8b", "gzip"),
    (b"%PDF", "PDF"), (b"\xd0\xcf\x11\xe0", "Microsoft Office"), (b"SQLite format 3", "SQLite"),
)  # fmt: skip


class FileKind(StrEnum):
    """Kinds of file that can be told apart."""

    VCARD = "vcard"
    ICALENDAR = "icalendar"
    LINKEDIN_CONNECTIONS = "linkedin_connections"
    LINKEDIN_INVITATIONS = "linkedin_invitations"
    TABLE = "table"
    ARCHIVE = "archive"
    JSON = "json"
    HTML = "html"
    ZIP = "zip"
    BINARY = "binary"
    EMPTY = "empty"
    UNKNOWN = "unknown"


def kind_of(data: bytes) -> FileKind:
    """The kind of a file from its bytes; looks at the beginning only, except for what may come late."""
    head = as_utf8(data[:_HEAD]).lstrip(b" \t\r\n")
    if not head:
        return FileKind.EMPTY
    if head.startswith((b"PK\x03\x04", b"PK\x05\x06")):
        return FileKind.ZIP
    if binary_name(data):
        return FileKind.BINARY
    if head[:1] in {b"{", b"["}:
        return FileKind.ARCHIVE if b'"schema"' in head and b'"generator"' in data else FileKind.JSON
    if head[:1] == b"<":
        return FileKind.HTML
    begin = _BEGIN.search(head.replace(b"\r", b"\n")) or _END.search(head.replace(b"\r", b"\n"))
    if begin:
        return FileKind.VCARD if begin[1].upper() == b"VCARD" else FileKind.ICALENDAR
    return _kind_of_table(data[:_HEAD])


def binary_name(data: bytes) -> str:
    """What a file of no text is, or nothing where it may be text."""
    return next((name for start, name in _KNOWN_BINARY if data.startswith(start)), "")


def _kind_of_table(head: bytes) -> FileKind:
    lines = table_lines(head).lines
    names = {plain_column(cell) for line in lines[:25] for cell in re.split('[,;\t|"]', line)}
    if {"sentat", "direction"} <= names and names & {"inviterprofileurl", "inviteeprofileurl"}:
        return FileKind.LINKEDIN_INVITATIONS
    header = find_header(lines)
    if header is None:
        return FileKind.UNKNOWN
    columns = {plain_column(cell) for cell in header.cells}
    is_linkedin = {"firstname", "lastname", "connectedon"} <= columns
    return FileKind.LINKEDIN_CONNECTIONS if is_linkedin else FileKind.TABLE
