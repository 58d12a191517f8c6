"""The notes behind "Why this?": what a tip or default rests on, how sure one may be, one source and one limit (X6)."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Strength(StrEnum):
    """How sure one may be, from several large studies down to a mere habit; the words for each are the window's."""

    STRONG = "strong"
    FAIR = "fair"
    EARLY = "early"
    GUIDE = "guide"
    CONVENTION = "convention"


@dataclass(frozen=True, slots=True)
class EvidenceNote:
    """One note; ``evidence`` is empty where nothing direct is known, as for conventions and the guide's own advice."""

    key: str
    strength: Strength
    text: str
    source: str
    limit: str
    evidence: str = ""
    lang: str = "en"
