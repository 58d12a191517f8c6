"""Where each card of a file begins and ends, decided before any of them is read: a damaged one costs itself alone."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from networkprep.domain.file_problems import FileProblem, ProblemCode
from networkprep.exchange.content_lines import ContentLines

MAX_DEPTH = 3
_MOST_OUTSIDE = 100
_EDGE = re.compile(r"\s*(?:[\w-]+\.)?(?:(BEGIN|END)|AGENT[^:]*:\s*(BEGIN))\s*:\s*VCARD\s*\Z", re.IGNORECASE)
_AGENT = re.compile(r"(?:[\w-]+\.)?AGENT[^:]*:\s*\Z", re.IGNORECASE)


@dataclass(slots=True)
class CardBlock:
    """The lines of one card: ``spans`` are index ranges into the content lines, without those of cards inside it."""

    line: int
    start: int
    spans: list[tuple[int, int]] = field(default_factory=list)
    inside: list[CardBlock] = field(default_factory=list)
    closed: bool = False
    is_agent: bool = False


@dataclass(slots=True)
class CardBlocks:
    """The whole cards of a file in order, the number of records that began, and what was wrong with the rest."""

    whole: list[CardBlock]
    records: int
    problems: list[FileProblem]


def card_blocks(lines: ContentLines) -> CardBlocks:
    """Split a file at BEGIN:VCARD and END:VCARD. Cards inside cards are reported, not mixed with the outer one.

    A card without its end is reported and gives the cards after it free. Never recurses.
    """
    top, problems = _outline(lines)
    whole: list[CardBlock] = []
    records = 0
    waiting = top[::-1]
    while waiting:
        block = waiting.pop()
        records += 1
        if block.closed:
            whole.append(block)
            records += _nested(block, problems)
        else:
            problems.append(FileProblem(block.line, ProblemCode.MISSING_END, lost=True))
            waiting.extend(reversed(block.inside))
    return CardBlocks(whole, records, problems)


def _outline(lines: ContentLines) -> tuple[list[CardBlock], list[FileProblem]]:
    """The cards as a tree, and the lines that stand in none."""
    outline = _Outline(lines)
    for index, text in enumerate(lines.texts):
        if text[-1:] in "Dd \t" and (found := _EDGE.match(text)):
            if found[1] and found[1].upper() == "END":
                outline.end(index)
            else:
                outline.begin(index, after_agent=bool(found[2]))
    outline.outside(len(lines.texts))
    return outline.top, outline.problems


class _Outline:
    """The tree while the lines are gone through: each card begins inside the one that is open, if one is."""

    def __init__(self, lines: ContentLines) -> None:
        self.top: list[CardBlock] = []
        self.problems: list[FileProblem] = []
        self._lines = lines
        self._open: list[CardBlock] = []
        self._outside_from = 0

    def begin(self, index: int, *, after_agent: bool) -> None:
        """A card begins; ``after_agent`` when the same line says that it is an agent's."""
        self.outside(index)
        block = CardBlock(self._lines.numbers[index], index + 1)
        if self._open:
            around = self._open[-1]
            around.spans.append((around.start, index))
            around.inside.append(block)
            block.is_agent = after_agent or _AGENT.match(self._lines.texts[index - 1]) is not None
        else:
            self.top.append(block)
        self._open.append(block)

    def end(self, index: int) -> None:
        """The innermost open card ends, and the one around it goes on."""
        self.outside(index)
        self._outside_from = index + 1
        if not self._open:
            self.problems.append(FileProblem(self._lines.numbers[index], ProblemCode.MISSING_BEGIN, lost=True))
            return
        block = self._open.pop()
        block.closed = True
        block.spans.append((block.start, index))
        if self._open:
            self._open[-1].start = index + 1

    def outside(self, end: int) -> None:
        """Report what stands in no card before this line."""
        if not self._open:
            _outside(self._lines, self._outside_from, end, self.problems)


def _outside(lines: ContentLines, start: int, end: int, problems: list[FileProblem]) -> None:
    for index in range(start, min(end, start + _MOST_OUTSIDE)):
        code = ProblemCode.OUTSIDE_RECORD if ":" in lines.texts[index] else ProblemCode.BROKEN_LINE
        problems.append(FileProblem(lines.numbers[index], code))


def _nested(block: CardBlock, problems: list[FileProblem]) -> int:
    """Report and count the cards inside a whole card; an agent's card is part of it and none of ours."""
    waiting = [(inner, 2) for inner in reversed(block.inside) if not inner.is_agent]
    count, is_too_deep = 0, False
    while waiting:
        inner, depth = waiting.pop()
        count += 1
        if depth <= MAX_DEPTH:
            problems.append(FileProblem(inner.line, ProblemCode.NESTED_RECORD, lost=True))
        elif not is_too_deep:
            problems.append(FileProblem(inner.line, ProblemCode.TOO_DEEP, lost=True))
            is_too_deep = True
        waiting.extend((deeper, depth + 1) for deeper in reversed(inner.inside) if not deeper.is_agent)
    return count
