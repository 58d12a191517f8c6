"""Physical lines of a vCard or iCalendar file put together where one is folded, while they are bytes.

Three kinds of folds are met: a leading blank, a soft break of quoted-printable, and base64 that is not even indented.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

_LONGEST_HEAD = 400
_BASE64_ONLY = re.compile(rb"[A-Za-z0-9+/=\s]+\Z")
_BASE64_HEAD = re.compile(rb";(?:ENCODING=)?\"?(?:B|BASE64)\"?(?:[;:]|\Z)|;BASE64|:data:[^,]*;base64,", re.IGNORECASE)
_QUOTED_HEAD = re.compile(rb"[;=]\"?QUOTED-PRINTABLE", re.IGNORECASE)
_SOFT_ENDS = (b"=", b"= ", b"=\t")
_BOUNDARY = re.compile(rb"\s*(?:[\w-]+\.)?(?:BEGIN|END)\s*:\s*[\w-]+\s*\Z", re.IGNORECASE)
_NAMES = (b"VCARD", b"VCALENDAR", b"VEVENT", b"VTODO", b"VALARM", b"VTIMEZONE", b"STANDARD", b"DAYLIGHT")
_EDGE = re.compile(
    rb"\s*(?:[\w-]+\.)?(?:BEGIN|END)\s*:\s*(?:" + b"|".join(_NAMES) + rb")\s*\Z",
    re.IGNORECASE,
)


def join_folds(physical: Iterable[tuple[int, bytes]]) -> tuple[list[bytes], list[int]]:
    """The whole lines, and the numbers of those they begin on."""
    joining = _Joining()
    for number, raw in physical:
        if raw[:1] in {b" ", b"\t"} and joining.takes_folds():
            joining.go_on(raw[1:])
        elif joining.soft and not _BOUNDARY.match(raw):
            joining.go_on(raw)
        elif b":" in raw:
            joining.begin(number, raw)
        elif not raw or raw.isspace():
            joining.pause()
        elif joining.takes_base64(raw):
            joining.go_on(raw)
        else:
            joining.begin(number, raw)
    joining.finish()
    return joining.raws, joining.numbers


class _Joining:
    """The lines so far. What is added to the last one waits in parts: joined each time, a long one would take ages."""

    def __init__(self) -> None:
        self.raws: list[bytes] = []
        self.numbers: list[int] = []
        self.soft = False
        """Whether the last line ended in a soft break."""
        self._parts: list[bytes] = []

    def takes_folds(self) -> bool:
        """Whether a blank at the beginning of a line says that it goes on with the one before."""
        return bool(self.raws) and not self.soft and not _EDGE.match(self.raws[-1])

    def takes_base64(self, raw: bytes) -> bool:
        """Whether this can only be more of the base64 before."""
        return bool(self.raws) and _continues_base64(self._first, raw)

    def begin(self, number: int, raw: bytes) -> None:
        """A line of its own; nearly all are, so what a few need is not called for each."""
        if self._parts:
            self.finish()
        self.raws.append(raw)
        self.numbers.append(number)
        self.soft = raw.endswith(_SOFT_ENDS) and _ends_softly(raw, raw)
        if self.soft:
            self._parts = [raw.rstrip()[:-1]]

    def go_on(self, piece: bytes) -> None:
        """More of the last line."""
        if not self._parts:
            self._parts = [self.raws[-1]]
        self.soft = _ends_softly(piece, self._parts[0])
        self._parts.append(piece.rstrip()[:-1] if self.soft else piece)

    def pause(self) -> None:
        """A blank line ends what is base64 and what was broken softly; anything else may go on behind it."""
        if self._parts and _BASE64_HEAD.search(self._parts[0], 0, _LONGEST_HEAD):
            self.finish()
        self.soft = False

    def finish(self) -> None:
        """The last line is whole."""
        if self._parts:
            self.raws[-1], self._parts = b"".join(self._parts), []

    @property
    def _first(self) -> bytes:
        return self._parts[0] if self._parts else self.raws[-1]


def _ends_softly(piece: bytes, first: bytes) -> bool:
    """Does a quoted-printable value go on after this line? Blanks after the mark came on the way and do not count."""
    return piece.endswith(_SOFT_ENDS) and piece.rstrip().endswith(b"=") and _is_quoted(first)


def _is_quoted(first: bytes) -> bool:
    """Is the value of a line that begins so quoted-printable? Looks at the head alone, however long the line."""
    return _QUOTED_HEAD.search(first, 0, max(first.find(b":", 0, _LONGEST_HEAD), 0)) is not None


def _continues_base64(first: bytes, raw: bytes) -> bool:
    return _BASE64_HEAD.search(first, 0, _LONGEST_HEAD) is not None and _BASE64_ONLY.match(raw) is not None
