"""The columns of a table with some of their cells, whether anybody knows their names or not."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable, Sequence
from itertools import islice

from networkprep.domain.table_columns import TableColumn, TableColumns
from networkprep.exchange.csv_columns import guessed_fields_of, knows_people
from networkprep.exchange.csv_rows import Header, find_header, likely_header, rows, table_lines

_HEAD_BYTES = 256 * 1024
_SAMPLED = 200
_SHOWN = 3
_LONGEST = 40
_MOST_COLUMNS = 300
_NUMBERS_ONLY = re.compile(r"\s*(\d{1,2})[/-](\d{1,2})[/-]\d{2,4}\b")


def columns_of(data: bytes) -> TableColumns | None:
    """Looks at the beginning of the file only; None where there is no table."""
    lines = table_lines(data[:_HEAD_BYTES]).lines
    headless = False
    header = find_header(lines)
    is_unknown = header is None
    if header is None:
        found = likely_header(lines)
        if found is None:
            return None
        header, headless = found
    if len(header.cells) > _MOST_COLUMNS:
        return None
    cells = [row for row, _, _ in islice(rows(lines, header.after, header.separator), _SAMPLED)]
    fields = [""] * len(header.cells) if headless else guessed_fields_of(header.cells)
    samples = (_sample(row[at] for row in cells if at < len(row)) for at in range(len(header.cells)))
    named = zip(header.cells, fields, samples, strict=True)
    month_first, unclear = _order_of_days(_days(fields, cells))
    return TableColumns(
        tuple(TableColumn(name.strip(), field, sample) for name, field, sample in named),
        _key(header, data if headless else b""),
        headless,
        month_first,
        unclear,
        is_guessed=is_unknown and knows_people(fields),
    )


def _sample(cells: Iterable[str]) -> str:
    filled = dict.fromkeys(" ".join(cell.split())[:_LONGEST] for cell in cells)
    return ", ".join(islice(filter(None, filled), _SHOWN))


def _key(header: Header, content: bytes) -> str:
    names = "\x1f".join(name.strip().casefold() for name in header.cells)
    return hashlib.sha256(names.encode("utf-8", "replace") + content).hexdigest()[:32]


def _days(fields: Sequence[str], cells: Iterable[Sequence[str]]) -> list[tuple[int, int]]:
    wanted = [at for at, field in enumerate(fields) if field == "connected_on"]
    texts = (row[at] for row in cells for at in wanted if at < len(row))
    return [(int(found[1]), int(found[2])) for text in texts if (found := _NUMBERS_ONLY.match(text))]


def _order_of_days(days: Sequence[tuple[int, int]]) -> tuple[bool, bool]:
    """Whether the month comes first, as LinkedIn writes it, and whether nothing in the table tells."""
    first, second = (any(day[at] > 12 for day in days) for at in (0, 1))
    if first and not second:
        return False, False
    return True, bool(days) and not second
