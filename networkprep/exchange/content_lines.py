"""Content lines, the grammar vCard and iCalendar share: bytes to unfolded lines with their numbers, and back.

Lines are unfolded while they are bytes (a fold may split a letter) and decoded afterwards, in linear time. A property
is one line of text, ``[group.]NAME[;params]:value``; what its value means is the readers' business.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import NamedTuple

from networkprep.domain.file_problems import FileProblem, ProblemCode
from networkprep.exchange.decoding import LAST_RESORT, as_utf8, decode_declared, guess_charset
from networkprep.exchange.line_folds import join_folds

MAX_FILE_BYTES = 64 * 1024 * 1024
MAX_PROPERTY_CHARS = 1024 * 1024
MAX_RECORDS = 250_000
FOLD_OCTETS = 75

_CHARSET = re.compile(r";CHARSET=\"?([^;:\"]+)", re.IGNORECASE)
_TWO_EDGES = re.compile(rb"END:[\w-]+[ \t]*BEGIN:", re.IGNORECASE)
_TWO_BOUNDARIES = re.compile(rb"(\s*END:[\w-]+?)\s*(BEGIN:[\w-]+\s*)\Z", re.IGNORECASE)
_INDENT = re.compile(rb"(?:\A|\n)([ \t]+)(?:[\w-]+\.)?BEGIN\s*:\s*V", re.IGNORECASE)
_SEPARATORS = {each: re.compile(r"\\.|" + each, re.DOTALL) for each in ",;"}
_OTHER_CONTROLS = re.compile(r"[\x00-\x08\x0b-\x1f]")


@dataclass(slots=True)
class ContentLines:
    """Unfolded lines and, beside each, the 1-based number of the physical line it began on.

    ``charset`` is what bytes that are no UTF-8 are taken for in this file.
    """

    texts: list[str]
    numbers: list[int]
    problems: list[FileProblem] = field(default_factory=list)
    charset: str = LAST_RESORT

    def __iter__(self) -> Iterator[tuple[int, str]]:
        return zip(self.numbers, self.texts, strict=True)


class Head(NamedTuple):
    """All of a content line before its value; names in capitals, parameter values as written, without quotes.

    A bare parameter of vCard 2.1 (``TEL;WORK:``) has the empty name. ``broken`` says that a quote was never closed.
    """

    group: str
    name: str
    params: tuple[tuple[str, str], ...]
    broken: bool = False

    def param(self, name: str) -> str | None:
        """The value of the first parameter of that name, or None."""
        return next((value for key, value in self.params if key == name), None)

    def values(self, name: str) -> list[str]:
        """Every value of every parameter of that name, lists taken apart at commas."""
        return [part for key, value in self.params if key == name for part in value.split(",") if part]


def unfold(data: bytes) -> ContentLines:
    """Read bytes in any charset and with any line ends into unfolded lines; never raises. NUL is removed."""
    data = as_utf8(data)
    data = data.replace(b"\r\r\n", b"\n").replace(b"\r\n", b"\n").replace(b"\r", b"\n")
    raws, numbers = join_folds(_physical(data))
    problems: list[FileProblem] = []
    if b"\0" in data:
        problems = [
            FileProblem(n, ProblemCode.NUL_REMOVED) for n, raw in zip(numbers, raws, strict=True) if b"\0" in raw
        ]
        raws = [raw.replace(b"\0", b"") for raw in raws]
    lines = ContentLines([], numbers, problems)
    _decode(data, raws, lines)
    return lines


def _physical(data: bytes) -> Iterable[tuple[int, bytes]]:
    """The numbered lines of a file. One that was indented as a whole is taken back to the margin, so that its lines are
    no folds; an end and a beginning on one line (two files put together) are two.
    """
    found = _INDENT.match(data.lstrip(b"\n")) if data[:1] in {b" ", b"\t", b"\n"} else None
    indent = found[1] if found else b""
    lines = enumerate(data.split(b"\n"), 1)
    return _apart(lines, indent) if indent or _TWO_EDGES.search(data) else lines


def _apart(lines: Iterable[tuple[int, bytes]], indent: bytes) -> Iterator[tuple[int, bytes]]:
    for number, raw in lines:
        line = raw.removeprefix(indent)
        two = _TWO_BOUNDARIES.match(line)
        if two is None:
            yield number, line
        else:
            yield number, two[1]
            yield number, two[2]


def _decode(data: bytes, raws: list[bytes], lines: ContentLines) -> None:
    """All at once where the whole is UTF-8, line by line where it is not."""
    try:
        lines.texts = b"\n".join(raws).decode("utf-8").split("\n") if raws else []
    except UnicodeDecodeError:
        _decode_singly(data, raws, lines)
        return
    if b"\x1b" in data or b"charset=" in data.lower():
        for index, text in enumerate(lines.texts):
            if declared := _CHARSET.search(text.partition(":")[0]):
                lines.texts[index] = decode_declared(text.encode(), declared[1], "utf-8")[0].replace("\n", " ")


def _decode_singly(data: bytes, raws: list[bytes], lines: ContentLines) -> None:
    lines.charset = guess_charset(data)
    for number, raw in zip(lines.numbers, raws, strict=True):
        declared = _CHARSET.search(raw.partition(b":")[0].decode("ascii", "replace"))
        text, certain = decode_declared(raw, declared and declared[1], lines.charset)
        if not certain:
            lines.problems.append(FileProblem(number, ProblemCode.BAD_ENCODING))
        lines.texts.append(text.replace("\n", " "))


def split_line(text: str, heads: dict[str, Head]) -> tuple[Head, str] | None:
    """Take a line apart into head and value; None where it has no colon or no name.

    Heads repeat by the thousand in a file: ``heads`` remembers the ones taken apart, the caller keeps it for one file.
    """
    front, colon, value = text.partition(":")
    head = heads.get(front)
    if head is not None:
        return head, value
    if not colon:
        return None
    if '"' in front:
        return _split_quoted(text)
    head = _head(front.split(";"), broken=False)
    if not head.name:
        return None
    if len(heads) < 10_000:
        heads[front] = head
    return head, value


def _split_quoted(text: str) -> tuple[Head, str] | None:
    """The same for a head with quotes, in which colons and semicolons may be meant."""
    pieces, start, quoted = [], 0, False
    for found in re.finditer('[":;]', text):
        mark = found[0]
        if mark == '"':
            quoted = not quoted
        elif not quoted:
            pieces.append(text[start : found.start()])
            start = found.end()
            if mark == ":":
                head = _head(pieces, broken=False)
                return (head, text[start:]) if head.name else None
    front, colon, value = text.partition(":")
    head = _head(front.split(";"), broken=True)
    return (head, value) if colon and head.name else None


def _head(pieces: list[str], *, broken: bool) -> Head:
    group, dot, name = pieces[0].strip().rpartition(".")
    params = []
    for piece in pieces[1:]:
        key, equals, value = piece.partition("=")
        if equals:
            params.append((key.strip().upper(), _unquoted(value)))
        elif piece.strip():
            params.append(("", _unquoted(piece)))
    return Head(group if dot else "", name.strip().upper(), tuple(params), broken)


def _unquoted(value: str) -> str:
    value = value.strip().replace('"', "")
    if "^" not in value:
        return value
    return re.sub(r"\^[n'^]", lambda found: {"^n": "\n", "^'": '"', "^^": "^"}[found[0]], value)


def quoted_param(value: str) -> str:
    """A parameter value as it may stand in a head: quoted where it must be, quotes and line breaks by RFC 6868."""
    value = _OTHER_CONTROLS.sub("", value.replace("\r\n", "\n"))
    value = value.replace("^", "^^").replace("\n", "^n").replace('"', "^'")
    return f'"{value}"' if re.search(r"[:;,]", value) else value


def fold(text: str) -> bytes:
    """One content line as bytes, folded at 75 octets without splitting a letter, CR LF at the end."""
    raw = text.encode("utf-8", "replace")
    if len(raw) <= FOLD_OCTETS:
        return raw + b"\r\n"
    pieces, start, room = [], 0, FOLD_OCTETS
    while len(raw) - start > room:
        end = start + room
        while raw[end] & 0xC0 == 0x80:
            end -= 1
        pieces.append(raw[start:end])
        start, room = end, FOLD_OCTETS - 1
    pieces.append(raw[start:])
    return b"\r\n ".join(pieces) + b"\r\n"


def unescape(value: str) -> str:
    """A text value with its backslash escapes undone; an unknown escape gives the character itself."""
    if "\\" not in value:
        return value
    return re.sub(r"\\(.)", lambda found: "\n" if found[1] in "nN" else found[1], value, flags=re.DOTALL)


def escape(value: str) -> str:
    """Text as a value of vCard 3.0, 4.0 or iCalendar: backslash, comma, semicolon and line break escaped."""
    value = value.replace("\\", "\\\\").replace(",", "\\,").replace(";", "\\;")
    return _OTHER_CONTROLS.sub("", value.replace("\r\n", "\n").replace("\r", "\n").replace("\n", "\\n"))


def split_escaped(value: str, separator: str) -> list[str]:
    """Parts of a value between separators that no backslash takes the meaning from; the parts are still escaped."""
    if "\\" not in value:
        return value.split(separator)
    parts, start, index = [], 0, 0
    for found in _SEPARATORS[separator].finditer(value):
        index = found.start()
        if found[0] == separator:
            parts.append(value[start:index])
            start = found.end()
    parts.append(value[start:])
    return parts
