"""People out as a table: Google's present columns, and a few of our own, which read back as they were."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Mapping, Sequence
from itertools import chain
from typing import Any

from networkprep.domain.contact_cards import ContactAddress, ContactCard, ContactValue
from networkprep.exchange.formula_cells import defused

_FIXED = (
    "Full Name", "First Name", "Middle Name", "Last Name", "Name Prefix", "Name Suffix", "Nickname",
    "Organization Name", "Organization Title", "Organization Units", "Role", "Birthday", "Notes", "Labels",
    "Pronunciation", "How we met", "Connected On", "Kind", "UID",
)  # fmt: skip
_JOINED = " ::: "
_ADDRESS = ("Label", "PO Box", "Extended Address", "Street", "City", "Region", "Postal Code", "Country")


def write_table(cards: Sequence[ContactCard], *, defuse: bool = True) -> bytes:
    """All people as CSV in UTF-8 with a mark (spreadsheets ask for it). ``defuse`` keeps formulas from running."""
    emails = max((len(card.emails) for card in cards), default=0)
    phones = max((len(card.phones) for card in cards), default=0)
    urls = max((len(card.urls) for card in cards), default=0)
    addresses = max((len(card.addresses) for card in cards), default=0)
    header = [*_FIXED]
    for name, count in (("E-mail", emails), ("Phone", phones), ("Website", urls)):
        header += [f"{name} {number} - {part}" for number in range(1, count + 1) for part in ("Label", "Value")]
    header += [f"Address {number} - {part}" for number in range(1, addresses + 1) for part in _ADDRESS]
    out = io.StringIO(newline="")
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(header)
    for card in cards:
        cells = [*_fixed(card), *_values(card.emails, emails), *_values(card.phones, phones)]
        cells += [*_values(card.urls, urls), *_addresses(card.addresses, addresses)]
        writer.writerow(map(defused, cells) if defuse else cells)
    return out.getvalue().encode("utf-8-sig")


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
    return [
        card.name, card.given, card.additional, card.family, card.prefix, card.suffix, card.nickname,
        organisation, card.title, _JOINED.join(units), card.role, card.birthday, card.note,
        _JOINED.join(card.categories),
        card.pronunciation, card.how_met, card.connected_on.isoformat() if card.connected_on else "",
        card.kind, card.uid,
    ]  # fmt: skip


def _values(values: Sequence[ContactValue], count: int) -> Iterable[str]:
    filled = ((_kind(each), each.value) for each in values)
    return chain(*filled, [""] * 2 * (count - len(values)))


def _kind(each: ContactValue) -> str:
    kind = each.plain_label or ", ".join(each.types)
    return f"* {kind}" if each.pref == 1 else kind


def _addresses(addresses: Sequence[ContactAddress], count: int) -> Iterable[str]:
    filled = ((", ".join(each.types), *each.parts) for each in addresses)
    return chain(*filled, [""] * len(_ADDRESS) * (count - len(addresses)))
