"""The records of a file that could not be read, letter by letter in a file of their own, to be mended there."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from typing import NamedTuple

from networkprep.domain.file_problems import FileProblem
from networkprep.exchange.csv_rows import find_header, table_lines
from networkprep.exchange.decoding import as_utf8

_EDGE = re.compile(rb"\s*(?:[\w-]+\.)?(BEGIN|END)\s*:\s*(?:VCARD|VEVENT|VTODO|VJOURNAL)\s*\Z", re.IGNORECASE)


class LeftOut(NamedTuple):
    """A file of the records left out, in UTF-8, and how many they are."""

    content: bytes
    records: int


def records_left_out(data: bytes, problems: Iterable[FileProblem]) -> LeftOut:
    """The cards or events that problems say were lost, each whole as it stands in the file."""
    lines = _physical(data)
    edges = [(at, bytes(found[1]).upper() == b"BEGIN") for at, line in enumerate(lines) if (found := _EDGE.match(line))]
    places = [at for at, _ in edges]
    spans = {_around(problem.line - 1, edges, places, len(lines)) for problem in problems if problem.lost}
    kept = [lines[start:end] for start, end in sorted(spans) if start < end]
    return LeftOut(b"".join(b"\r\n".join(each) + b"\r\n" for each in kept), len(kept))


def rows_left_out(data: bytes, problems: Iterable[FileProblem]) -> LeftOut:
    """The rows that problems say were lost, under the header of their table."""
    lines = table_lines(data).lines
    header = find_header(lines)
    first = header.after if header else 0
    lost = sorted({problem.line - 1 for problem in problems if problem.lost})
    rows = [lines[at] for at in lost if first <= at < len(lines) and lines[at].strip()]
    if not rows:
        return LeftOut(b"", 0)
    top = [lines[first - 1]] if first else []
    return LeftOut("\r\n".join([*top, *rows, ""]).encode("utf-8-sig", "replace"), len(rows))


def _physical(data: bytes) -> list[bytes]:
    plain = as_utf8(data).replace(b"\r\r\n", b"\n").replace(b"\r\n", b"\n").replace(b"\r", b"\n")
    return plain.split(b"\n")


def _around(at: int, edges: list[tuple[int, bool]], places: list[int], last: int) -> tuple[int, int]:
    """From the beginning of the record a line stands in, or from the end of the one before, to its own end."""
    before = bisect_right(places, at) - 1
    if before >= 0 and places[before] == at and not edges[before][1]:
        before -= 1
    start = 0
    if before >= 0:
        place, begins = edges[before]
        start = place if begins else place + 1
    after = bisect_left(places, max(at, start + 1))
    if after == len(edges):
        return start, last
    place, begins = edges[after]
    return start, place if begins else place + 1
