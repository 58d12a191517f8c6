"""vCard 2.1, 3.0 and 4.0 in, card by card: a damaged card costs itself alone, and no link is followed."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from networkprep.domain.contact_cards import ContactCard
from networkprep.domain.file_problems import FileProblem, ProblemCode
from networkprep.exchange.card_blocks import CardBlock, card_blocks
from networkprep.exchange.card_draft import CardDraft
from networkprep.exchange.content_lines import (
    MAX_FILE_BYTES,
    MAX_PROPERTY_CHARS,
    MAX_RECORDS,
    ContentLines,
    escape,
    split_line,
    unfold,
)
from networkprep.exchange.read_result import ReadResult, collector_paused
from networkprep.exchange.sniff import FileKind, kind_of
from networkprep.exchange.vcard_values import MAX_PHOTO_CHARS, Meaning, meaning_of

_VERSIONS = frozenset({"2.1", "3.0", "4.0"})
_MAY_BE_LARGE = frozenset({"PHOTO", "LOGO", "SOUND", "KEY"})
_TICK = 500
_SNIFFED = 64 * 1024


def read_vcards(data: bytes, tick: Callable[[int], None] | None = None) -> ReadResult:
    """Every whole card of a file, and by line what was wrong; never raises for what is in the file.

    ``tick`` is told the cards read so far, some hundred times at most; what it raises ends the reading.
    """
    if len(data) > MAX_FILE_BYTES:
        return ReadResult(problems=(FileProblem(0, ProblemCode.TOO_LARGE, lost=True),))
    if not data.strip(b"\xef\xbb\xbf \t\r\n"):
        return ReadResult(problems=(FileProblem(0, ProblemCode.EMPTY_FILE, lost=True),))
    with collector_paused():
        return _Reader(data).read(tick)


class _Reader:
    """One file being read."""

    def __init__(self, data: bytes) -> None:
        self._lines: ContentLines = unfold(data)
        self._beginning = data[:_SNIFFED]
        self._meanings: dict[str, Meaning] = {}
        self._problems: list[FileProblem] = list(self._lines.problems)

    def read(self, tick: Callable[[int], None] | None) -> ReadResult:
        """All of it. Empty cards count among others, and make an error of a file that has no others."""
        blocks = card_blocks(self._lines)
        if not blocks.records:
            return ReadResult(problems=_no_cards(kind_of(self._beginning), blocks.problems))
        self._problems += blocks.problems
        cards: list[ContactCard] = []
        seen: set[str] = set()
        empty: list[int] = []
        says_something = False
        for block in blocks.whole:
            if len(cards) == MAX_RECORDS:
                self._problems.append(FileProblem(block.line, ProblemCode.TOO_LARGE, lost=True))
                break
            properties, version = self._properties(block)
            card = self._card(block.line, properties, version)
            cards.append(card)
            says_something = says_something or bool(properties)
            if card.is_empty:
                empty.append(block.line)
            if card.uid and card.uid in seen:
                self._problems.append(FileProblem(block.line, ProblemCode.DOUBLED_UID))
            seen.add(card.uid)
            if tick is not None and len(cards) % _TICK == 0:
                tick(len(cards))
        if not says_something:
            cards = []
        self._problems += [FileProblem(line, ProblemCode.EMPTY_RECORD, lost=not cards) for line in empty]
        self._problems.sort(key=lambda problem: problem.line)
        return ReadResult(tuple(cards), tuple(self._problems), blocks.records)

    def _card(self, line: int, properties: list[tuple[Meaning, str, int]], version: str) -> ContactCard:
        draft = CardDraft(line, legacy=version == "2.1", guessed=self._lines.charset, problems=self._problems)
        for meaning, value, number in properties:
            draft.take(meaning, value, number)
        return draft.finished()

    def _properties(self, block: CardBlock) -> tuple[list[tuple[Meaning, str, int]], str]:
        """The lines of a card taken apart, without those that cannot be, and its version."""
        texts, numbers, meanings = self._lines.texts, self._lines.numbers, self._meanings
        properties, version = [], ""
        for start, end in block.spans:
            for index in range(start, end):
                text = texts[index]
                front, _, value = text.partition(":")
                meaning = meanings.get(front)
                if meaning is None:
                    found = self._new_meaning(text, front, numbers[index])
                    if found is None:
                        continue
                    meaning, value = found
                if len(text) > MAX_PROPERTY_CHARS and self._is_too_large(meaning, text):
                    self._problems.append(FileProblem(numbers[index], ProblemCode.TOO_LARGE, meaning.name))
                elif meaning.name == "VERSION":
                    version = self._version(value, numbers[index])
                else:
                    properties.append((meaning, value, numbers[index]))
        if block.inside:
            properties = [each for each in properties if each[0].name != "AGENT" or each[1].strip()]
            properties += self._agents(block)
        return properties, version

    def _agents(self, block: CardBlock) -> Iterator[tuple[Meaning, str, int]]:
        """The cards of agents as one property each, as vCard 3.0 writes them: they are part of this card."""
        for agent in block.inside:
            if agent.is_agent and agent.closed:
                lines = self._lines.texts[agent.spans[0][0] : agent.spans[-1][1]]
                text = escape("\n".join(["BEGIN:VCARD", *lines, "END:VCARD"]))
                if len(text) <= MAX_PROPERTY_CHARS:
                    yield Meaning("AGENT", front="AGENT"), text, agent.line
                else:
                    self._problems.append(FileProblem(agent.line, ProblemCode.TOO_LARGE, "AGENT"))

    def _new_meaning(self, text: str, front: str, line: int) -> tuple[Meaning, str] | None:
        found = split_line(text, {})
        if found is None or found[0].name in {"BEGIN", "END"}:
            self._problems.append(FileProblem(line, ProblemCode.BROKEN_LINE))
            return None
        head, value = found
        if head.broken:
            self._problems.append(FileProblem(line, ProblemCode.UNCLOSED_QUOTE))
        written = text[: len(text) - len(value) - 1]
        meaning = meaning_of(head, written)
        if '"' not in front and len(self._meanings) < 10_000:
            self._meanings[front] = meaning
        return meaning, value

    @staticmethod
    def _is_too_large(meaning: Meaning, text: str) -> bool:
        return len(text) > MAX_PHOTO_CHARS or meaning.name not in _MAY_BE_LARGE

    def _version(self, value: str, line: int) -> str:
        version = value.strip()
        if version and version not in _VERSIONS:
            self._problems.append(FileProblem(line, ProblemCode.UNKNOWN_VERSION, version[:20]))
        return version


def _no_cards(kind: FileKind, problems: list[FileProblem]) -> tuple[FileProblem, ...]:
    """What to say of a file without a card; its lines are named one by one only where they look like a card's."""
    first = FileProblem(1, ProblemCode.NOT_RECOGNISED, kind, lost=True)
    are_lines = all(problem.code is not ProblemCode.BROKEN_LINE for problem in problems)
    return (first, *problems) if are_lines and kind in {FileKind.VCARD, FileKind.UNKNOWN} else (first,)
