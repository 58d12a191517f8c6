"""One row of a table as a person."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from networkprep.domain.contact_cards import ContactAddress, ContactCard, ContactValue, birthday_text, display_name
from networkprep.exchange.content_lines import escape, quoted_param
from networkprep.exchange.csv_days import read_day
from networkprep.exchange.formula_cells import restored

NO_PARTS = "no"
"""In a table of our own: the first name is the whole name, put there for programs that show nothing else."""
_JOINED = " ::: "
_KEPT = "X-NETWORKPREP-COLUMN;X-NAME="
_LABELLED = re.compile(r"(.+ \d+) - (Label|Type|Value)")
_DOTTED = re.compile(r"\d\d?\.\s?\d\d?\.\s?\d{4}")
_SYSTEM_GROUPS = frozenset({"mycontacts", "my contacts"})
_PARTS = ("box", "extension", "street", "place", "region", "code", "country")


def person_of(
    header: Sequence[str], fields: Sequence[str], cells: Sequence[str], *, line: int, month_first: bool
) -> ContactCard:
    """The person a row tells of. Filled cells of unknown columns are kept under their column's name."""
    row = _Row(header, fields, [restored(cell).strip() for cell in cells])
    emails, phones = tuple(row.values("email")), tuple(row.values("phone"))
    units = row.first("units")
    organisation = (row.first("organisation"), *units.split(_JOINED)) if units else (row.first("organisation"),)
    given, family, additional = row.first("given"), row.first("family"), row.first("additional")
    if row.first("name_in_parts") == NO_PARTS:
        given = ""
    prefix, suffix, nickname = row.first("prefix"), row.first("suffix"), row.first("nickname")
    connected = row.first("connected_on")
    notes = tuple(filter(None, row.all("notes")))
    spoken = (prefix, given, additional, family, suffix)
    filed_as = "" if any(spoken) else row.first("filed_as")
    return ContactCard(
        name=display_name(row.first("name") or filed_as, spoken, organisation[:1], nickname, emails, phones),
        given=given,
        family=family,
        additional=additional,
        prefix=prefix,
        suffix=suffix,
        nickname=nickname,
        organisation=organisation if any(organisation) else (),
        title=row.first("title"),
        role=row.first("role"),
        emails=emails,
        phones=phones,
        urls=tuple(row.values("url")),
        addresses=tuple(row.addresses()),
        birthday=row.birthday(),
        notes=notes,
        categories=tuple(row.categories()),
        connected_on=read_day(connected, month_first=month_first),
        uid=row.first("uid"),
        how_met=row.first("how_met"),
        pronunciation=row.first("pronunciation") or " ".join(row.all("phonetic")),
        kind=row.first("kind") or "individual",
        extra=tuple(row.unknown()),
        line=line,
    )


class _Row:
    """The cells of a row by field."""

    def __init__(self, header: Sequence[str], fields: Sequence[str], cells: Sequence[str]) -> None:
        self._header = header
        self._filled = [(field, cell) for field, cell in zip(fields, cells, strict=False) if field and cell]
        self._unknown = [
            (name, cell) for name, field, cell in zip(header, fields, cells, strict=False) if cell and not field
        ]
        self._by_field = dict(reversed(self._filled))

    def first(self, field: str) -> str:
        return self._by_field.get(field, "")

    def all(self, field: str) -> list[str]:
        return [cell for each, cell in self._filled if each == field]

    def values(self, wanted: str) -> Iterator[ContactValue]:
        """Several values may stand in one cell, their kind in a cell of its own, in either of which * means first."""
        for field, cell in self._filled:
            base, _, kind = field.partition(":")
            if base != wanted:
                continue
            if kind.startswith("#"):
                kind = self.first(f"type:{wanted}{kind}")
            pref = 1 if kind.startswith("* ") else 0
            types = tuple(part.strip().lower() for part in kind.removeprefix("* ").split(",") if part.strip())
            for value in cell.split(_JOINED):
                yield ContactValue(value.strip(), types, "", pref)

    def addresses(self) -> Iterator[ContactAddress]:
        found: dict[str, dict[str, str]] = {}
        for field, cell in self._filled:
            if field.startswith("address."):
                part, _, kind = field.removeprefix("address.").partition(":")
                found.setdefault(kind, {})[part] = cell
        for kind, parts in found.items():
            label = parts.get("type") or parts.get("label") or ("" if kind.isdigit() else kind)
            box, extension, street, place, region, code, country = (parts.get(part, "") for part in _PARTS)
            seven = (box, extension, street, place, region, code, country)
            if not any(seven):
                seven = ("", "", parts.get("formatted", ""), "", "", "", "")
            if any(seven):
                yield ContactAddress(seven, (label.lower(),) if label else ())

    def birthday(self) -> str:
        if day := self.first("birthday"):
            dotted = read_day(day) if _DOTTED.fullmatch(day) else None
            return dotted.isoformat() if dotted else birthday_text(day)
        year, month, day = (self.first(f"birth_{part}") for part in ("year", "month", "day"))
        if not (month.isdigit() and day.isdigit()):
            return ""
        return birthday_text(f"{year.zfill(4) if year else '-'}-{month.zfill(2)}-{day.zfill(2)}")

    def categories(self) -> Iterator[str]:
        for cell in self.all("categories"):
            for part in re.split(r" ::: |[;,]", cell):
                name = part.strip().removeprefix("* ").strip()
                if name and name.lower() not in _SYSTEM_GROUPS:
                    yield name

    def unknown(self) -> Iterator[str]:
        """Cells of columns nobody knows, under the column's name, or under the label in the column beside it."""
        matches = ((_LABELLED.fullmatch(name.strip()), cell) for name, cell in self._unknown)
        labels = {found[1]: cell for found, cell in matches if found and found[2] != "Value"}
        for name, cell in self._unknown:
            found = _LABELLED.fullmatch(name.strip())
            if found is None:
                yield kept_column(name.strip(), cell)
            elif found[2] == "Value":
                yield kept_column(labels.get(found[1], "").removeprefix("* ") or name.strip(), cell)


def kept_column(name: str, cell: str) -> str:
    """A cell of a column nobody knows, as a property that stays with the person."""
    return f"{_KEPT}{quoted_param(name)}:{escape(cell)}"
