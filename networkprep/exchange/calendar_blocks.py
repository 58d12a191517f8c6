"""Where each event of a calendar file begins and ends, decided before any is read: a damaged one costs itself alone."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from networkprep.domain.file_problems import FileProblem, ProblemCode
from networkprep.exchange.content_lines import ContentLines

MAX_DEPTH = 8
_MOST_REPORTED = 100
_EDGE = re.compile(r"\s*(BEGIN|END)\s*:\s*([^\s:]+)\s*\Z", re.IGNORECASE)
_KNOWN = frozenset({"VCALENDAR", "VEVENT", "VTODO", "VJOURNAL", "VFREEBUSY", "VTIMEZONE"})


@dataclass(slots=True)
class Component:
    """BEGIN to END of one component: the indexes of its own lines, without those of components inside it."""

    name: str
    line: int
    calendar: Component | None = None
    event: Component | None = None
    rows: list[int] = field(default_factory=list)
    inside: list[Component] = field(default_factory=list)
    closed: bool = False
    nested: bool = False


@dataclass(slots=True)
class CalendarBlocks:
    """The whole events in order, the time zones, how many events began, and what was wrong with the rest."""

    events: list[Component] = field(default_factory=list)
    zones: list[Component] = field(default_factory=list)
    records: int = 0
    recognised: bool = False
    problems: list[FileProblem] = field(default_factory=list)


def calendar_blocks(lines: ContentLines) -> CalendarBlocks:
    """Split a file into its components. An event without its end is reported and gives those after it free; an event
    inside a whole one is reported. Never recurses.
    """
    return _Outline(lines).read()


class _Outline:
    """The components of one file while its lines go by."""

    def __init__(self, lines: ContentLines) -> None:
        self._lines = lines
        self._blocks = CalendarBlocks()
        self._stack: list[Component] = []
        self._begun: list[Component] = []
        self._reported = 0
        self._too_deep = False

    def read(self) -> CalendarBlocks:
        """Go through all lines once."""
        numbers = self._lines.numbers
        rows: list[int] | None = None
        for index, text in enumerate(self._lines.texts):
            if text[:1] in "BEbe \t" and (found := _EDGE.match(text)):
                if found[1][0] in "Bb":
                    self._begin(found[2].upper(), numbers[index])
                else:
                    self._end(found[2].upper(), numbers[index])
                rows = self._stack[-1].rows if self._stack else None
            elif ":" not in text:
                self._report(numbers[index], ProblemCode.BROKEN_LINE)
            elif rows is None:
                self._report(numbers[index], ProblemCode.OUTSIDE_RECORD)
            else:
                rows.append(index)
        while self._stack:
            self._leave_open(self._stack.pop())
        self._sort_out()
        return self._blocks

    def _begin(self, name: str, line: int) -> None:
        stack, blocks = self._stack, self._blocks
        above = stack[-1] if stack else None
        new = Component(name, line)
        if above is not None:
            new.calendar = above if above.name == "VCALENDAR" else above.calendar
            new.event = above if above.name == "VEVENT" else above.event
            if above.name == "VTIMEZONE":
                above.inside.append(new)
        blocks.recognised = blocks.recognised or name in _KNOWN
        if name == "VEVENT":
            self._begun.append(new)
            if new.calendar is None:
                self._report(line, ProblemCode.OUTSIDE_RECORD)
        elif name == "VTIMEZONE":
            blocks.zones.append(new)
        stack.append(new)
        if len(stack) > MAX_DEPTH and not self._too_deep:
            self._too_deep = True
            blocks.problems.append(FileProblem(stack[1].line, ProblemCode.TOO_DEEP))

    def _end(self, name: str, line: int) -> None:
        stack = self._stack
        if not stack or (stack[-1].name != name and all(each.name != name for each in stack)):
            self._report(line, ProblemCode.MISSING_BEGIN, name)
            return
        while stack[-1].name != name:
            self._leave_open(stack.pop())
        stack.pop().closed = True

    def _leave_open(self, component: Component) -> None:
        if component.name == "VEVENT":
            self._blocks.problems.append(FileProblem(component.line, ProblemCode.MISSING_END, lost=True))
        else:
            self._report(component.line, ProblemCode.MISSING_END, component.name)

    def _sort_out(self) -> None:
        blocks = self._blocks
        blocks.records = len(self._begun)
        for event in self._begun:
            outer = event.event
            event.nested = outer is not None and (outer.closed or outer.nested)
            if event.nested:
                blocks.problems.append(FileProblem(event.line, ProblemCode.NESTED_RECORD, lost=True))
            elif event.closed:
                blocks.events.append(event)

    def _report(self, line: int, code: ProblemCode, detail: str = "") -> None:
        self._reported += 1
        if self._reported <= _MOST_REPORTED:
            self._blocks.problems.append(FileProblem(line, code, detail[:40]))
