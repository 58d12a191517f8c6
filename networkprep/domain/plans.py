"""The plan of one event: what a person wants there, whom they look for, and the few lines they take along."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date, time, timedelta, tzinfo
from enum import StrEnum

from networkprep.domain.confidence import Comfort
from networkprep.domain.event_fit import EventFit
from networkprep.domain.events import EventDetails
from networkprep.domain.goal import Goal
from networkprep.domain.packs import NERVOUS_FROM
from networkprep.domain.pocket_card import MOST_NAMES, USUAL_ITEMS, CardItem, CardItemKind, PocketCard, usual_kinds
from networkprep.domain.ranking import Reason
from networkprep.domain.wall_time import shown_time

MOST_FOCUS = MOST_NAMES
"""How many people can be looked for; the rest is nice to meet (S133)."""

MOST_IF_THENS = 3
_BEFORE_A_BREAK = timedelta(hours=1)
NERVES = range(1, 6)


class PlanText(StrEnum):
    """The free words of a plan, by the field that keeps them."""

    INTENTION = "intention"
    LEARNING_GOAL = "learning_goal"
    COMMON_PURPOSE = "common_purpose"
    SHARED = "shared"
    HAND_BACK = "hand_back"


class PersonAnswer(StrEnum):
    """What is asked about a person to meet; what I could give is asked before what I might ask (S8-S10)."""

    IN_COMMON = "in_common"
    I_COULD_HELP = "i_could_help"
    THEY_MIGHT_HELP = "they_might_help"


@dataclass(frozen=True, slots=True)
class PersonToMeetRow:
    """Someone, or a kind of people, to look for; ``question`` is a first one to ask just them (S151)."""

    id: int
    name: str
    person_id: int | None
    focus: bool
    in_common: str = ""
    i_could_help: str = ""
    they_might_help: str = ""
    organisation: str = ""
    question: str = ""
    question_reasons: tuple[Reason, ...] = ()


@dataclass(frozen=True, slots=True)
class KnownPerson:
    """A person of the file whose name was met while typing, or who was met here before (S144)."""

    person_id: int
    name: str
    organisation: str = ""
    met_where: str = ""
    met_on: date | None = None


@dataclass(frozen=True, slots=True)
class PlanLineRow:
    """One line of the pack at its place ("openers.1/2"); ``kept`` ones stay when the pack is chosen anew."""

    id: int
    place: str
    starter_key: str
    text: str
    kept: bool = False
    reworded: bool = False
    reasons: tuple[Reason, ...] = ()

    @property
    def part(self) -> str:
        """The category of the line: "openers", "transitions", ..."""
        return self.place.partition(".")[0]

    @property
    def is_follow_up(self) -> bool:
        """Whether it stands under an opener."""
        return "/" in self.place


@dataclass(frozen=True, slots=True)
class PlannedIfThen:
    """One if-then plan of the event; ``starter_key`` is None for one in the person's own words."""

    id: int
    text: str
    starter_key: str | None = None
    happened: bool | None = None


@dataclass(frozen=True, slots=True)
class PlannedBreak:
    """A moment for a note, as the clock at the place shows it."""

    id: int
    at: time


@dataclass(frozen=True, slots=True)
class StatementRow:
    """One way to say what I bring, and whether it goes along; ``suggested`` when the program preselected it (S48)."""

    id: int
    text: str
    keywords: tuple[str, ...] = ()
    audience: str = ""
    chosen: bool = False
    suggested: bool = False


@dataclass(frozen=True, slots=True)
class ThingToTry:
    """What a person wanted to try next time, from an earlier event (S157)."""

    learning_id: int
    text: str
    event_title: str = ""
    tried: bool = False


@dataclass(frozen=True, slots=True)
class PlanBasics:
    """The plan's own row."""

    intention: str = ""
    goal: Goal = field(default_factory=Goal)
    learning_goal: str = ""
    nerves: int | None = None
    confidence: int | None = None
    hand_back: str = ""
    card_kinds: tuple[CardItemKind, ...] = USUAL_ITEMS
    card_chosen: bool = False
    """Whether the person chose what is on the card."""
    prepared: bool = False


@dataclass(frozen=True, slots=True)
class PlanFeelings:
    """How it feels beyond this event: what was said of networking, and whether nerves are at the top again.

    ``asks_comfort`` is true on the first plan alone: the question is put once (S123).
    """

    comfort: Comfort | None = None
    asks_comfort: bool = False
    top_again: bool = False


@dataclass(frozen=True, slots=True)
class PlanDetails:
    """A plan's page. ``offered`` holds every item the card could carry; the card's heading is put into words later."""

    event: EventDetails
    basics: PlanBasics
    people: tuple[PersonToMeetRow, ...] = ()
    lines: tuple[PlanLineRow, ...] = ()
    if_thens: tuple[PlannedIfThen, ...] = ()
    breaks: tuple[PlannedBreak, ...] = ()
    statements: tuple[StatementRow, ...] = ()
    met_before: tuple[KnownPerson, ...] = ()
    to_try: ThingToTry | None = None
    feelings: PlanFeelings = field(default_factory=PlanFeelings)
    fit: EventFit = field(default_factory=EventFit)
    card: PocketCard = field(default_factory=lambda: PocketCard(""))
    offered: tuple[CardItem, ...] = ()

    @property
    def card_kinds(self) -> tuple[CardItemKind, ...]:
        """What is on the card: as chosen, or the usual items."""
        if self.basics.card_chosen:
            return self.basics.card_kinds
        return usual_kinds({item.kind for item in self.offered})

    @property
    def focus(self) -> tuple[PersonToMeetRow, ...]:
        """Whom to look for."""
        return tuple(person for person in self.people if person.focus)

    @property
    def is_nervous(self) -> bool:
        """Whether the nerves ask for a kind word, or how networking feels does while they are not said (S11, S123)."""
        return nerves_meant(self.basics.nerves, self.feelings.comfort) >= NERVOUS_FROM

    @property
    def progress(self) -> PlanProgress:
        """How far the plan is."""
        parts = {
            PlanPart.INTENTION: bool(self.basics.intention),
            PlanPart.GOAL: True,
            PlanPart.WHO: bool(self.people),
            PlanPart.BRING: any(statement.chosen for statement in self.statements),
            PlanPart.STARTERS: bool(self.lines),
            PlanPart.IF_THEN: bool(self.if_thens),
            PlanPart.BREAKS: bool(self.breaks),
        }
        return PlanProgress(tuple(part for part, there in parts.items() if there), self.basics.prepared)


class PlanPart(StrEnum):
    """The sections of the page that the ring counts."""

    INTENTION = "intention"
    GOAL = "goal"
    WHO = "who"
    BRING = "bring"
    STARTERS = "starters"
    IF_THEN = "if_then"
    BREAKS = "breaks"


@dataclass(frozen=True, slots=True)
class PlanProgress:
    """The parts that are there; ``enough`` is reached early, long before all of them."""

    there: tuple[PlanPart, ...]
    enough: bool

    @property
    def whole(self) -> int:
        """How many parts a plan has."""
        return len(PlanPart)


def nerves_meant(nerves: int | None, comfort: Comfort | None) -> int:
    """How nervous a plan is made for: as said, else nervous for somebody who finds networking uncomfortable (S123)."""
    if nerves is not None:
        return nerves
    return NERVOUS_FROM if comfort is Comfort.UNCOMFORTABLE else 1


def is_prepared(intention: str, people: int, kept: Iterable[bool]) -> bool:
    """Enough is a reason to go, or one person to look for, or one line chosen by hand: thirty seconds' work."""
    return bool(intention.strip()) or people > 0 or any(kept)


def quiet_breaks(starts: str | None, ends: str | None, home: tzinfo | None) -> tuple[time, ...]:
    """A break an hour after the beginning, for somebody who likes it quiet (S150); none in a short event or all day.

    By the clock that the event is told by, which is the one at ``home`` where its calendar wrote UTC.
    """
    if starts is None or "T" not in starts:
        return ()
    try:
        at = shown_time(starts, home) + _BEFORE_A_BREAK
    except OverflowError:
        return ()
    too_late = ends is not None and "T" in ends and shown_time(ends, home) <= at
    return () if too_late else (at.time(),)
