"""Which column of a table says what: recognised by its name, or said by the person and remembered for such a table."""

from __future__ import annotations

from dataclasses import dataclass, replace

LEFT_OUT = "-"
"""The field of a column that is not wanted at all; an empty field keeps its cells beside the person."""

FIELDS = (
    *("name", "given", "family", "additional", "prefix", "suffix", "nickname", "pronunciation"),
    *("organisation", "units", "title", "email", "email:work", "email:home"),
    *("phone", "phone:cell", "phone:work", "phone:home", "url", "connected_on", "how_met", "notes", "categories"),
    *("birthday", "address.street:", "address.code:", "address.place:", "address.region:", "address.country:"),
    *("", LEFT_OUT),
)
"""What a column may hold, in the order in which it is offered."""


@dataclass(frozen=True, slots=True)
class TableMapping:
    """What a person said each column of a table holds, in their order; ``month_first`` reads 3/4 as 4 March.

    The names of the columns are not part of it: where a table has no header they are somebody's words.
    """

    fields: tuple[str, ...]
    month_first: bool = True


@dataclass(frozen=True, slots=True)
class TableColumn:
    """A column: its name, the field it holds (empty for one nobody knows) and some of its cells to know it by."""

    name: str
    field: str
    sample: str = ""


@dataclass(frozen=True, slots=True)
class TableColumns:
    """The columns of a table. ``key`` is the same for all tables with these columns; without a header, for this one.

    ``headless`` says that the first row tells of somebody already, ``days_unclear`` that 3/4 may be either day.
    ``is_guessed`` says that the table is not read before somebody says that the columns hold what they are taken for.
    """

    columns: tuple[TableColumn, ...]
    key: str
    headless: bool = False
    month_first: bool = True
    days_unclear: bool = False
    said: bool = False
    is_guessed: bool = False

    def as_said(self, mapping: TableMapping) -> TableColumns:
        """The same, as the person once said."""
        if len(mapping.fields) != len(self.columns):
            return self
        said = zip(self.columns, mapping.fields, strict=True)
        columns = tuple(replace(column, field=field) for column, field in said)
        return replace(self, columns=columns, month_first=mapping.month_first, said=True)

    def mapping(self) -> TableMapping:
        """What each column holds now."""
        return TableMapping(tuple(each.field for each in self.columns), self.month_first)
