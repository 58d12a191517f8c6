"""Recognises an event in the pasted text of its page: title, time, place, link, each with where it stands.

The parts are shown as chips to correct; what is not certain is left empty. Nothing is fetched: a link alone is kept as
the link.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from networkprep.domain.event_dates import FoundTime, find_time
from networkprep.domain.event_kinds import EventKind
from networkprep.domain.kind_guess import guess_kind
from networkprep.domain.near_days import find_near_day

LONGEST_TEXT = 50_000
_LONGEST_TITLE = 200
_LONGEST_PLACE = 160
_LINK = re.compile(r"(?:https?://|www\.)[^\s<>\"]{3,2000}", re.IGNORECASE)
_LONE_LINK = re.compile(r"(?:https?://|www\.)?(?:[\w-]+\.)+[a-z]{2,12}(?:[/?#]\S*)?", re.IGNORECASE)
_CLOSING = ".,;:!?)]}>'\""
_LABEL = re.compile(
    r"(?P<label>title|event|what|name|where|location|venue|place|address|when|date(?: and time)?|time|hosted by|host"
    r"|titel|was|wo|ort|adresse|veranstaltungsort|wann|datum|beginn|uhrzeit|titre|quoi|lieu|où|quand"
    r"|título|qué|lugar|dónde|cuándo|fecha|hora|luogo|quando|waar|locatie|wanneer)"
    r"\s*(?::\s*|$)",
    re.IGNORECASE,
)
_TITLE_LABELS = frozenset({"title", "event", "what", "name", "titel", "was", "titre", "quoi", "título", "qué"})
_PLACE_LABELS = frozenset({
    "where", "location", "venue", "place", "address", "wo", "ort", "adresse", "veranstaltungsort", "lieu", "où",
    "lugar", "dónde", "luogo", "waar", "locatie",
})  # fmt: skip
_CHROME = re.compile(
    r"(?:skip to (?:main )?content|home|menu|search|sign (?:in|up)|log ?in|share(?: this event)?|save(?: this event)?"
    r"|register(?: now)?|rsvp|attend|tickets?|get tickets|join (?:event|us)|add to calendar|featured(?: in .*)?|free"
    r"|about(?: (?:this )?event)?|details|overview|description|agenda|speakers|follow|contact(?: the host)?"
    r"|report (?:this )?event|hosts?|hosted by.*|organi[sz]ed by.*|presented by.*|by .{1,60}"
    r"|\d+ (?:attendees|going|guests)"
    r"|online events?|explore events|discover|past event|private event|show map|get directions|find my tickets"
    r"|sales end .*|sold out|waitlist|refund policy.*|event (?:details|information)|date and time|location|when|where)",
    re.IGNORECASE,
)
_ONLINE = re.compile(r"online(?: event| only)?|virtual(?: event)?|zoom|google meet|microsoft teams", re.IGNORECASE)
_ADDRESS = re.compile(
    r",\s*[^\W\d_]|\d+\s*[a-z]?\b.*\b\d{4,5}\b|\b\d+\s+\w+\s+(?:street|st|road|rd|avenue|ave|lane)\b"
    r"|\b(?:street|straße|strasse|str|road|avenue|lane|platz)\b|(?:straße|strasse|str\.|platz)\s*\d",
    re.IGNORECASE,
)
_AT = re.compile(r"[\s,;·•|–—-]*(?:@|at\b|in\b|im\b|location:|where:|venue:|📍)?\s*", re.IGNORECASE)
_NAMES_PLACE = re.compile(r"[\s,;·•|–—-]*(?:@|📍|(?:at|in|im|location:|where:|venue:)\s)", re.IGNORECASE)
_EDGES = " \t,;·•|–—-:@("


@dataclass(frozen=True, slots=True)
class RecognisedPart:
    """A piece of the text and its place in it."""

    text: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class RecognisedEvent:
    """What was recognised; None for what was not. ``kind`` is a guess. ``is_link_only`` says nothing else was there."""

    kind: EventKind
    title: RecognisedPart | None = None
    time: FoundTime | None = None
    place: RecognisedPart | None = None
    url: RecognisedPart | None = None
    is_link_only: bool = False


@dataclass(frozen=True, slots=True)
class _Line:
    text: str
    start: int

    @property
    def end(self) -> int:
        return self.start + len(self.text)

    @property
    def is_chrome(self) -> bool:
        """Say whether it belongs to the page, not to the event."""
        return _CHROME.fullmatch(self.text.rstrip(" :!.")) is not None


def recognise_event(text: str, today: date, *, typed: bool = False) -> RecognisedEvent:
    """What a text says about an event, seen from today; never raises.

    A pasted text is read with care; a line that is ``typed`` may end with a near day ("Friday 18:00").
    """
    text = text[:LONGEST_TEXT]
    if link := _lone_link(text):
        return RecognisedEvent(EventKind.MEETUP, url=link, is_link_only=True)
    lines = list(_lines(text))
    time = find_time(text, today) or (find_near_day(text, today) if typed else None)
    url = _first_link(text)
    title = _labelled(lines, _TITLE_LABELS, _LONGEST_TITLE) or _title(lines, time)
    place = _labelled(lines, _PLACE_LABELS, _LONGEST_PLACE) or _place(lines, time)
    if place is not None and title is not None and place.start == title.start:
        place = None
    kind = guess_kind(title.text if title else "", text, url=url.text if url else "", place=place.text if place else "")
    return RecognisedEvent(kind, title, time, place, url)


def _lone_link(text: str) -> RecognisedPart | None:
    bare = text.strip()
    if not _LONE_LINK.fullmatch(bare) or len(bare) > 2000:
        return None
    return _link_at(bare, text.index(bare))


def _first_link(text: str) -> RecognisedPart | None:
    found = _LINK.search(text)
    if found is None:
        return None
    return _link_at(found[0].rstrip(_CLOSING), found.start())


def _link_at(bare: str, start: int) -> RecognisedPart:
    """A link that may have been written without its beginning."""
    full = bare if bare[:4].lower() == "http" else f"https://{bare}"
    return RecognisedPart(full, start, start + len(bare))


def _lines(text: str) -> Iterator[_Line]:
    for found in re.finditer(r"[^\r\n\u2028\u2029]+", text):
        bare = found[0].strip()
        if bare:
            yield _Line(bare, found.start() + found[0].index(bare))


def _labelled(lines: list[_Line], labels: frozenset[str], longest: int) -> RecognisedPart | None:
    """The rest of a line behind such a label, or the line below it."""
    for index, line in enumerate(lines):
        found = _LABEL.match(line.text)
        if not found or found["label"].lower() not in labels:
            continue
        rest = line.text[found.end() :].strip()
        if rest:
            part = _part(line, found.end(), len(line.text))
        elif found.end() == len(line.text) and index + 1 < len(lines):
            part = _below(lines[index + 1 : index + 3], labels)
        else:
            continue
        if part is not None and len(part.text) <= longest and not _LINK.fullmatch(part.text):
            return part
    return None


def _below(lines: list[_Line], labels: frozenset[str]) -> RecognisedPart | None:
    """What stands below a label: a title is one line, a place may be a venue and its address."""
    if lines[0].is_chrome or _LABEL.match(lines[0].text):
        return None
    if labels is _PLACE_LABELS and not lines[-1].is_chrome and (place := _address(lines)):
        return place
    return _part(lines[0], 0, len(lines[0].text))


def _title(lines: list[_Line], time: FoundTime | None) -> RecognisedPart | None:
    """The first line of the page that is not furniture, up to the time if that follows on it."""
    for line in lines:
        if line.is_chrome or _LINK.fullmatch(line.text) or _LABEL.fullmatch(line.text):
            continue
        start, end = 0, len(line.text)
        if time is not None and time.start < line.end and line.start < time.end:
            if line.text[: max(time.start - line.start, 0)].strip(_EDGES):
                end = time.start - line.start
            else:
                start = min(time.end - line.start, end)
                if _NAMES_PLACE.match(line.text, start):
                    continue
        if link := _LINK.search(line.text, start, end):
            end = link.start()
        part = _part(line, start, end)
        if part is not None and len(part.text) <= _LONGEST_TITLE and any(map(str.isalpha, part.text)):
            return None if _LABEL.fullmatch(part.text) else part
    return None


def _place(lines: list[_Line], time: FoundTime | None) -> RecognisedPart | None:
    """What follows the time: the rest of its line, or the lines below where they look like an address."""
    for line in lines:
        if _ONLINE.fullmatch(line.text):
            return _part(line, 0, len(line.text))
    if time is None:
        return None
    for index, line in enumerate(lines):
        if line.start < time.end <= line.end:
            lead = _AT.match(line.text, time.end - line.start)
            start = lead.end() if lead else time.end - line.start
            link = _LINK.search(line.text, start)
            part = _part(line, start, link.start() if link else len(line.text))
            if part is not None and len(part.text) <= _LONGEST_PLACE and any(map(str.isalpha, part.text)):
                return part
            return _address([each for each in lines[index + 1 : index + 5] if not each.is_chrome][:2])
    return None


def _address(lines: list[_Line]) -> RecognisedPart | None:
    """A venue and its address, or an address alone."""
    for count, line in enumerate(lines, 1):
        if len(line.text) > _LONGEST_PLACE or line.text.endswith((".", "!", "?")) or _LINK.search(line.text):
            return None
        if _ADDRESS.search(line.text):
            text = ", ".join(each.text for each in lines[:count])
            return RecognisedPart(text, lines[0].start, line.end)
    return None


def _part(line: _Line, start: int, end: int) -> RecognisedPart | None:
    """A piece of a line without the marks at its edges."""
    piece = line.text[start:end]
    bare = piece.strip(_EDGES)
    if bare.lower().endswith((" on", " at", " am")):
        bare = bare[:-3].rstrip(_EDGES)
    if not bare:
        return None
    begin = line.start + start + piece.index(bare)
    return RecognisedPart(bare, begin, begin + len(bare))
