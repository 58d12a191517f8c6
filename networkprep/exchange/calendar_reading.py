"""iCalendar in, event by event: a damaged event costs itself alone, nothing is expanded and no link is followed."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from networkprep.domain.calendar_events import CalendarEvent
from networkprep.domain.file_problems import FileProblem, ProblemCode
from networkprep.exchange.calendar_blocks import CalendarBlocks, Component, calendar_blocks
from networkprep.exchange.calendar_values import Property, as_text
from networkprep.exchange.calendar_zones import FileZones
from networkprep.exchange.content_lines import (
    MAX_FILE_BYTES,
    MAX_PROPERTY_CHARS,
    MAX_RECORDS,
    ContentLines,
    Head,
    split_line,
    unfold,
)
from networkprep.exchange.event_draft import PROPERTIES, EventReader
from networkprep.exchange.read_result import collector_paused
from networkprep.exchange.series_turns import turn_of
from networkprep.exchange.sniff import FileKind, kind_of
from networkprep.exchange.zone_blocks import read_zone_rules

_TICK = 500
_FOREIGN = frozenset({FileKind.HTML, FileKind.BINARY, FileKind.ZIP, FileKind.JSON, FileKind.ARCHIVE})
_EMPTY = b"\xef\xbb\xbf\xff\xfe \t\r\n"


@dataclass(frozen=True, slots=True)
class CalendarResult:
    """``records`` counts the events of the file, good or not; ``events`` are the good ones, ``problems`` by line.

    Answers (``CalendarEvent.is_answer``) are among the events, each with a problem that says so.
    """

    events: tuple[CalendarEvent, ...] = ()
    problems: tuple[FileProblem, ...] = ()
    records: int = 0


def read_calendar(data: bytes, tick: Callable[[int], None] | None = None) -> CalendarResult:
    """Every whole event of a file, and by line what was wrong; never raises for what is in the file.

    ``tick`` is told the events read so far, some hundred times at most; what it raises ends the reading.
    """
    if len(data) > MAX_FILE_BYTES:
        return CalendarResult(problems=(FileProblem(0, ProblemCode.TOO_LARGE, lost=True),))
    if not data.strip(_EMPTY):
        return CalendarResult(problems=(FileProblem(0, ProblemCode.EMPTY_FILE, lost=True),))
    with collector_paused():
        return _FileReader(data).read(tick)


class _FileReader:
    """One file being read."""

    def __init__(self, data: bytes) -> None:
        self._lines: ContentLines = unfold(data)
        self._data = data
        self._heads: dict[str, Head] = {}
        self._problems: list[FileProblem] = list(self._lines.problems)
        self._methods: dict[int, tuple[str, str]] = {}

    def read(self, tick: Callable[[int], None] | None) -> CalendarResult:
        """All of it."""
        blocks = calendar_blocks(self._lines)
        if not blocks.recognised:
            # each line of something else altogether is no news
            rest = [] if kind_of(self._data) in _FOREIGN else blocks.problems
            first = FileProblem(1, ProblemCode.NOT_RECOGNISED, "icalendar", lost=True)
            return CalendarResult(problems=(first, *rest))
        self._problems += blocks.problems
        events = self._events(blocks, tick)
        if not blocks.records:
            self._problems.append(FileProblem(1, ProblemCode.NO_RECORDS))
        self._problems.sort(key=lambda problem: problem.line)
        return CalendarResult(tuple(events), tuple(self._problems), blocks.records)

    def _events(self, blocks: CalendarBlocks, tick: Callable[[int], None] | None) -> list[CalendarEvent]:
        zones = FileZones(read_zone_rules(blocks.zones, self._properties))
        reader = EventReader(zones, self._lines.charset, self._problems)
        events: list[CalendarEvent] = []
        seen: set[str] = set()
        for number, block in enumerate(blocks.events, 1):
            if number > MAX_RECORDS:
                self._problems.append(FileProblem(block.line, ProblemCode.TOO_LARGE, lost=True))
                break
            method, home = self._calendar(block.calendar)
            event = reader.read(block.line, self._wanted(block), method, home)
            if event is not None:
                self._remark(event, seen)
                events.append(event)
            if tick is not None and number % _TICK == 0:
                tick(number)
        self._remark_turns(events, reader.later_lines)
        return events

    def _remark_turns(self, events: list[CalendarEvent], lines: Mapping[int, int]) -> None:
        """Name the changes of all later dates that cannot be followed, most often since their series is not here."""
        series = {event.uid: event for event in events if event.recurrence and not event.recurrence_id}
        for event in events:
            its_series = series.get(event.uid)
            if event.all_later and (its_series is None or turn_of(its_series, event) is None):
                self._problems.append(FileProblem(lines[event.line], ProblemCode.LATER_DATES))

    def _remark(self, event: CalendarEvent, seen: set[str]) -> None:
        if event.is_answer:
            self._problems.append(FileProblem(event.line, ProblemCode.NOT_A_REQUEST, event.method[:20]))
        if event.uid and event.recurrence_id is None:
            if event.uid in seen:
                self._problems.append(FileProblem(event.line, ProblemCode.DOUBLED_UID))
            seen.add(event.uid)

    def _calendar(self, calendar: Component | None) -> tuple[str, str]:
        """The method and the zone a calendar names for all of its events."""
        if calendar is None:
            return "", ""
        if calendar.line not in self._methods:
            found = {"METHOD": "", "X-WR-TIMEZONE": ""}
            for each in self._properties(calendar):
                if not found.get(each.head.name, "-"):
                    found[each.head.name] = as_text(each.value).strip()
            self._methods[calendar.line] = found["METHOD"], found["X-WR-TIMEZONE"]
        return self._methods[calendar.line]

    def _properties(self, block: Component) -> list[Property]:
        """The lines of a component taken apart; one that cannot be is reported."""
        return self._split(block.rows, None)

    def _wanted(self, block: Component) -> list[Property]:
        return self._split(block.rows, PROPERTIES)

    def _split(self, rows: list[int], wanted: frozenset[str] | None) -> list[Property]:
        texts, numbers, heads = self._lines.texts, self._lines.numbers, self._heads
        properties = []
        for index in rows:
            found = split_line(texts[index], heads)
            if found is None:
                self._problems.append(FileProblem(numbers[index], ProblemCode.BROKEN_LINE))
                continue
            head, value = found
            if wanted is not None and head.name not in wanted:
                continue
            if head.broken:
                self._problems.append(FileProblem(numbers[index], ProblemCode.UNCLOSED_QUOTE))
            if len(value) > MAX_PROPERTY_CHARS and head.name != "EXDATE":
                self._problems.append(FileProblem(numbers[index], ProblemCode.TOO_LARGE, head.name))
                continue
            properties.append(Property(head, value, numbers[index]))
        return properties
