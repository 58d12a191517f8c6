"""What the lines of one plan are chosen from: the event, the person's own side, and what happened before."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from networkprep.domain.clock import Clock
from networkprep.domain.communities import Circle
from networkprep.domain.event_kinds import EventKind
from networkprep.domain.events import EventDetails
from networkprep.domain.options import DEEPER_QUESTIONS
from networkprep.domain.packs import PackWish
from networkprep.domain.person_questions import PersonToMeet
from networkprep.domain.plans import PersonToMeetRow, PlanBasics, nerves_meant
from networkprep.domain.profile import EntryKind, Profile
from networkprep.domain.ranking import Habits, LineHistory, Occasion
from networkprep.domain.shared_interests import shared_interests
from networkprep.domain.starters import Starter
from networkprep.services.line_library import LineLibrary
from networkprep.store.community_gateway import CommunityGateway
from networkprep.store.data_file import DataConnection
from networkprep.store.event_gateway import EventGateway
from networkprep.store.person_gateway import PersonGateway
from networkprep.store.plan_gateway import PlanGateway
from networkprep.store.plan_pack_gateway import PlanPackGateway
from networkprep.store.plan_person_gateway import PlanPersonGateway
from networkprep.store.profile_gateway import ProfileGateway
from networkprep.store.starter_gateway import LineMarks, StarterGateway
from networkprep.system.settings import Settings

_WITH_PROGRAMME = frozenset({EventKind.CONFERENCE, EventKind.EDUCATION})
_SCHOOLS = frozenset({EventKind.ALUMNI, EventKind.EDUCATION})


@dataclass(frozen=True, slots=True)
class PlanContext:
    """One event with all its lines may be chosen by; ``marks`` are the person's own wordings.

    ``lines`` are all lines by key, ``people`` those to meet, and ``looked_for`` what is known of the ones in focus.
    """

    event: EventDetails
    basics: PlanBasics
    profile: Profile
    marks: LineMarks
    wish: PackWish
    today: date
    lines: Mapping[str, Starter]
    people: tuple[PersonToMeetRow, ...] = ()
    looked_for: tuple[PersonToMeet, ...] = ()
    circle: Circle | None = None


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
        people = PlanPersonGateway(connection).rows(event_id)
        looked_for = tuple(_looked_for(connection, row, profile) for row in people if row.focus)
        circle = CommunityGateway(connection).circle(event.community_id)
        starters = StarterGateway(connection)
        marks = starters.marks()
        known = [row.person_id for row in people if row.focus and row.person_id is not None]
        history = starters.history(event.community_id, known)
        wish = PackWish(
            self.library.lines(marks),
            occasion_of(event, profile, looked_for, circle),
            self._habits(profile, marks, _with_passed_over(history, connection, event_id)),
            nerves=nerves_meant(basics.nerves, profile.comfort),
        )
        today, keyed = self._clock.today(), self.library.keyed(marks)
        return PlanContext(event, basics, profile, marks, wish, today, keyed, people, looked_for, circle)

    def looked_for(self, connection: DataConnection, event_id: int) -> tuple[frozenset[int], frozenset[str]]:
        """Who of the people one knows is in focus, and what those in focus like: what the lines may rest on."""
        people = [row for row in PlanPersonGateway(connection).rows(event_id) if row.focus]
        profile = ProfileGateway(connection).profile()
        interests = (interest for row in people for interest in _looked_for(connection, row, profile).interests)
        return frozenset(row.person_id for row in people if row.person_id is not None), frozenset(interests)

    def _habits(self, profile: Profile, marks: LineMarks, history: Mapping[str, LineHistory]) -> Habits:
        deeper = self._settings.on(DEEPER_QUESTIONS)
        return Habits(profile.energy, deeper, marks.favourites, marks.hidden, history)


def occasion_of(
    event: EventDetails, profile: Profile, looked_for: Sequence[PersonToMeet] = (), circle: Circle | None = None
) -> Occasion:
    """What is known of the event, as lines ask for it; its topic is one I like myself, where there is one (S151).

    What the event does not say, its community says: the purpose, and what its people care about (S63).
    """
    draft, circle = event.draft, circle or Circle()
    mine = profile.listed(EntryKind.INTEREST)
    topics = (*draft.tags, *circle.interests)
    common = shared_interests(topics, mine)
    topic = next(iter((*common, *topics)), "")
    facts = {
        "event": draft.title,
        "topic": topic,
        "purpose": draft.common_purpose or circle.purpose,
        "shared": draft.shared,
        "community": draft.community,
        "me": profile.called,
        "my_topic": next(iter((*common, *mine)), ""),
        "hobby": topic if draft.kind is EventKind.HOBBY else "",
        "association": draft.community if draft.kind is EventKind.ASSOCIATION else "",
        "school": draft.community if draft.kind in _SCHOOLS else "",
    }
    interests = tuple(dict.fromkeys((*topics, *mine)))
    theirs = tuple(dict.fromkeys(interest for person in looked_for for interest in person.interests))
    has = frozenset({"programme"}) if draft.kind in _WITH_PROGRAMME else frozenset[str]()
    return Occasion(draft.kind, interests, {slot: text for slot, text in facts.items() if text}, has, theirs)


def _looked_for(connection: DataConnection, row: PersonToMeetRow, profile: Profile) -> PersonToMeet:
    """What a first question to this person may rest on (S22, S151)."""
    if row.person_id is None:
        return PersonToMeet(str(row.id), (row.in_common,) if row.in_common else ())
    draft = PersonGateway(connection).details(row.person_id).draft
    facts = {"challenge": draft.challenge} if draft.challenge else {}
    common = shared_interests(profile.listed(EntryKind.INTEREST), draft.interests)
    return PersonToMeet(str(row.id), (*common, *draft.interests), facts, str(draft.role or ""))


def _with_passed_over(
    history: dict[str, LineHistory], connection: DataConnection, event_id: int
) -> Mapping[str, LineHistory]:
    """A line that was said was not passed over, however it went."""
    passed = PlanPackGateway(connection).passed_over(event_id) - history.keys()
    return {**history, **dict.fromkeys(passed, LineHistory(passed_over=True))}
