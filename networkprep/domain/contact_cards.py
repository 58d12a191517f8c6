"""A person as a contact file tells of them, whatever the format: between files and the store."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date
from typing import NamedTuple

from networkprep.domain.day_steps import day_of

_APPLE_LABEL = re.compile(r"_\$!<(.*)>!\$_")
_DAY = re.compile(r"(\d{4})-?(\d\d)-?(\d\d)(?:[T ](\d\d):?(\d\d)(?::?(\d\d))?(?:\.\d+)?(Z|[+-]\d\d(?::?\d\d)?)?)?")
_YEARLESS = re.compile(r"--(\d\d)-?(\d\d)")
_LEAP_YEAR = 2000


class ContactValue(NamedTuple):
    """An e-mail, phone number or link. ``types`` in lower case, ``pref`` 1 (first choice) to 100, 0 for none given.

    ``label`` is an own label as the file writes it; ``group`` and ``params`` are kept for writing back.
    """

    value: str
    types: tuple[str, ...] = ()
    label: str = ""
    pref: int = 0
    group: str = ""
    params: tuple[tuple[str, str], ...] = ()

    @property
    def plain_label(self) -> str:
        """The label as a person reads it, without the marks Apple puts around its own ones."""
        return plain_label(self.label)


class ContactAddress(NamedTuple):
    """A postal address in the seven parts of vCard: box, extension, street, place, region, code, country."""

    parts: tuple[str, str, str, str, str, str, str]
    types: tuple[str, ...] = ()
    label: str = ""
    pref: int = 0
    group: str = ""
    params: tuple[tuple[str, str], ...] = ()

    @property
    def value(self) -> str:
        """The address in one line."""
        return ", ".join(filter(None, self.parts))


@dataclass(frozen=True, slots=True, kw_only=True)
class ContactCard:
    """One card or table row. ``name`` is always the one to show (``display_name``), empty only where nothing is known.

    ``birthday`` is ISO, ``--MM-DD`` without a year, or the file's text where it is no date; ``organisation`` has its
    units. ``extra`` holds properties nobody here understands, one unfolded content line each, ``heads`` the heads of
    understood ones that say more than their name: both are kept to be written back. ``line`` is where it began.
    """

    name: str = ""
    kind: str = "individual"
    uid: str = ""
    given: str = ""
    family: str = ""
    additional: str = ""
    prefix: str = ""
    suffix: str = ""
    nickname: str = ""
    organisation: tuple[str, ...] = ()
    title: str = ""
    role: str = ""
    emails: tuple[ContactValue, ...] = ()
    phones: tuple[ContactValue, ...] = ()
    urls: tuple[ContactValue, ...] = ()
    addresses: tuple[ContactAddress, ...] = ()
    birthday: str = ""
    notes: tuple[str, ...] = ()
    categories: tuple[str, ...] = ()
    pronunciation: str = ""
    photo: bytes | None = field(default=None, repr=False)
    photo_type: str = ""
    how_met: str = ""
    connected_on: date | None = None
    extra: tuple[str, ...] = ()
    heads: tuple[tuple[str, str], ...] = ()
    line: int = field(default=0, compare=False)

    @property
    def has_photo(self) -> bool:
        """Say whether there is a picture inside the file."""
        return self.photo is not None

    @property
    def is_empty(self) -> bool:
        """Say whether the card tells nothing about anybody: such a record is counted, not stored."""
        content = (self.birthday, self.notes, self.addresses, self.urls, self.title, self.role, self.photo)
        return not (self.name or self.extra or any(content))

    @property
    def organisation_text(self) -> str:
        """The organisation and its units as one text."""
        return ", ".join(filter(None, self.organisation))

    @property
    def note(self) -> str:
        """All notes as one text."""
        return "\n\n".join(self.notes)


def display_name(
    formatted: str,
    parts: Iterable[str],
    organisation: Iterable[str],
    nickname: str,
    emails: Iterable[ContactValue],
    phones: Iterable[ContactValue],
) -> str:
    """The one rule for what to call a card: its own formatted name, else the first of these that says anything.

    ``parts`` in the order they are spoken: prefix, given, additional, family, suffix.
    """
    choices = (formatted, " ".join(filter(None, parts)), ", ".join(filter(None, organisation)), nickname)
    for choice in choices:
        if name := " ".join(choice.split()):
            return name
    points = (" ".join(each.value.split()) for each in (*emails, *phones))
    return next(filter(None, points), "")


def plain_label(label: str) -> str:
    """A label without Apple's marks: ``_$!<HomePage>!$_`` is HomePage."""
    found = _APPLE_LABEL.fullmatch(label)
    return found[1] if found else label


def birthday_text(raw: str) -> str:
    """A birthday as ISO date or date-time, as ``--MM-DD`` without a year, or the text as it is where it is no date."""
    raw = raw.strip()
    if found := _YEARLESS.fullmatch(raw):
        return f"--{found[1]}-{found[2]}" if _is_day(_LEAP_YEAR, found[1], found[2]) else raw
    found = _DAY.fullmatch(raw)
    if not found or not _is_day(int(found[1]), found[2], found[3]):
        return raw
    day = f"{found[1]}-{found[2]}-{found[3]}"
    if found[4] is None:
        return day
    return f"{day}T{found[4]}:{found[5]}:{found[6] or '00'}{found[7] or ''}"


def _is_day(year: int, month: str, day: str) -> bool:
    return day_of(year, int(month), int(day)) is not None
