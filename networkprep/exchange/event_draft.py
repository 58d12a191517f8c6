"""One event made of its properties: of each kind the first that says anything counts."""

from __future__ import annotations

from datetime import datetime, time, timedelta

from networkprep.domain.calendar_events import CalendarEvent
from networkprep.domain.file_problems import FileProblem, ProblemCode
from networkprep.exchange.calendar_times import Moment, read_length, read_moment
from networkprep.exchange.calendar_values import (
    Property,
    as_text,
    moments_of,
    safe_link,
    text_of,
    with_whole_address,
    with_whole_zone,
)
from networkprep.exchange.calendar_zones import FileZones, known_zone, later, to_zone
from networkprep.exchange.old_rules import as_new_rule
from networkprep.exchange.series_rule import parse_rule

PROPERTIES = frozenset({
    "UID", "SUMMARY", "DTSTART", "DTEND", "DURATION", "LOCATION", "URL", "ORGANIZER", "DESCRIPTION", "STATUS", "RRULE",
    "EXDATE", "RDATE", "RECURRENCE-ID", "SEQUENCE",
})  # fmt: skip
_SEVERAL = frozenset({"RRULE", "EXDATE", "RDATE"})
_Start = tuple[Moment | None, str | None, str | None]


class EventReader:
    """Reads the events of one file. What is wrong with one goes into ``problems``, with its line."""

    def __init__(self, zones: FileZones, charset: str, problems: list[FileProblem]) -> None:
        self._zones = zones
        self._charset = charset
        self._problems = problems
        self._unknown: set[str] = set()
        self.later_lines: dict[int, int] = {}
        """By the line of an event that one which says it stands for all later times, too."""

    def read(self, line: int, properties: list[Property], method: str, home: str) -> CalendarEvent | None:
        """One event; None when its start is there and cannot be read. ``home`` is the zone the calendar names."""
        single: dict[str, Property] = {}
        several: dict[str, list[Property]] = {}
        for each in properties:
            name = each.head.name
            if name in _SEVERAL:
                several.setdefault(name, []).append(each)
            elif name not in single or (not single[name].value.strip() and name != "DTSTART"):
                single[name] = each
        if organiser := single.get("ORGANIZER"):
            single["ORGANIZER"] = with_whole_address(organiser)
        start = self._start(single.get("DTSTART"), home)
        if start is None:
            return None
        begins, zone, tzid = start
        return CalendarEvent(
            uid=self._line_of_text(single, "UID"),
            title=self._line_of_text(single, "SUMMARY"),
            starts=begins.text if begins else None,
            ends=self._end(single, begins, zone) if begins else None,
            all_day=begins is not None and begins.all_day,
            zone=zone,
            tzid=tzid,
            location=self._text(single, "LOCATION"),
            url=self._link(single),
            organiser=self._organiser(single),
            organiser_name=self._organiser_name(single),
            description=self._text(single, "DESCRIPTION"),
            status=self._line_of_text(single, "STATUS"),
            recurrence=self._rule(several.get("RRULE", [])),
            recurrence_id=self._recurrence_id(single.get("RECURRENCE-ID")),
            all_later=self._is_for_all_later(line, single.get("RECURRENCE-ID")),
            recurrence_zone=self._recurrence_zone(single.get("RECURRENCE-ID"), zone),
            excluded=self._dates(several.get("EXDATE", []), zone),
            added=self._dates(several.get("RDATE", []), zone),
            sequence=_number(single.get("SEQUENCE")),
            method=method,
            line=line,
        )

    def _report(self, line: int, code: ProblemCode, detail: str = "", *, lost: bool = False) -> None:
        self._problems.append(FileProblem(line, code, detail[:60], lost))

    def _text(self, single: dict[str, Property], name: str) -> str:
        found = single.get(name)
        if found is None:
            return ""
        text, certain = text_of(found, self._charset)
        if not certain:
            self._report(found.line, ProblemCode.BAD_ENCODING)
        return text

    def _line_of_text(self, single: dict[str, Property], name: str) -> str:
        text = self._text(single, name)
        return " ".join(text.split()) if "\n" in text or "  " in text else text

    def _start(self, found: Property | None, home: str) -> _Start | None:
        """When it begins, in which zone, and the file's own name of that; None for a start that cannot be read."""
        if found is None:
            return None, None, None
        found = with_whole_zone(found)
        moment = read_moment(found.value)
        if moment is None:
            self._report(found.line, ProblemCode.BAD_DATE, found.value.strip(), lost=True)
            return None
        tzid = (found.head.param("TZID") if found.head.params else None) or None
        if moment.utc:
            return moment, "UTC", tzid
        if tzid is None:
            return moment, None if moment.all_day or not home else known_zone(home), None
        zone = self._zones.zone_of(tzid, moment.local)
        if zone is None and tzid not in self._unknown and not moment.all_day:
            self._unknown.add(tzid)
            self._report(found.line, ProblemCode.UNKNOWN_ZONE, tzid)
        return moment, zone, tzid

    def _end(self, single: dict[str, Property], begins: Moment, zone: str | None) -> str | None:
        """The end in the wall time of the beginning; one that cannot be read or lies before it is left out."""
        found = single.get("DTEND") or single.get("DURATION")
        if found is None or not found.value.strip():
            return None
        try:
            end = self._end_moment(found, begins, zone)
        except OverflowError:
            end = None
        if end is None:
            self._report(found.line, ProblemCode.BAD_DATE, found.value.strip())
            return None
        if end.local < begins.local:
            self._report(found.line, ProblemCode.BAD_VALUE, found.head.name)
            return None
        return end.text

    def _end_moment(self, found: Property, begins: Moment, zone: str | None) -> Moment | None:
        if found.head.name == "DURATION":
            return _after(found.value, begins, zone)
        found = with_whole_zone(found)
        end = read_moment(found.value)
        if end is None or begins.all_day == end.all_day is True:
            return end
        if begins.all_day:
            midnight = datetime.combine(end.local.date(), time())
            return Moment(midnight if midnight == end.local else midnight + timedelta(days=1), all_day=True)
        tzid = found.head.param("TZID")
        its_zone = "UTC" if end.utc else self._zones.zone_of(tzid, end.local) if tzid else zone
        local = end.local
        if not end.all_day and its_zone and zone and its_zone != zone:
            local = to_zone(end.local, its_zone, zone) or end.local
        return Moment(local, utc=begins.utc)

    def _link(self, single: dict[str, Property]) -> str:
        text = self._line_of_text(single, "URL")
        link = safe_link(text)
        if link is None:
            self._report(single["URL"].line, ProblemCode.REMOTE_DROPPED)
        return link or ""

    @staticmethod
    def _organiser(single: dict[str, Property]) -> str:
        found = single.get("ORGANIZER")
        value = found.value.strip() if found else ""
        if value[:8].lower() == "invalid:":
            return ""  # what stands for an organiser whose address nobody knows
        return value[7:] if value[:7].lower() == "mailto:" else value

    @staticmethod
    def _organiser_name(single: dict[str, Property]) -> str:
        found = single.get("ORGANIZER")
        return " ".join((found.head.param("CN") or "").replace("\\,", ",").split()) if found else ""

    def _rule(self, found: list[Property]) -> str:
        rules = []
        for each in found:
            if text := as_text(each.value).strip():
                text = as_new_rule(text) or text
                rules.append(text)
                if parse_rule(text) is None:
                    self._report(each.line, ProblemCode.BAD_RULE, text)
        return "\n".join(rules)

    @staticmethod
    def _recurrence_id(found: Property | None) -> str | None:
        """Which time of a series this is, as the file says it."""
        if found is None or not found.value.strip():
            return None
        moment = read_moment(found.value)
        return moment.text if moment else found.value.strip()

    def _is_for_all_later(self, line: int, found: Property | None) -> bool:
        if found is None or (found.head.param("RANGE") or "").upper() != "THISANDFUTURE":
            return False
        self.later_lines[line] = found.line
        return True

    def _recurrence_zone(self, found: Property | None, zone: str | None) -> str | None:
        moment = read_moment(found.value) if found else None
        its_zone = self._zone_of(found, moment) if found and moment else None
        return its_zone if its_zone != zone else None

    def _dates(self, found: list[Property], zone: str | None) -> tuple[str, ...]:
        """Single dates in the event's own wall time, or in UTC as the file has them."""
        texts = []
        for each in found:
            for moment in moments_of(each.value):
                its_zone = self._zone_of(each, moment)
                local = to_zone(moment.local, its_zone, zone) if its_zone and zone and its_zone != zone else None
                texts.append(Moment(local, utc=zone == "UTC").text if local else moment.text)
        return tuple(texts)

    def _zone_of(self, found: Property, moment: Moment) -> str | None:
        """The zone a date names for itself; None for a whole day, for UTC and where it names none."""
        tzid = found.head.param("TZID") if found.head.params else None
        return None if tzid is None or moment.utc or moment.all_day else self._zones.zone_of(tzid, moment.local)


def _after(value: str, begins: Moment, zone: str | None) -> Moment | None:
    length = read_length(value)
    if length is None:
        return None
    local = begins.local + timedelta(days=length.days)
    if begins.all_day:
        midnight = timedelta(days=-(-length.clock // timedelta(days=1)))
        return Moment(local + midnight, all_day=True)
    return Moment(later(local, zone, length.clock), utc=begins.utc)


def _number(found: Property | None) -> int:
    text = found.value.strip() if found else ""
    return int(text) if text.isascii() and text.isdigit() and len(text) < 10 else 0
