"""Text as a person gave it, made safe to keep: normal form, no control characters, within its cap (2.12, row 50)."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass

NAME_CAP = 200
LINE_CAP = 500
CAPTURE_CAP = 20_000
NOTE_CAP = 100_000

# A composed letter can come from up to four code points, so this much input decides the first `cap` of the output.
_INPUT_PER_CHARACTER = 4
# Nobody writes more marks than this on one letter; ordering a longer run costs the square of its length.
_MARKS_ON_ONE_LETTER = 200

_LINE_BREAKS = re.compile(r"[\t\n\v\f\r\x1c-\x1e\x85\u2028\u2029]+")
_CONTROLS = re.compile(r"[\x00-\x08\x0b-\x1f\x7f\ud800-\udfff]")
_BIDI_OVERRIDES = re.compile(r"[\u202a-\u202e\u2066-\u2069]")
_BLANKS = re.compile(r"\s+")
_UNSEEN = re.compile(r"[\u00ad\u200b-\u200f\u2060\ufeff\u202a-\u202e\u2066-\u2069]")
# Accents, and the points of Hebrew and Arabic: people leave them out when they search. The voicing marks of kana and
# the vowel signs of Indic scripts are left alone, they make other letters.
_ACCENTS = re.compile(r"[\u0300-\u036f\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\u064b-\u065f\u0670]")
_LETTERS_WITHOUT_PARTS = str.maketrans("øłđðıħŧ", "olddiht") | {ord("þ"): "th", ord("æ"): "ae", ord("œ"): "oe"}


@dataclass(frozen=True, slots=True)
class CleanText:
    """The text that is kept, and how many characters were left out because they were over the cap."""

    text: str
    cut: int = 0


def clean_line(text: str, cap: int = LINE_CAP) -> CleanText:
    """One line, such as a name or a title: breaks become blanks, ends are trimmed, bidi overrides go."""
    if _is_clean(text, cap):
        return CleanText(text.strip(" "))
    kept, left_out = _front(text, cap)
    kept = _BIDI_OVERRIDES.sub("", _LINE_BREAKS.sub(" ", kept))
    return _within(_normal(kept).strip(), cap, left_out)


def clean_text(text: str, cap: int = NOTE_CAP) -> CleanText:
    """Text of several lines, such as a note: every line end becomes the same one, tabs and blanks stay as they are."""
    if _is_clean(text, cap):
        return CleanText(text)
    kept, left_out = _front(text, cap)
    return _within(_normal(kept.replace("\r\n", "\n").replace("\r", "\n")), cap, left_out)


def search_key(text: str) -> str:
    """The form in which two spellings of one word are equal: compatibility form, case and accents folded."""
    if text.isascii():
        return " ".join(text.lower().split())
    folded = unicodedata.normalize("NFKC", _short_runs(text)).casefold()
    bare = _ACCENTS.sub("", unicodedata.normalize("NFKD", _UNSEEN.sub("", folded)))
    bare = unicodedata.normalize("NFKC", bare.translate(_LETTERS_WITHOUT_PARTS)).casefold()
    return _BLANKS.sub(" ", bare).strip()


def _is_clean(text: str, cap: int) -> bool:
    """Nearly all there is needs nothing done: nothing unseen in it, in normal form, too short for a run of marks."""
    return len(text) <= min(cap, _MARKS_ON_ONE_LETTER) and text.isprintable() and unicodedata.is_normalized("NFC", text)


def _front(text: str, cap: int) -> tuple[str, int]:
    """As much of the text as can matter, so that a huge paste costs no more than a full field."""
    most = cap * _INPUT_PER_CHARACTER
    return text[:most], max(0, len(text) - most)


def _normal(text: str) -> str:
    return unicodedata.normalize("NFC", _short_runs(_CONTROLS.sub("", text)))


def _short_runs(text: str) -> str:
    """Drop the marks beyond the two hundredth on one letter."""
    if text.isascii() or len(text) <= _MARKS_ON_ONE_LETTER:
        return text
    kept: list[str] = []
    run = 0
    for character in text:
        run = run + 1 if unicodedata.combining(character) else 0
        if run <= _MARKS_ON_ONE_LETTER:
            kept.append(character)
    return "".join(kept)


def _within(text: str, cap: int, left_out: int) -> CleanText:
    """Cut at the cap, but not between a letter and its accent nor inside a joined emoji."""
    if len(text) <= cap:
        return CleanText(text, left_out)
    end = cap
    while end > 0 and (unicodedata.combining(text[end]) or "\u200d" in text[end - 1 : end + 1]):
        end -= 1
    kept = text[: end or cap].rstrip()
    return CleanText(kept, left_out + len(text) - len(kept))


def texts_in(value: object) -> tuple[str, ...]:
    """The texts of a list that was stored as JSON; nothing of what else a damaged or strange one may hold."""
    return tuple(each for each in value if isinstance(each, str)) if isinstance(value, list) else ()
