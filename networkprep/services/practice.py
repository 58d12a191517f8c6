"""Practice before an event: read from its plan, and never written anywhere (S20)."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cached_property

from networkprep.domain.at_event import MomentLines
from networkprep.domain.clock import Clock
from networkprep.domain.event_kinds import EventKind
from networkprep.domain.events import EventState
from networkprep.domain.packs import Pack, PackWish, build_pack
from networkprep.domain.plans import PlanDetails
from networkprep.domain.pocket_card import CardItemKind
from networkprep.domain.practice import AskedBack, PracticeRound, PracticeTurn, Rehearsal, turn_for
from networkprep.domain.profile import EntryKind
from networkprep.domain.ranking import Habits, Occasion
from networkprep.domain.starters import Angle
from networkprep.services.plans import PlansService
from networkprep.services.practice_turns import load_turns
from networkprep.store.data_file import DataFile
from networkprep.store.event_gateway import EventGateway
from networkprep.store.profile_gateway import ProfileGateway
from networkprep.store.starter_gateway import StarterGateway


class PracticeService:
    """Puts a practice together."""

    def __init__(self, data: DataFile, clock: Clock, plans: PlansService) -> None:
        self._data = data
        self._clock = clock
        self._plans = plans

    @cached_property
    def turns(self) -> tuple[PracticeTurn, ...]:
        """The answers to listen to, read once."""
        return load_turns()

    def rehearsal(self, event_id: int | None = None) -> Rehearsal:
        """A practice for this event, else for the next one, else with lines for any event. GoneError."""
        chosen = self._next_event() if event_id is None else event_id
        return self._for_any() if chosen is None else self._for_plan(self._plans.open(chosen))

    def _next_event(self) -> int | None:
        with self._data.reading() as connection:
            near = EventGateway(connection).near(self._clock.now())
        coming = [row for row in near if row.state is EventState.PLANNED and row.starts]
        return min(coming, key=lambda row: row.starts or "").id if coming else None

    def _for_plan(self, plan: PlanDetails) -> Rehearsal:
        row = plan.event.row
        with self._data.reading() as connection:
            context = self._plans.contexts.read(connection, row.id)
        wish = context.wish
        angles = {line.id: line.angle for lines in wish.lines.values() for line in lines}
        openers = [line for line in plan.lines if line.part == "openers" and not line.is_follow_up]
        rounds = [
            self._round(
                line.text,
                angles.get(line.starter_key),
                tuple(each.text for each in plan.lines if each.place.startswith(f"{line.place}/")),
            )
            for line in openers
        ]
        thought = MomentLines(wish.lines, wish.occasion, wish.habits).walk_in(plan).thought if plan.is_nervous else ""
        if_thens = tuple(each.text for each in plan.if_thens)
        return Rehearsal(tuple(rounds), row.id, row.title, if_thens, _asked_back(plan), thought)

    def _for_any(self) -> Rehearsal:
        with self._data.reading() as connection:
            starters, profile = StarterGateway(connection), ProfileGateway(connection).profile()
            marks, history = starters.marks(), starters.history(None)
        habits = Habits(profile.energy, False, marks.favourites, marks.hidden, history)
        occasion = Occasion(EventKind.MEETUP, profile.listed(EntryKind.INTEREST))
        pack = build_pack(PackWish(self._plans.contexts.library.lines(marks), occasion, habits))
        return Rehearsal(tuple(self._rounds_of(pack)), if_thens=tuple(line.text for line in pack.if_thens))

    def _rounds_of(self, pack: Pack) -> Iterator[PracticeRound]:
        for opener in pack.openers:
            texts = tuple(each.text for each in opener.follow_ups)
            yield self._round(opener.line.text, opener.line.starter.angle, texts)

    def _round(self, opener: str, angle: Angle | None, follow_ups: tuple[str, ...]) -> PracticeRound:
        turn = turn_for(self.turns, angle, self._clock.today().toordinal())
        return PracticeRound(opener, turn, follow_ups)


def _asked_back(plan: PlanDetails) -> AskedBack | None:
    """From the keywords that stand on the card, and the version that goes along."""
    spoken = next((each.text for each in plan.statements if each.chosen or each.suggested), "")
    item = next((each for each in plan.offered if each.kind is CardItemKind.KEYWORDS), None)
    if not spoken or item is None or len(item.lines) != 2:
        return None
    keywords, hand_back = item.lines
    return AskedBack(keywords, spoken, hand_back)
