"""What the lines of one plan are chosen from: the event, the person's own side, and what happened before."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from networkprep.domain.clock import Clock
from networkprep.domain.event_kinds import EventKind
from networkprep.domain.events import EventDetails
from networkprep.domain.options import DEEPER_QUESTIONS
from networkprep.domain.packs import PackWish
from networkprep.domain.plans import PlanBasics, nerves_meant
from networkprep.domain.profile import EntryKind, Profile
from networkprep.domain.ranking import Habits, LineHistory, Occasion
from networkprep.services.line_library import LineLibrary
from networkprep.store.data_file import DataConnection
from networkprep.store.event_gateway import EventGateway
from networkprep.store.plan_gateway import PlanGateway
from networkprep.store.plan_pack_gateway import PlanPackGateway
from networkprep.store.profile_gateway import ProfileGateway
from networkprep.store.starter_gateway import LineMarks, StarterGateway
from networkprep.system.settings import Settings

_WITH_PROGRAMME = frozenset({EventKind.CONFERENCE, EventKind.EDUCATION})
_SCHOOLS = frozenset({EventKind.ALUMNI, EventKind.EDUCATION})


@dataclass(frozen=True, slots=True)
class PlanContext:
    """One event with all its lines may be chosen by; ``marks`` are the person's own wordings."""

    event: EventDetails
    basics: PlanBasics
    profile: Profile
    marks: LineMarks
    wish: PackWish
    today: date


class ContextReader:
    """Reads the context of a plan."""

    def __init__(self, settings: Settings, clock: Clock) -> None:
        self._settings = settings
        self._clock = clock
        self.library = LineLibrary()

    def read(self, connection: DataConnection, event_id: int) -> PlanContext:
        """The context now; raises GoneError when there is no such event."""
        event = EventGateway(connection).details(event_id, self._clock.now())
        basics = PlanGateway(connection).basics(event_id)
        profile = ProfileGateway(connection).profile()
        starters = StarterGateway(connection)
        marks = starters.marks()
        history = starters.history(event.community_id)
        wish = PackWish(
            self.library.lines(marks),
            occasion_of(event, profile),
            self._habits(profile, marks, _with_passed_over(history, connection, event_id)),
            nerves=nerves_meant(basics.nerves, profile.comfort),
        )
        return PlanContext(event, basics, profile, marks, wish, self._clock.today())

    def _habits(self, profile: Profile, marks: LineMarks, history: Mapping[str, LineHistory]) -> Habits:
        deeper = self._settings.on(DEEPER_QUESTIONS)
        return Habits(profile.energy, deeper, marks.favourites, marks.hidden, history)


def occasion_of(event: EventDetails, profile: Profile) -> Occasion:
    """What is known of the event, as lines ask for it."""
    draft = event.draft
    topic = next(iter(draft.tags), "")
    facts = {
        "event": draft.title,
        "topic": topic,
        "purpose": draft.common_purpose,
        "shared": draft.shared,
        "community": draft.community,
        "me": profile.called,
        "hobby": topic if draft.kind is EventKind.HOBBY else "",
        "association": draft.community if draft.kind is EventKind.ASSOCIATION else "",
        "school": draft.community if draft.kind in _SCHOOLS else "",
    }
    interests = tuple(dict.fromkeys((*draft.tags, *profile.listed(EntryKind.INTEREST))))
    has = frozenset({"programme"}) if draft.kind in _WITH_PROGRAMME else frozenset[str]()
    return Occasion(draft.kind, interests, {slot: text for slot, text in facts.items() if text}, has)


def _with_passed_over(
    history: dict[str, LineHistory], connection: DataConnection, event_id: int
) -> Mapping[str, LineHistory]:
    """A line that was said was not passed over, however it went."""
    passed = PlanPackGateway(connection).passed_over(event_id) - history.keys()
    return {**history, **dict.fromkeys(passed, LineHistory(passed_over=True))}
