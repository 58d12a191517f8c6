"""People from a file, looked at before they are taken in: what is asked about them, and what was answered."""

from __future__ import annotations

import hashlib
from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from typing import Any

from networkprep.domain.errors import RefusedError
from networkprep.domain.likeness import LikenessProposal
from networkprep.domain.merging import FieldPair, differing
from networkprep.domain.people import PersonDraft
from networkprep.domain.plain_text import NOTE_CAP

_PARTS_OF_NAME = frozenset({"given", "family", "additional", "prefix", "suffix"})
_JOINED = frozenset({"points", "categories", "interests", "card_extra", "card_kind"})


@dataclass(frozen=True, slots=True)
class IncomingQuestion:
    """A record of the file and someone known it tells of, or may tell of.

    ``place`` counts the records of the file from 0, ``line`` is where the record begins. ``sure`` says that it is this
    person (the same identifier, address with name, or name with organisation); else it is asked. ``pairs`` are the
    fields in which both say something, and not the same.
    """

    place: int
    line: int
    name: str
    organisation: str
    known: LikenessProposal
    sure: bool
    pairs: tuple[FieldPair, ...] = ()


@dataclass(frozen=True, slots=True)
class IntakeChoices:
    """What was chosen in the preview; without any, nothing known is overwritten and nobody is put together.

    ``fields`` names by record the fields in which the file's words are taken, ``same`` by record the person it is
    about. ``known_only`` leaves new people out. ``digest`` is the file's as it was looked at; empty where nothing was
    chosen.
    """

    fields: Mapping[int, frozenset[str]] = field(default_factory=dict)
    same: Mapping[int, int] = field(default_factory=dict)
    known_only: bool = False
    digest: str = ""

    def insist_on(self, content: bytes) -> None:
        """Raise RefusedError ``FILE_CHANGED`` where the file they were made for says something else by now."""
        if self.digest and self.digest != content_digest(content):
            raise RefusedError("FILE_CHANGED")


def content_digest(content: bytes) -> str:
    """By which a file is known again as the one that was looked at, to the letter."""
    return hashlib.sha256(content).hexdigest()


def pairs_to_choose(known: PersonDraft, coming: PersonDraft) -> tuple[FieldPair, ...]:
    """The fields in which the file says something else; the parts of a name go with the name."""
    pairs = differing(known, coming)
    renamed = any(pair.field == "name" for pair in pairs)
    return tuple(
        pair
        for pair in pairs
        if not (renamed and pair.field in _PARTS_OF_NAME) and not (pair.joined and pair.other in pair.kept)
    )


def with_file(known: PersonDraft, coming: PersonDraft, chosen: Collection[str] = ()) -> PersonDraft:
    """A known person with what the file adds: empty fields filled, lists joined, words changed only where chosen.

    A longer text that is chosen is put under the one that is there.
    """
    pairs = {pair.field: pair for pair in differing(known, coming)}
    taken = {name for name in pairs if name in chosen or ("name" in chosen and name in _PARTS_OF_NAME)}
    values: dict[str, Any] = {
        name: getattr(known, name) or getattr(coming, name)
        for name in PersonDraft.__dataclass_fields__
        if name not in _JOINED
    }
    for name in taken:
        if not pairs[name].joined:
            values[name] = getattr(coming, name)
        elif pairs[name].other not in pairs[name].kept:
            values[name] = f"{pairs[name].kept}\n{pairs[name].other}"[:NOTE_CAP]
    present = {(point.kind, point.value) for point in known.points}
    new_points = [point for point in coming.points if (point.kind, point.value) not in present]
    return PersonDraft(
        **values,
        card_kind=known.card_kind,
        card_extra=known.card_extra or coming.card_extra,
        interests=known.interests,
        categories=tuple(dict.fromkeys((*known.categories, *coming.categories))),
        points=(*known.points, *new_points),
    )
