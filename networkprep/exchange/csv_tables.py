"""Tables of people in: LinkedIn, Google, Outlook, Thunderbird, and any other by saying which column is what."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from networkprep.domain.contact_cards import ContactCard
from networkprep.domain.file_problems import FileProblem, ProblemCode
from networkprep.exchange.content_lines import MAX_FILE_BYTES, MAX_RECORDS
from networkprep.exchange.csv_columns import fields_of, guessed_fields_of
from networkprep.exchange.csv_person import person_of
from networkprep.exchange.csv_rows import (
    Header,
    TableLines,
    find_header,
    is_strictly_quoted,
    likely_header,
    rows,
    table_lines,
)
from networkprep.exchange.read_result import ReadResult, collector_paused

_MOST_MENDED = 500
_TICK = 500
_MARKUP = re.compile(r"\s*(?:<[!a-zA-Z]|[{\[])")


@dataclass(frozen=True, slots=True)
class Table:
    """A table read: the people, its header and the field taken for each of its columns (empty: none)."""

    result: ReadResult
    header: tuple[str, ...] = ()
    fields: tuple[str, ...] = ()


def read_table(
    data: bytes,
    mapping: Mapping[str, str] | None = None,
    *,
    month_first: bool = True,
    headless: bool = False,
    tick: Callable[[int], None] | None = None,
) -> Table:
    """Read people from a table; never raises. Nothing is taken by position: the header must name a person's columns.

    ``mapping`` gives the field of a column (see ``csv_columns``) where the user knows better; an empty field leaves a
    column out. ``month_first`` reads 03/04/2024 as LinkedIn's American dates do. ``headless`` takes the columns of a
    table without a header by the numbers ``likely_header`` gives them. ``tick`` is told the rows read so far now and
    then; what it raises ends the reading.
    """
    if len(data) > MAX_FILE_BYTES:
        return _failed(0, ProblemCode.TOO_LARGE)
    if not data.strip(b"\xef\xbb\xbf\xff\xfe \t\r\n\0"):
        return _failed(0, ProblemCode.EMPTY_FILE)
    lines = table_lines(data)
    if _MARKUP.match(lines.lines[0]) or "\x89PNG" in lines.lines[0]:
        return _failed(1, ProblemCode.NOT_RECOGNISED, "table")
    found = likely_header(lines.lines) if headless else None
    header = found[0] if found else find_header(lines.lines, frozenset(mapping or ()))
    if header is None:
        first = next((line for line in lines.lines if line.strip()), "")
        return _failed(1, ProblemCode.NO_HEADER if "@" in first else ProblemCode.UNKNOWN_COLUMNS)
    fields = guessed_fields_of(header.cells) if mapping is None else fields_of(header.cells)
    if mapping is not None:
        fields = [mapping.get(cell.strip(), field) for cell, field in zip(header.cells, fields, strict=True)]
    with collector_paused():
        result = _Rows(lines, header, fields, month_first).read(tick)
        return Table(result, header.cells, tuple(fields))


def _failed(line: int, code: ProblemCode, detail: str = "") -> Table:
    return Table(ReadResult(problems=(FileProblem(line, code, detail, lost=True),)))


class _Rows:
    """The rows under a header, read into people."""

    def __init__(self, lines: TableLines, header: Header, fields: list[str], month_first: bool) -> None:
        self._lines = lines
        self._header = header
        self._fields = fields
        self._month_first = month_first
        self._problems = [*lines.problems, *_doubled(header)]

    def read(self, tick: Callable[[int], None] | None) -> ReadResult:
        """All of them; a row that says nothing is named by its line."""
        cards: list[ContactCard] = []
        records = 0
        for cells, start, _after in _rows_mended(self._lines.lines, self._header, self._problems):
            records += 1
            if records > MAX_RECORDS:
                self._problems.append(FileProblem(start + 1, ProblemCode.TOO_LARGE, lost=True))
                break
            if tick is not None and records % _TICK == 0:
                tick(records)
            card = self._card(cells, start + 1)
            if card is not None:
                cards.append(card)
        if not records:
            self._problems.append(FileProblem(self._header.line, ProblemCode.NO_ROWS))
        self._problems.sort(key=lambda problem: problem.line)
        return ReadResult(tuple(cards), tuple(self._problems), records)

    def _card(self, cells: list[str], line: int) -> ContactCard | None:
        if not any(cell.strip() for cell in cells):
            if cells:
                self._problems.append(FileProblem(line, ProblemCode.EMPTY_RECORD, lost=True))
            return None
        if len(cells) * 2 < len(self._fields):
            return None
        card = person_of(self._header.cells, self._fields, cells, line=line, month_first=self._month_first)
        if card.is_empty:
            self._problems.append(FileProblem(line, ProblemCode.EMPTY_RECORD))
        return card


def _doubled(header: Header) -> list[FileProblem]:
    names = [cell.strip().casefold() for cell in header.cells if cell.strip()]
    twice = sorted({name for name in names if names.count(name) > 1}) if len(names) < 500 else []
    return [FileProblem(header.line, ProblemCode.DOUBLED_COLUMN, name) for name in twice]


def _rows_mended(lines: list[str], header: Header, problems: list[FileProblem]) -> list[tuple[list[str], int, int]]:
    """Rows that fit the header; a ragged one over several lines is a quote gone astray, its first line lost."""
    width, start, again, mended = len(header.cells), header.after, True, 0
    found: list[tuple[list[str], int, int]] = []
    while again:
        again = False
        for cells, before, after in rows(lines, start, header.separator):
            if not cells and not lines[before].strip():
                continue
            line = before + 1
            if not cells:
                problems.append(FileProblem(line, ProblemCode.UNCLOSED_QUOTE, lost=True))
            elif after - before > 1 and _is_astray(lines[before:after], cells, header):
                problems.append(FileProblem(line, ProblemCode.UNCLOSED_QUOTE, lost=True))
                found.append(([], before, before + 1))
                if mended < _MOST_MENDED:
                    start, again, mended = before + 1, True, mended + 1
                    break
                continue
            elif len(cells) < width or any(cell.strip() for cell in cells[width:]):
                lost = len(cells) * 2 < width
                problems.append(FileProblem(line, ProblemCode.RAGGED_ROW, f"{len(cells)}/{width}", lost=lost))
            found.append((cells, before, after))
    return found


def _is_astray(written: list[str], cells: list[str], header: Header) -> bool:
    """Say whether a row runs over several lines only because a quote was not closed on its first."""
    if written[0].count('"') % 2 == 0:
        return False
    return len(cells) != len(header.cells) or not is_strictly_quoted(written, header.separator)
