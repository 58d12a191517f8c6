"""From what a calendar file calls a time zone to the IANA zone it means, or None: rather no zone than a wrong one.

A name that only resembles a zone counts when the file's own VTIMEZONE, where there is one, shows the same hours.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from functools import cache
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError, available_timezones

from icalendar.timezone.windows_to_olson import WINDOWS_TO_OLSON

from networkprep.exchange.zone_rules import ZoneRules

_NO_PLACES = frozenset({"factory", "localtime", "posixrules", "leapseconds", "tzdata.zi", "zone.tab", "build"})
_FRONT = re.compile(r"\(?(?:UTC|GMT)\s*(?:([+-])\s*(\d{1,2})(?:[:.]?(\d\d))?)?\)?", re.IGNORECASE)
_FIXED = re.compile(r"\(?(?:UTC|GMT)?\s*([+-])\s*(\d{1,2})(?:[:.]?(\d\d))?\)?", re.IGNORECASE)
_COUNTRY = re.compile(r"\s*\([^)]*\)")
_LONGEST_NAME = 200
# what Outlook, Lotus Notes and older programs write where a zone is shown to people, without its offset
_SPOKEN = {
    "eastern": "America/New_York",
    "central": "America/Chicago",
    "mountain": "America/Denver",
    "pacific": "America/Los_Angeles",
    "atlantic": "America/Halifax",
    "arizona": "America/Phoenix",
    "alaska": "America/Anchorage",
    "hawaii": "Pacific/Honolulu",
    "newfoundland": "America/St_Johns",
    "saskatchewan": "America/Regina",
    "indiana": "America/Indianapolis",
    "central america": "America/Guatemala",
    "brasilia": "America/Sao_Paulo",
    "greenland": "America/Godthab",
    "west central africa": "Africa/Lagos",
    "western europe": "Europe/Lisbon",
    "central europe": "Europe/Berlin",
    "central european": "Europe/Berlin",
    "mitteleuropäische zeit": "Europe/Berlin",
    "mitteleuropäische sommerzeit": "Europe/Berlin",
    "heure d'europe centrale": "Europe/Paris",
    "western/central europe": "Europe/Berlin",
    "eastern europe": "Europe/Bucharest",
    "eastern european": "Europe/Bucharest",
    "harare, pretoria": "Africa/Johannesburg",
    "abu dhabi, muscat": "Asia/Dubai",
    "new delhi": "Asia/Calcutta",
    "beijing": "Asia/Shanghai",
    "japan": "Asia/Tokyo",
    "osaka": "Asia/Tokyo",
    "wellington": "Pacific/Auckland",
    "bern": "Europe/Berlin",
    "edinburgh": "Europe/London",
    "st. petersburg": "Europe/Moscow",
    "coordinated universal time": "UTC",
    "greenwich mean time": "Europe/London",
    "z": "UTC",
    "zulu": "UTC",
}
# where several zones have the hours a file describes, the first of these that fits
_COMMON = (
    "Europe/Berlin", "Europe/London", "Europe/Helsinki", "Europe/Moscow", "Europe/Istanbul",
    "America/New_York", "America/Chicago", "America/Denver", "America/Los_Angeles", "America/Phoenix",
    "America/Halifax", "America/Sao_Paulo", "Asia/Dubai", "Asia/Kolkata", "Asia/Shanghai", "Asia/Tokyo",
    "Australia/Sydney", "Pacific/Auckland",
)  # fmt: skip


class FileZones:
    """The zones of one file: each name is looked up once."""

    def __init__(self, rules: dict[str, ZoneRules]) -> None:
        self._rules = rules
        self._found: dict[tuple[str, int], str | None] = {}

    def zone_of(self, tzid: str, when: datetime) -> str | None:
        """The IANA zone (``UTC`` for that) a TZID means for an event at that wall time; None if it cannot be known."""
        key = (tzid, when.year)
        if key not in self._found:
            self._found[key] = self._look_up(tzid, when)
        return self._found[key]

    def _look_up(self, tzid: str, when: datetime) -> str | None:
        """By name; by what the name resembles, if the file's rules do not speak against it; by those rules alone."""
        name = tzid.strip().strip("\"'")[:_LONGEST_NAME]
        if zone := known_zone(name) or _windows_zone(name):
            return zone
        rules = self._rules.get(tzid) or self._rules.get(name)
        hours = rules if rules is not None and rules.is_readable else None
        for zone in _resembling(name):
            if hours is None or _has_seasons(zone, hours, when):
                return zone
        if rules is not None and (zone := known_zone(rules.place)):
            return zone
        fixed = _fixed_zone(name)
        if hours is None:
            return fixed
        return next((zone for zone in _candidates(fixed, hours, when) if _has_hours(zone, hours, when)), None)


@cache
def known_zone(name: str) -> str | None:
    """The zone's own spelling if this is an IANA name in any case."""
    if not name or len(name) > _LONGEST_NAME or not name.isascii():
        return None
    zone = _zones_by_key().get(name.lower())
    if zone in {"Etc/UTC", "Etc/UCT", "Etc/Universal", "Etc/Zulu", "UCT", "Universal", "Zulu"}:
        return "UTC"
    return zone


@cache
def _zones_by_key() -> dict[str, str]:
    return {name.lower(): name for name in available_timezones() if name.lower() not in _NO_PLACES}


@cache
def _zones_by_city() -> dict[str, str]:
    cities: dict[str, str] = {}
    for name in sorted(_zones_by_key().values()):
        if "/" in name and not name.startswith("Etc/"):
            cities.setdefault(name.rpartition("/")[2].replace("_", " ").lower(), name)
    return cities


@cache
def _windows_zones() -> dict[str, str]:
    return {name.lower(): zone for name, zone in WINDOWS_TO_OLSON.items()}


def _windows_zone(name: str) -> str | None:
    found = _windows_zones().get(name.lower().replace(" daylight time", " standard time"))
    return known_zone(found) if found else None


def _resembling(name: str) -> Iterator[str]:
    """Zones this name may mean, the likeliest first: the end of a path, a spoken name, one of several cities."""
    parts = name.replace("\\", "/").split("/")
    for start in range(1, len(parts)):
        if zone := known_zone("/".join(parts[start:])):
            yield zone
    for other in (name.replace("-", "/", 1), name.replace("_", "/", 1), name.replace(" ", "_")):
        if zone := known_zone(other):
            yield zone
    found = _FRONT.match(name)
    offset = _offset(found[1], found[2], found[3]) if found and found[1] else None
    rest = name[found.end() :].lstrip(" :)").strip() if found else name
    for zone in _spoken(rest):
        if offset is None or _standard_offset(zone) == offset:
            yield zone


def _spoken(text: str) -> Iterator[str]:
    text = _COUNTRY.sub("", text.rpartition(" : ")[2]).strip().lower()
    if found := _windows_zone(text):
        yield found
    plain = re.sub(r"\s*(?:standard |daylight )?time$", "", text)
    for key in dict.fromkeys((text, plain)):
        if key in _SPOKEN:
            yield _SPOKEN[key]
    for part in text.split(","):
        city = part.strip()
        if zone := _SPOKEN.get(city) or _zones_by_city().get(city.replace("_", " ")):
            yield zone


def _offset(sign: str, hours: str, minutes: str | None) -> timedelta:
    length = timedelta(hours=int(hours), minutes=int(minutes or 0))
    return -length if sign == "-" else length


def _standard_offset(zone: str) -> timedelta | None:
    """The smaller of winter's and summer's offset: what the name of a zone says, whatever the hemisphere."""
    tz = ZoneInfo(zone)
    offsets = [tz.utcoffset(datetime(2025, month, 15)) for month in (1, 7)]
    return min(each for each in offsets if each is not None)


def _fixed_zone(name: str) -> str | None:
    """A name that is nothing but an offset of whole hours."""
    found = _FIXED.fullmatch(name)
    if found is None or found[3] not in {None, "00"}:
        return None
    return known_zone(f"Etc/GMT{'-' if found[1] == '+' else '+'}{int(found[2])}") if int(found[2]) else "UTC"


def _candidates(fixed: str | None, rules: ZoneRules, when: datetime) -> Iterator[str]:
    if fixed:
        yield fixed
    yield from _COMMON
    yield from sorted({zone for each in WINDOWS_TO_OLSON.values() if (zone := known_zone(each))})
    if (offset := rules.offset_at(when)) is not None:
        hours, rest = divmod(offset, timedelta(hours=1))
        if not rest and (zone := known_zone(f"Etc/GMT{-hours:+d}")):
            yield zone


def _has_hours(zone: str, rules: ZoneRules, when: datetime) -> bool:
    """Say whether a zone shows what the file describes, at this time and in every month of its year."""
    return _agrees(zone, rules, [when, *(datetime(when.year, month, 15, 12) for month in range(1, 13))])


def _has_seasons(zone: str, rules: ZoneRules, when: datetime) -> bool:
    """Say whether it does in winter and summer: many files describe a zone by rules that no longer hold."""
    return _agrees(zone, rules, [datetime(when.year, month, 15, 12) for month in (1, 7)])


def _agrees(zone: str, rules: ZoneRules, probes: list[datetime]) -> bool:
    try:
        tz = ZoneInfo(zone)
    except (ZoneInfoNotFoundError, OSError, ValueError):
        return False
    return all(tz.utcoffset(each) == rules.offset_at(each) for each in probes)


def to_zone(local: datetime, zone: str, other: str) -> datetime | None:
    """The wall time another zone shows at a wall time in this one; None beyond the calendar."""
    try:
        return local.replace(tzinfo=ZoneInfo(zone)).astimezone(ZoneInfo(other)).replace(tzinfo=None, fold=0)
    except (OverflowError, ZoneInfoNotFoundError):
        return None


def later(local: datetime, zone: str | None, length: timedelta) -> datetime:
    """The wall time after so much time on the clock, over a change of clocks too; OverflowError beyond the calendar."""
    if zone is None or not length:
        return local + length
    tz = ZoneInfo(zone)
    return (local.replace(tzinfo=tz).astimezone(UTC) + length).astimezone(tz).replace(tzinfo=None, fold=0)
