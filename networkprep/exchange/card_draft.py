"""A card while its properties are being read, one method for each kind of property."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import NamedTuple

from networkprep.domain.contact_cards import ContactAddress, ContactCard, ContactValue, birthday_text, display_name
from networkprep.domain.file_problems import FileProblem, ProblemCode
from networkprep.exchange import how_met_block
from networkprep.exchange.vcard_values import (
    Meaning,
    OtherPhotoError,
    PhotoError,
    RemotePhotoError,
    as_extra,
    plain_text,
    read_photo,
    split_values,
    unquoted,
)

_APPLE_NO_YEAR = ("X-APPLE-OMIT-YEAR", "1604")


class _Place(NamedTuple):
    """The property at hand: its head, raw value and line."""

    meaning: Meaning
    value: str
    line: int


class CardDraft:
    """Takes properties in file order and makes the card. What it does not understand it keeps word for word."""

    def __init__(self, line: int, *, legacy: bool, guessed: str, problems: list[FileProblem]) -> None:
        self._line = line
        self._legacy = legacy
        self._guessed = guessed
        self._problems = problems
        self._single: dict[str, str] = {}
        self._heads: list[tuple[str, str]] = []
        self._name_parts = ["", "", "", "", ""]
        self._units: tuple[str, ...] = ()
        self._values: dict[str, list[ContactValue]] = {"EMAIL": [], "TEL": [], "URL": []}
        self._addresses: list[ContactAddress] = []
        self._notes: list[str] = []
        self._categories: list[str] = []
        self._photo: tuple[bytes, str] | None = None
        self._labels: dict[str, tuple[str, str]] = {}
        self._extra: list[str] = []

    def take(self, meaning: Meaning, value: str, line: int) -> None:
        """One property more."""
        handler = _HANDLERS.get(meaning.name)
        if handler is None:
            self._keep(_Place(meaning, value, line))
        else:
            handler(self, _Place(meaning, value, line))

    def finished(self) -> ContactCard:
        """The card, with its labels on their values and the one name to show."""
        self._put_labels()
        single, values = self._single, self._values
        family, given, additional, prefix, suffix = self._name_parts
        emails, phones = values["EMAIL"], values["TEL"]
        nickname, how_met = single.get("NICKNAME", ""), single.get(how_met_block.PROPERTY, "")
        spoken = (prefix, given, additional, family, suffix)
        photo, photo_type = self._photo or (None, "")
        return ContactCard(
            name=display_name(single.get("FN", ""), spoken, self._units, nickname, emails, phones),
            kind=single.get("KIND", "individual"),
            uid=single.get("UID", ""),
            given=given,
            family=family,
            additional=additional,
            prefix=prefix,
            suffix=suffix,
            nickname=nickname,
            organisation=self._units,
            title=single.get("TITLE", ""),
            role=single.get("ROLE", ""),
            emails=tuple(emails),
            phones=tuple(phones),
            urls=tuple(values["URL"]),
            addresses=tuple(self._addresses),
            birthday=single.get("BDAY", ""),
            notes=tuple(how_met_block.without(self._notes, how_met)),
            categories=tuple(self._categories),
            pronunciation=single.get("X-NETWORKPREP-PRONUNCIATION", "") or self._phonetic(),
            photo=photo,
            photo_type=photo_type,
            how_met=how_met,
            connected_on=_day(single.get("X-NETWORKPREP-CONNECTED-ON", "")),
            extra=tuple(self._extra),
            heads=tuple(sorted(self._heads)),
            line=self._line,
        )

    def _text(self, place: _Place, value: str | None = None) -> str:
        value = place.value if value is None else value
        if place.meaning.quoted:
            value = self._unquoted(place, value)
        return plain_text(value, legacy=self._legacy) if "\\" in value else value

    def _unquoted(self, place: _Place, value: str) -> str:
        text, certain = unquoted(value, place.meaning.charset, self._guessed)
        if not certain:
            self._problems.append(FileProblem(place.line, ProblemCode.BAD_ENCODING))
        return text

    def _parts(self, place: _Place, separator: str) -> list[str]:
        return [self._text(place, part).strip() for part in split_values(place.value, separator)]

    def _keep(self, place: _Place) -> None:
        value = place.value
        text = self._unquoted(place, value) if place.meaning.quoted else value
        self._extra.append(as_extra(place.meaning.front, value, text))

    def _remember_head(self, place: _Place, name: str) -> None:
        if not place.meaning.is_plain or place.meaning.name != name:
            self._heads.append((name, place.meaning.front))

    def _take_single(self, place: _Place) -> None:
        """The first of its kind that says anything; more of them are kept beside."""
        name = place.meaning.name
        text = self._text(place).strip()
        if name in self._single:
            self._keep(place)
        elif text:
            self._single[name] = " ".join(text.split()) if name == "FN" else text
            self._remember_head(place, name)

    def _take_name(self, place: _Place) -> None:
        if any(self._name_parts):
            self._keep(place)
            return
        parts = [*self._parts(place, ";"), "", "", "", ""]
        self._name_parts = [*parts[:4], " ".join(filter(None, parts[4:]))]
        self._remember_head(place, "N")

    def _take_organisation(self, place: _Place) -> None:
        parts = self._parts(place, ";")
        while parts and not parts[-1]:
            parts.pop()
        if self._units:
            self._keep(place)
        elif parts:
            self._units = tuple(parts)
            self._remember_head(place, "ORG")

    def _take_nickname(self, place: _Place) -> None:
        parts = [part for part in self._parts(place, ",") if part]
        if "NICKNAME" in self._single:
            self._keep(place)
        elif parts:
            self._single["NICKNAME"] = ", ".join(parts)
            self._remember_head(place, "NICKNAME")

    def _take_kind(self, place: _Place) -> None:
        text = self._text(place).strip().lower()
        if "KIND" in self._single:
            self._keep(place)
        elif text:
            self._single["KIND"] = text
            self._heads.append(("KIND", place.meaning.front))

    def _take_birthday(self, place: _Place) -> None:
        text = birthday_text(self._text(place))
        if "BDAY" in self._single:
            self._keep(place)
        elif text:
            yearless = _APPLE_NO_YEAR in place.meaning.params and text.startswith("1604-")
            self._single["BDAY"] = "-" + text.removeprefix("1604") if yearless else text
            if not yearless:
                self._remember_head(place, "BDAY")

    def _take_value(self, place: _Place) -> None:
        meaning, text = place.meaning, self._text(place).strip()
        params = meaning.params
        if meaning.name == "EMAIL":
            text = _mail_address(text)
        elif meaning.name == "TEL" and text[:4].lower() == "tel:":
            text, params = text[4:], (*params, ("VALUE", "uri"))
        if text:
            value = ContactValue(text, meaning.types, "", meaning.pref, meaning.group, params)
            self._values[meaning.name].append(value)

    def _take_address(self, place: _Place) -> None:
        parts = [*self._parts(place, ";"), "", "", "", "", "", ""]
        last = "; ".join(filter(None, parts[6:]))
        if last or any(parts[:6]):
            box, extension, street, locality, region, code = parts[:6]
            meaning = place.meaning
            seven = (box, extension, street, locality, region, code, last)
            address = ContactAddress(seven, meaning.types, "", meaning.pref, meaning.group, meaning.params)
            self._addresses.append(address)

    def _take_note(self, place: _Place) -> None:
        if text := self._text(place).strip():
            if not self._notes:
                self._remember_head(place, "NOTE")
            self._notes.append(text)

    def _take_categories(self, place: _Place) -> None:
        for part in self._parts(place, ","):
            if part and part not in self._categories:
                self._categories.append(part)

    def _take_photo(self, place: _Place) -> None:
        try:
            photo = read_photo(place.meaning, place.value)
        except RemotePhotoError:
            self._problems.append(FileProblem(place.line, ProblemCode.REMOTE_DROPPED))
        except OtherPhotoError:
            self._keep(place)
        except PhotoError:
            self._problems.append(FileProblem(place.line, ProblemCode.PHOTO_DROPPED))
        else:
            if self._photo is not None:
                self._keep(place)
            elif photo is not None:
                self._photo = photo
                if place.meaning.group:
                    self._heads.append(("PHOTO", place.meaning.group + ".PHOTO"))

    def _take_label(self, place: _Place) -> None:
        group = place.meaning.group
        if group and group not in self._labels:
            self._labels[group] = (self._text(place).strip(), f"{place.meaning.front}:{place.value}")
        else:
            self._keep(place)

    def _put_labels(self) -> None:
        if not self._labels:
            return
        used = set()
        for values in self._values.values():
            for index, value in enumerate(values):
                if found := self._labels.get(value.group):
                    values[index] = value._replace(label=found[0])
                    used.add(value.group)
        for index, address in enumerate(self._addresses):
            if found := self._labels.get(address.group):
                self._addresses[index] = address._replace(label=found[0])
                used.add(address.group)
        self._extra += [verbatim for group, (_, verbatim) in self._labels.items() if group not in used]

    def _phonetic(self) -> str:
        found = {}
        for line in self._extra:
            if line.startswith("X-PHONETIC-"):
                head, _, value = line.partition(":")
                found[head.partition(";")[0]] = plain_text(value, legacy=self._legacy)
        return " ".join(filter(None, (found.get("X-PHONETIC-FIRST-NAME"), found.get("X-PHONETIC-LAST-NAME"))))


def _mail_address(text: str) -> str:
    if text[:7].lower() == "mailto:":
        text = text[7:]
    if "<" in text and ">" in text:
        text = text[text.rindex("<") + 1 : text.rindex(">")]
    return text.strip(" \"'\t\n")


def _day(text: str) -> date | None:
    try:
        return date.fromisoformat(text) if text else None
    except ValueError:
        return None


_HANDLERS: dict[str, Callable[[CardDraft, _Place], None]] = {
    "N": CardDraft._take_name,
    "ORG": CardDraft._take_organisation,
    "NICKNAME": CardDraft._take_nickname,
    "KIND": CardDraft._take_kind,
    "X-ADDRESSBOOKSERVER-KIND": CardDraft._take_kind,
    "BDAY": CardDraft._take_birthday,
    "ADR": CardDraft._take_address,
    "NOTE": CardDraft._take_note,
    "CATEGORIES": CardDraft._take_categories,
    "PHOTO": CardDraft._take_photo,
    "X-ABLABEL": CardDraft._take_label,
    **dict.fromkeys(("EMAIL", "TEL", "URL"), CardDraft._take_value),
    **dict.fromkeys(
        (
            "FN", "UID", "TITLE", "ROLE",
            how_met_block.PROPERTY, "X-NETWORKPREP-PRONUNCIATION", "X-NETWORKPREP-CONNECTED-ON",
        ),
        CardDraft._take_single,
    ),
}  # fmt: skip
