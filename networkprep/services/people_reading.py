"""Files of people read: cards, and tables by what was said about their columns."""

from __future__ import annotations

from dataclasses import dataclass

from networkprep.domain.progress import Progress
from networkprep.domain.table_columns import TableColumns
from networkprep.exchange.csv_tables import read_table
from networkprep.exchange.read_result import ReadResult
from networkprep.exchange.table_columns import columns_of
from networkprep.exchange.vcard_reading import read_vcards
from networkprep.system.table_memory import TableMemory


@dataclass(frozen=True, slots=True)
class PeopleFile:
    """What a file holds; ``columns`` of a table."""

    read: ReadResult
    columns: TableColumns | None = None


def read_people(content: bytes, kind: str, memory: TableMemory, progress: Progress) -> PeopleFile:
    """Read a file of people; raises CancelledError."""

    def tick(read: int) -> None:
        # How many there will be is not known yet.
        progress.reached(read, 0)

    if kind == "vcard":
        return PeopleFile(read_vcards(content, tick))
    columns = columns_of(content)
    said = memory.recall(columns.key) if columns else None
    if columns is None:
        return PeopleFile(read_table(content, tick=tick).result)
    if said is None:
        return PeopleFile(read_table(content, month_first=columns.month_first, tick=tick).result, columns)
    columns = columns.as_said(said)
    fields = {each.name: each.field for each in columns.columns}
    table = read_table(content, fields, month_first=columns.month_first, headless=columns.headless, tick=tick)
    return PeopleFile(table.result, columns)
