"""The rows of a table file, whatever its charset, separator and line ends, and which of them is the header."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import islice, pairwise

from networkprep.domain.file_problems import FileProblem, ProblemCode
from networkprep.exchange.content_lines import MAX_FILE_BYTES
from networkprep.exchange.csv_columns import fields_of, knows_people
from networkprep.exchange.decoding import as_utf8, guess_charset, repair

_SEPARATORS = ",;\t|"
_HEADER_WITHIN = 25
_MOST_REPAIRS = 20
_DIGITS_OF_A_VALUE = 5


@dataclass(slots=True)
class TableLines:
    """The physical lines of a table and what was wrong with its bytes."""

    lines: list[str]
    problems: list[FileProblem] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Header:
    """The header found: its cells, the separator and the 0-based index of the line after it."""

    cells: tuple[str, ...]
    separator: str
    after: int

    @property
    def line(self) -> int:
        """Its 1-based line."""
        return self.after


def table_lines(data: bytes) -> TableLines:
    """Bytes as lines of text; NUL is removed and reported, bytes in no known charset too."""
    csv.field_size_limit(MAX_FILE_BYTES)
    data = as_utf8(data).replace(b"\r\r\n", b"\n").replace(b"\r\n", b"\n").replace(b"\r", b"\n")
    problems = []
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as error:
        charset = guess_charset(data)
        problems.append(FileProblem(data.count(b"\n", 0, error.start) + 1, ProblemCode.BAD_ENCODING, charset))
        text = repair(data) if charset == "utf-8" else data.decode(charset, "replace")
    lines = text.split("\n")
    if "\0" in text:
        problems += [FileProblem(n, ProblemCode.NUL_REMOVED) for n, line in enumerate(lines, 1) if "\0" in line]
        lines = [line.replace("\0", "") for line in lines]
    return TableLines(lines, problems)


def find_header(lines: list[str], wanted: frozenset[str] = frozenset()) -> Header | None:
    """The line that names the most known columns (or ``wanted`` ones), wherever it stands near the top."""
    best, most = None, 0
    for separator in _SEPARATORS:
        for cells, _start, after in rows(lines[: _HEADER_WITHIN * 2], 0, separator):
            if after > _HEADER_WITHIN:
                break
            fields = fields_of(cells)
            known = sum(1 for each, cell in zip(fields, cells, strict=True) if each or cell.strip() in wanted)
            is_one = knows_people(fields) or bool(wanted.intersection(cell.strip() for cell in cells))
            if is_one and known > most and not any("@" in cell for cell in cells):
                best, most = Header(tuple(cells), separator, after), known
    return best


def likely_header(lines: list[str]) -> tuple[Header, bool] | None:
    """The first of rows with as many cells as the next one, for a table whose columns nobody knows by name.

    True beside it where that row tells of somebody already (an address or number stands in it): then the columns
    are called by their numbers.
    """
    best: Header | None = None
    start = 0
    for separator in _SEPARATORS:
        found = list(islice(rows(lines[: _HEADER_WITHIN * 2], 0, separator), _HEADER_WITHIN))
        for (cells, before, after), (following, _, _) in pairwise(found):
            if len(cells) == len(following) > (len(best.cells) if best else 1) and sum(map(bool, cells)) > 1:
                best, start = Header(tuple(cells), separator, after), before
                break
    if best is None:
        return None
    if not any("@" in cell or sum(map(str.isdigit, cell)) >= _DIGITS_OF_A_VALUE for cell in best.cells):
        return best, False
    return Header(tuple(f"Column {n}" for n in range(1, len(best.cells) + 1)), best.separator, start), True


def rows(lines: list[str], start: int, separator: str) -> Iterator[tuple[list[str], int, int]]:
    """Rows with the index of their first line and of the line after; a quote never closed ends with its line."""
    repairs = 0
    while start < len(lines):
        reader = csv.reader((line + "\n" for line in lines[start:]), delimiter=separator)
        before = start
        for cells in reader:
            after = start + reader.line_num
            if after == len(lines) and sum(line.count('"') for line in lines[before:after]) % 2:
                break
            yield cells, before, after
            before = after
        if before >= len(lines):
            return
        repairs += 1
        yield [], before, before + 1
        start = before + 1
        if repairs == _MOST_REPAIRS:
            yield from (([], number, number + 1) for number in range(start, len(lines)))
            return


def is_strictly_quoted(written: list[str], separator: str) -> bool:
    """Say whether every closing quote of a row stands at the end of its cell."""
    try:
        return bool(list(csv.reader((line + "\n" for line in written), delimiter=separator, strict=True)))
    except csv.Error:
        return False
