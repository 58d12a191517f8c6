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
    texts, numbers = lines.texts, lines.numbers
    top: list[CardBlock] = []
    stack: list[CardBlock] = []
    problems: list[FileProblem] = []
    outside_from = 0
    for index, text in enumerate(texts):
        if text[-1:] not in "Dd \t" or not (found := _EDGE.match(text)):
            continue
        if not stack:
            _outside(lines, outside_from, index, problems)
        if found[1] and found[1].upper() == "END":
            if not stack:
                problems.append(FileProblem(numbers[index], ProblemCode.MISSING_BEGIN, lost=True))
            else:
                block = stack.pop()
                block.closed = True
                block.spans.append((block.start, index))
                if stack:
                    stack[-1].start = index + 1
            outside_from = index + 1
            continue
        block = CardBlock(numbers[index], index + 1)
        if stack:
            stack[-1].spans.append((stack[-1].start, index))
            block.is_agent = bool(found[2] or _AGENT.match(texts[index - 1]))
        (stack[-1].inside if stack else top).append(block)
        stack.append(block)
    if not stack:
        _outside(lines, outside_from, len(texts), problems)
    return top, problems


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
