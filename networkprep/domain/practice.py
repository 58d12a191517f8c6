"""A short practice before an event: an opener, a listening turn, a follow-up question, then what the plan holds (S20).

Nothing of it is written down: there is nothing to be good at, and it may stop at any point.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import timedelta
from enum import StrEnum

from networkprep.domain.starters import Angle

LONGEST = timedelta(minutes=3)
"""A practice ends by then, wherever it stands."""

_FOLLOW_UPS_SHOWN = 2


class PracticePart(StrEnum):
    """The parts in their order."""

    OPEN = "open"
    LISTEN = "listen"
    SAY_BACK = "say_back"
    ASK_MORE = "ask_more"
    ASKED = "asked"
    IF_THEN = "if_then"
    ENOUGH = "enough"


@dataclass(frozen=True, slots=True)
class PracticeTurn:
    """An invented answer to listen to, with one way to say it back and one question that goes on from it.

    ``angles`` are those of the openers it answers.
    """

    key: str
    angles: frozenset[Angle]
    text: str
    heard: str
    ask: str
    lang: str = "en"


@dataclass(frozen=True, slots=True)
class PracticeRound:
    """One opener, the answer that comes, and the follow-up questions the pack holds for it."""

    opener: str
    turn: PracticeTurn
    follow_ups: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class AskedBack:
    """What to say when asked what one does: from a few keywords, not from a text, and then the turn is theirs (S31)."""

    keywords: str
    spoken: str
    hand_back: str


@dataclass(frozen=True, slots=True)
class PracticeStep:
    """One page of a practice: what stands there at once, and what is shown only when asked for."""

    part: PracticePart
    lines: tuple[str, ...] = ()
    hidden: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Rehearsal:
    """A practice for one event, or for any (``event_id`` None); one round for each opener of the pack.

    ``thought`` is a kind word at the end, for somebody who said that they are nervous.
    """

    rounds: tuple[PracticeRound, ...]
    event_id: int | None = None
    event_title: str = ""
    if_thens: tuple[str, ...] = ()
    asked: AskedBack | None = None
    thought: str = ""

    def steps(self, number: int) -> tuple[PracticeStep, ...]:
        """The pages of a round; the rounds go on from the beginning when all were seen."""
        return tuple(self._steps(self.rounds[number % len(self.rounds)])) if self.rounds else ()

    def _steps(self, chosen: PracticeRound) -> Iterator[PracticeStep]:
        turn = chosen.turn
        yield PracticeStep(PracticePart.OPEN, (chosen.opener,))
        yield PracticeStep(PracticePart.LISTEN, (turn.text,))
        yield PracticeStep(PracticePart.SAY_BACK, hidden=(turn.text, turn.heard))
        ways = tuple(dict.fromkeys((turn.ask, *chosen.follow_ups)))
        yield PracticeStep(PracticePart.ASK_MORE, hidden=ways[:_FOLLOW_UPS_SHOWN])
        if self.asked is not None:
            yield PracticeStep(PracticePart.ASKED, (self.asked.keywords,), (self.asked.spoken, self.asked.hand_back))
        if self.if_thens:
            yield PracticeStep(PracticePart.IF_THEN, self.if_thens)
        yield PracticeStep(PracticePart.ENOUGH, (self.thought,) if self.thought else ())


def turn_for(turns: Sequence[PracticeTurn], angle: Angle | None, day: int) -> PracticeTurn:
    """An answer to a question of this angle; another one the next day, the same one all day.

    ``day`` is any number that grows by one a day. A question of no known angle may get any answer.
    """
    fitting = [turn for turn in turns if angle in turn.angles] or list(turns)
    return fitting[day % len(fitting)]
