"""People out as a table: Google's present columns, and a few of our own, which read back as they were."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Mapping, Sequence
from itertools import chain
from typing import Any

from networkprep.domain.contact_cards import ContactAddress, ContactCard, ContactValue
from networkprep.exchange.content_lines import split_line, unescape
from networkprep.exchange.csv_person import NO_PARTS
from networkprep.exchange.formula_cells import defused

_FIXED = (
    "First Name", "Middle Name", "Last Name", "Phonetic First Name", "Phonetic Middle Name", "Phonetic Last Name",
    "Name Prefix", "Name Suffix", "Nickname", "File As", "Organization Name", "Organization Title",
    "Organization Department", "Birthday", "Notes", "Photo", "Labels",
)  # fmt: skip
_OURS = ("Full Name", "Name in parts", "Role", "Pronunciation", "How we met", "Connected On", "Kind", "UID")
_JOINED = " ::: "
_ADDRESS = (
    *("Label", "Formatted", "Street", "City", "PO Box", "Region", "Postal Code", "Country", "Extended Address"),
)
_PAIR = ("Label", "Value")
_KEPT = "X-NETWORKPREP-COLUMN"


def write_table(cards: Sequence[ContactCard], *, defuse: bool = True) -> bytes:
    """All people as CSV in UTF-8 with a mark (spreadsheets ask for it). ``defuse`` keeps formulas from running.

    The columns are those of Google Contacts today, in their order, then a few of our own.
    """
    groups = [
        _Group("E-mail", _PAIR, [[(_kind(each), each.value) for each in card.emails] for card in cards]),
        _Group("Phone", _PAIR, [[(_kind(each), each.value) for each in card.phones] for card in cards]),
        _Group("Address", _ADDRESS, [[_address(each) for each in card.addresses] for card in cards]),
        _Group("Website", _PAIR, [[(_kind(each), each.value) for each in card.urls] for card in cards]),
        _Group("Custom Field", _PAIR, [list(_kept(card.extra)) for card in cards]),
    ]
    out = io.StringIO(newline="")
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow([*_FIXED, *chain(*(group.header() for group in groups)), *_OURS])
    for row, card in enumerate(cards):
        cells = [*_fixed(card), *chain(*(group.cells(row) for group in groups)), *_ours(card)]
        writer.writerow(map(defused, cells) if defuse else cells)
    return out.getvalue().encode("utf-8-sig")


class _Group:
    """Columns that repeat as often as the fullest row needs."""

    def __init__(self, name: str, parts: Sequence[str], rows: Sequence[Sequence[tuple[str, ...]]]) -> None:
        self._name = name
        self._parts = parts
        self._rows = rows
        self._count = max(map(len, rows), default=0)

    def header(self) -> list[str]:
        return [f"{self._name} {number} - {part}" for number in range(1, self._count + 1) for part in self._parts]

    def cells(self, row: int) -> list[str]:
        filled = self._rows[row]
        return [*chain(*filled), *[""] * len(self._parts) * (self._count - len(filled))]


def write_items(columns: Sequence[str], items: Iterable[Mapping[str, Any]], *, defuse: bool = True) -> bytes:
    """Things of one shape as CSV, a column for each of their names; yes and no as true and false."""
    out = io.StringIO(newline="")
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(columns)
    for item in items:
        cells = [_cell(item[name]) for name in columns]
        writer.writerow(map(defused, cells) if defuse else cells)
    return out.getvalue().encode("utf-8-sig", "replace")


def _cell(value: Any) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    return "" if value is None else str(value)


def _fixed(card: ContactCard) -> list[str]:
    organisation, *units = card.organisation or ("",)
    # Other programs show these parts and nothing else: a whole name without parts stands in the first of them.
    given = card.given if _has_parts(card) else card.name
    return [
        given, card.additional, card.family, "", "", "", card.prefix, card.suffix, card.nickname, "",
        organisation, card.title, _JOINED.join(units), card.birthday, card.note, "", _JOINED.join(card.categories),
    ]  # fmt: skip


def _ours(card: ContactCard) -> list[str]:
    return [
        card.name, "" if _has_parts(card) else NO_PARTS, card.role, card.pronunciation, card.how_met,
        card.connected_on.isoformat() if card.connected_on else "", card.kind, card.uid,
    ]  # fmt: skip


def _has_parts(card: ContactCard) -> bool:
    return bool(card.given or card.family or card.additional)


def _kind(each: ContactValue) -> str:
    kind = each.plain_label or ", ".join(each.types)
    return f"* {kind}" if each.pref == 1 else kind


def _address(each: ContactAddress) -> tuple[str, ...]:
    box, extension, street, place, region, code, country = each.parts
    return (", ".join(each.types), each.value, street, place, box, region, code, country, extension)


def _kept(extra: Iterable[str]) -> Iterable[tuple[str, str]]:
    """Cells of foreign columns, as they are kept with a person."""
    for line in extra:
        found = split_line(line, {})
        if found is not None and found[0].name == _KEPT:
            yield found[0].param("X-NAME") or "", unescape(found[1])
