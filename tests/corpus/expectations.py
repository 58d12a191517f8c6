"""The corpus of real files and how an answer is compared with the one expected, as its README advises."""

from __future__ import annotations

import json
import os
import re
import unicodedata
from collections import Counter
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import pytest

from networkprep.domain.contact_cards import ContactCard
from tests.source import ROOT

CORPUS = Path(os.environ.get("NETWORKPREP_CORPUS", ROOT.parent / "shared" / "corpus"))
DEV = CORPUS / "dev"
needs_corpus = pytest.mark.skipif(
    not DEV.is_dir(), reason="the corpus is not here: set NETWORKPREP_CORPUS to its folder"
)
Facts = dict[str, Any]


def expected(kind: str) -> list[Facts]:
    """The good files of one format with their facts."""
    return [each for each in _read("expected.json") if each["format"] == kind] if DEV.is_dir() else []


def expected_of_bad(kind: str) -> list[Facts]:
    """The damaged files of one format with the outcome each must have."""
    if not DEV.is_dir():
        return []
    return [each for each in _read("bad/expected.json")["files"] if each["format"] == kind]


def _read(name: str) -> Any:
    return json.loads((DEV / name).read_text(encoding="utf-8"))


def data_of(facts: Facts) -> bytes:
    """The bytes of a file of the corpus."""
    return (DEV / str(facts["file"])).read_bytes()


def plain(value: str | None) -> str | None:
    """NFC, blanks folded, without tel: and mailto:; nothing is None."""
    text = " ".join(unicodedata.normalize("NFC", value or "").split())
    return re.sub(r"^(tel|mailto):", "", text, flags=re.IGNORECASE) or None


def differences(item: Facts, card: ContactCard) -> list[str]:
    """The facts of an item that a card does not have."""
    got: Facts = {
        "fn": plain(card.name),
        "emails": [plain(each.value) for each in card.emails],
        "tels": [plain(each.value) for each in card.phones],
        "org": plain(card.organisation_text),
        "title": plain(card.title),
        "given": plain(card.given),
        "family": plain(card.family),
        "bday": _digits(card.birthday),
        "url": plain(card.urls[0].value) if card.urls else None,
        "connected_on_iso": card.connected_on.isoformat() if card.connected_on else None,
    }
    return [
        f"{name} {got[name]!r}, not {wanted!r} (line {card.line})"
        for name, wanted in _wanted(item).items()
        if got[name] != wanted and got[name] not in _accepted(item, name)
    ]


def _wanted(item: Facts) -> Facts:
    wanted: Facts = {}
    for name in ("fn", "org", "title", "given", "family", "bday", "url", "connected_on_iso"):
        # without a formatted name a card is called by the rule for names, which is not the file's fact
        if name in item and not (name in {"fn", "url"} and item[name] is None):
            value = item[name]
            text = ", ".join(filter(None, value)) if isinstance(value, list) else value
            wanted[name] = _digits(text) if name == "bday" else plain(text)
    for name in ("emails", "tels"):
        if name in item:
            wanted[name] = [plain(each) for each in item[name]]
    return wanted


def _accepted(item: Facts, name: str) -> Iterable[str | None]:
    values = item.get("accept", {}).get(name, [])
    return [_digits(each) if name == "bday" else plain(each) for each in values]


def _digits(text: str | None) -> str | None:
    return (plain(text) or "").replace("-", "").replace(":", "") or None


def table(title: str, rights: Counter[str], alls: Counter[str]) -> str:
    """Files right / all, per producer."""
    lines = [f"{title}: {rights.total()} of {alls.total()} files right"]
    lines += [f"  {rights[name]:4} / {alls[name]:<4} {name}" for name, _ in alls.most_common()]
    return "\n".join(lines)
