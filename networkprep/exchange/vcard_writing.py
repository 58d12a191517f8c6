"""vCard 4.0 out, or 3.0 by choice: all a card knows, and what a file said that nobody here understood.

Written cards read back as they were. Only pictures that are inside the card go out, never a link to one.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Literal

from networkprep.domain.contact_cards import ContactAddress, ContactCard, ContactValue, birthday_text
from networkprep.exchange import how_met_block
from networkprep.exchange.content_lines import escape, fold, quoted_param
from networkprep.exchange.vcard_values import joined, photo_line

Version = Literal["3.0", "4.0"]
_KIND = {"3.0": "X-ADDRESSBOOKSERVER-KIND", "4.0": "KIND"}


def write_vcards(cards: Iterable[ContactCard], version: Version = "4.0") -> bytes:
    """All cards as one file in UTF-8, folded at 75 octets, lines ending in CR LF."""
    return b"".join(fold(line) for card in cards for line in card_lines(card, version))


def card_lines(card: ContactCard, version: Version = "4.0") -> Iterator[str]:
    """One card as unfolded content lines, also for a picture of it (QR)."""
    heads = dict(card.heads)
    yield "BEGIN:VCARD"
    yield f"VERSION:{version}"
    if card.kind != "individual" or "KIND" in heads:
        yield f"{heads.get('KIND', _KIND[version])}:{escape(card.kind)}"
    yield f"{heads.get('FN', 'FN')}:{escape(card.name)}"
    parts = (card.family, card.given, card.additional, card.prefix, card.suffix)
    if any(parts) or version == "3.0":
        yield f"{heads.get('N', 'N')}:{joined(parts, ';')}"
    for name, value in _singles(card):
        if value:
            yield f"{heads.get(name, name)}:{value}"
    if card.birthday:
        yield _birthday(card.birthday, heads.get("BDAY", "BDAY"), version)
    yield from _several(card, version, _used_groups(card))
    notes = how_met_block.with_block(card.notes, card.how_met)
    yield from (f"{heads.get('NOTE', 'NOTE') if not i else 'NOTE'}:{escape(note)}" for i, note in enumerate(notes))
    if card.photo is not None:
        yield photo_line(heads.get("PHOTO", "PHOTO"), card.photo, card.photo_type, version=version)
    yield from card.extra
    yield "END:VCARD"


def _singles(card: ContactCard) -> Iterator[tuple[str, str]]:
    yield "UID", escape(card.uid)
    yield "NICKNAME", joined(tuple(card.nickname.split(", ")), ",")
    yield "ORG", joined(card.organisation, ";")
    yield "TITLE", escape(card.title)
    yield "ROLE", escape(card.role)
    yield "CATEGORIES", joined(card.categories, ",")
    yield "X-NETWORKPREP-PRONUNCIATION", escape(card.pronunciation)
    yield how_met_block.PROPERTY, escape(card.how_met)
    yield "X-NETWORKPREP-CONNECTED-ON", card.connected_on.isoformat() if card.connected_on else ""


def _birthday(text: str, head: str, version: Version) -> str:
    """4.0 writes a date without hyphens and says so where a birthday is none."""
    if version == "3.0":
        return f"{head}:{escape(text)}"
    day, separator, time = text.partition("T")
    year, rest = (day[:2], day[2:]) if day.startswith("--") else ("", day)
    basic = year + rest.replace("-", "") + separator + time.replace(":", "")
    if birthday_text(basic) == text != basic:
        return f"{head}:{basic}"
    return f"{head if ';VALUE=' in head.upper() else head + ';VALUE=text'}:{escape(text)}"


def _several(card: ContactCard, version: Version, groups: set[str]) -> Iterator[str]:
    labelled: dict[str, str] = {}
    for name, values in (("EMAIL", card.emails), ("TEL", card.phones), ("URL", card.urls)):
        for value in values:
            yield from _with_label(name, value, _value_text(name, value, version), version, (groups, labelled))
    for address in card.addresses:
        yield from _with_label("ADR", address, joined(address.parts, ";"), version, (groups, labelled))


def _value_text(name: str, value: ContactValue, version: Version) -> str:
    if name == "TEL" and version == "4.0" and ("VALUE", "uri") in value.params:
        return "tel:" + value.value
    return escape(value.value)


def _with_label(
    name: str, value: ContactValue | ContactAddress, text: str, version: Version, known: tuple[set[str], dict[str, str]]
) -> Iterator[str]:
    """One property, and where it has an own label the line that carries it, tied together by a group.

    ``known`` are the groups in use, and the labels that are written.
    """
    groups, labelled = known
    group = value.group
    if value.label and (not group or labelled.get(group, value.label) != value.label):
        group = next(each for number in range(1, len(groups) + 2) if (each := f"item{number}") not in groups)
        groups.add(group)
    prefix = f"{group}." if group else ""
    yield f"{prefix}{name}{_params(value, version)}:{text}"
    if value.label and group not in labelled:
        labelled[group] = value.label
        yield f"{prefix}X-ABLabel:{escape(value.label)}"


def _params(value: ContactValue | ContactAddress, version: Version) -> str:
    types = list(value.types)
    params = list(value.params)
    if version == "3.0":
        types += ["pref"] if value.pref == 1 else []
        params = [each for each in params if each != ("VALUE", "uri")]
    if value.pref > 1 or (value.pref and version == "4.0"):
        params.insert(0, ("PREF", str(value.pref)))
    written = f";TYPE={','.join(map(quoted_param, types))}" if types else ""
    return written + "".join(f";{key}={quoted_param(text)}" for key, text in params)


def _used_groups(card: ContactCard) -> set[str]:
    heads = [*(head for _, head in card.heads), *card.extra]
    groups = {line.partition(":")[0].partition(";")[0].rpartition(".")[0] for line in heads}
    values: list[ContactValue | ContactAddress] = [*card.emails, *card.phones, *card.urls, *card.addresses]
    return groups | {each.group for each in values}
