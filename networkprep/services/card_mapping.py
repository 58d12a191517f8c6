"""Between a contact card and a person: what the app understands becomes fields, the rest is kept to be given back."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable
from typing import Any, TypeVar

from networkprep.domain.contact_cards import ContactAddress, ContactCard, ContactValue
from networkprep.domain.people import ContactPoint, PersonDetails, PersonDraft, PointKind
from networkprep.domain.plain_text import LINE_CAP, NAME_CAP, NOTE_CAP, clean_line, clean_text, texts_in

_FACT = "\x1f"
"""Begins an entry of ``card_extra`` that is no property of the card but a fact about one of its known ones."""

_encoded = json.JSONEncoder(ensure_ascii=False).encode
_VALUE_CAP = 10_000
"""Links may be long, and one that is cut leads nowhere."""

_Valued = TypeVar("_Valued", ContactValue, ContactAddress, ContactPoint)
_VALUES = ((PointKind.EMAIL, "emails"), (PointKind.PHONE, "phones"), (PointKind.LINK, "urls"))


def draft_of(card: ContactCard) -> PersonDraft:
    """A person as the card tells of them; the card must not be empty."""
    return PersonDraft(
        # Without the control signs that stood between two blanks, one blank: as it will be read from our own card.
        name=" ".join(clean_line(card.name or _instead_of_a_name(card), NAME_CAP).text.split()) or "?",
        given=_line(card.given, NAME_CAP),
        family=_line(card.family, NAME_CAP),
        additional=_line(card.additional, NAME_CAP),
        prefix=_line(card.prefix, NAME_CAP),
        suffix=_line(card.suffix, NAME_CAP),
        nickname=_line(card.nickname, NAME_CAP),
        pronunciation=_line(card.pronunciation, NAME_CAP),
        organisation=_line(card.organisation_text, LINE_CAP),
        title=_line(card.title, LINE_CAP),
        birthday=_line(card.birthday, LINE_CAP),
        notes=clean_text(card.note, NOTE_CAP).text,
        how_met=clean_text(card.how_met, NOTE_CAP).text,
        connected_on=card.connected_on,
        card_kind=card.kind,
        card_extra=(*_facts(card), *card.extra),
        categories=tuple(clean_line(text, LINE_CAP).text for text in card.categories if text.strip()),
        points=tuple(_points(card)),
    )


def card_of(
    person: PersonDetails, photo: tuple[bytes, str] | None = None, *, with_private: bool = False
) -> ContactCard:
    """The card of a person, as lossless as it came; private notes only when asked for."""
    draft = person.draft
    facts = _facts_in(draft.card_extra)
    notes = [draft.notes, draft.private_notes] if with_private else [draft.notes]
    units, kept_notes = texts_in(facts.get("units")), texts_in(facts.get("notes"))
    kept_units = units if ", ".join(filter(None, units)) == draft.organisation else ()
    if "\n\n".join(kept_notes) == draft.notes:
        notes[:1] = kept_notes
    return ContactCard(
        name=draft.name,
        kind=draft.card_kind,
        uid=person.uid,
        given=draft.given,
        family=draft.family,
        additional=draft.additional,
        prefix=draft.prefix,
        suffix=draft.suffix,
        nickname=draft.nickname or draft.called,
        organisation=tuple(kept_units or ([draft.organisation] if draft.organisation else [])),
        title=draft.title,
        role=str(facts.get("role", "")),
        emails=_card_values(draft, PointKind.EMAIL, facts),
        phones=_card_values(draft, PointKind.PHONE, facts),
        urls=_card_values(draft, PointKind.LINK, facts),
        addresses=_card_addresses(draft, facts),
        birthday=draft.birthday,
        notes=tuple(filter(None, notes)),
        categories=tuple(dict.fromkeys((*draft.categories, *draft.interests))),
        pronunciation=draft.pronunciation,
        photo=photo[0] if photo else None,
        photo_type=photo[1] if photo else "",
        how_met=draft.how_met or person.met_where,
        connected_on=draft.connected_on,
        extra=tuple(line for line in draft.card_extra if not line.startswith(_FACT)),
        heads=_heads(facts.get("heads")),
    )


def card_item(card: ContactCard) -> dict[str, Any]:
    """The card in the shape of ``import --json`` and ``export``; what it does not say is None or an empty list."""
    return {
        "kind": card.kind,
        "uid": card.uid or None,
        "name": card.name,
        "given": card.given or None,
        "family": card.family or None,
        "additional": card.additional or None,
        "prefix": card.prefix or None,
        "suffix": card.suffix or None,
        "nickname": card.nickname or None,
        "organisation": card.organisation_text or None,
        "title": card.title or None,
        "emails": _items(card.emails),
        "phones": _items(card.phones),
        "urls": _items(card.urls),
        "addresses": [{"value": each.value, "types": list(each.types)} for each in card.addresses],
        "birthday": card.birthday or None,
        "notes": card.note or None,
        "categories": list(card.categories),
        "has_photo": card.has_photo,
        "connected_on": card.connected_on.isoformat() if card.connected_on else None,
    }


def _instead_of_a_name(card: ContactCard) -> str:
    """Somebody whose account is gone may still have a page or a title."""
    return next((text for text in (*(each.value for each in card.urls), card.title) if text), "")


def _items(values: Iterable[ContactValue]) -> list[dict[str, Any]]:
    return [{"value": each.value, "types": list(each.types)} for each in values]


def _points(card: ContactCard) -> Iterable[ContactPoint]:
    for kind, name in _VALUES:
        for each in getattr(card, name):
            yield ContactPoint(kind, _value(each), each.types)
    for address in card.addresses:
        yield ContactPoint(PointKind.ADDRESS, _value(address), address.types)


def _line(text: str, cap: int) -> str:
    # Most fields of most cards are empty.
    return clean_line(text, cap).text if text else ""


def _value(each: ContactValue | ContactAddress | ContactPoint) -> str:
    return clean_line(each.value, _VALUE_CAP).text


def _facts(card: ContactCard) -> Iterable[str]:
    if card.heads:
        yield _fact("heads", [list(head) for head in card.heads])
    if len(card.organisation) > 1:
        yield _fact("units", list(card.organisation))
    if len(card.notes) > 1:
        yield _fact("notes", list(card.notes))
    if card.role:
        yield _fact("role", card.role)
    for kind, name in _VALUES:
        for place, each in _placed(getattr(card, name)):
            if each[2:] != ContactValue("")[2:]:
                yield _fact(f"{kind} {place}", list(each[2:]))
    for place, address in _placed(card.addresses):
        yield _fact(f"{PointKind.ADDRESS} {place}", [list(address.parts), *address[2:]])


def _placed(values: Iterable[_Valued]) -> Iterable[tuple[str, _Valued]]:
    """Each with the name its fact goes by: the value, and from the second of the same on its number."""
    times: Counter[str] = Counter()
    for each in values:
        value = _value(each)
        times[value] += 1
        yield value if times[value] == 1 else f"{value} #{times[value]}", each


def _fact(name: str, value: Any) -> str:
    return _FACT + _encoded([name, value])


def _heads(fact: Any) -> tuple[tuple[str, str], ...]:
    pairs = (texts_in(each) for each in (fact if isinstance(fact, list) else ()))
    return tuple((pair[0], pair[1]) for pair in pairs if len(pair) == 2)


def _facts_in(extra: Iterable[str]) -> dict[str, Any]:
    """The facts among the kept lines; what an edited archive spoilt is left out."""
    found: dict[str, Any] = {}
    for line in extra:
        if line.startswith(_FACT):
            try:
                name, value = json.loads(line[len(_FACT) :])
            except (ValueError, TypeError, RecursionError):
                continue
            if isinstance(name, str):
                found[name] = value
    return found


def _card_values(draft: PersonDraft, kind: PointKind, facts: dict[str, Any]) -> tuple[ContactValue, ...]:
    points = [point for point in draft.points if point.kind is kind]
    return tuple(
        ContactValue(point.value, point.types, *_beside(facts.get(f"{kind} {place}")))
        for place, point in _placed(points)
    )


def _card_addresses(draft: PersonDraft, facts: dict[str, Any]) -> tuple[ContactAddress, ...]:
    found = []
    for place, point in _placed([point for point in draft.points if point.kind is PointKind.ADDRESS]):
        fact = facts.get(f"{PointKind.ADDRESS} {place}")
        parts, rest = (texts_in(fact[0]), fact[1:]) if isinstance(fact, list) and fact else ((), [])
        if len(parts) != 7:
            parts, rest = ("", "", point.value, "", "", "", ""), []
        po_box, extension, street, town, region, code, country = parts
        address = (po_box, extension, street, town, region, code, country)
        found.append(ContactAddress(address, point.types, *_beside(rest)))
    return tuple(found)


def _beside(fact: Any) -> tuple[str, int, str, tuple[tuple[str, str], ...]]:
    """What is known of a value beside it: own label, preference, group, other parameters."""
    match fact:
        case [str(label), int(pref), str(group), list(params)]:
            pairs = tuple((str(pair[0]), str(pair[1])) for pair in params if isinstance(pair, list) and len(pair) == 2)
            return label, pref, group, pairs
    return "", 0, "", ()
