"""All services in one place, made once when the data file is open."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from networkprep.domain.clock import Clock
from networkprep.services.at_event import AtEventService
from networkprep.services.backups import BackupsService
from networkprep.services.captures import CapturesService
from networkprep.services.communities import CommunitiesService
from networkprep.services.components import ComponentsService
from networkprep.services.confidence import ConfidenceService
from networkprep.services.data_folder import DataFolderService
from networkprep.services.drafts import DraftsService
from networkprep.services.events import EventsService
from networkprep.services.evidence import EvidenceService
from networkprep.services.finding import FindingService
from networkprep.services.first_screen import FirstScreen
from networkprep.services.follow_ups import FollowUpsService
from networkprep.services.forgetting import ForgettingService
from networkprep.services.history import HistoryService
from networkprep.services.interactions import InteractionsService
from networkprep.services.library import LibraryService
from networkprep.services.options import OptionsService
from networkprep.services.own_lines import OwnLinesService
from networkprep.services.people import PeopleService
from networkprep.services.people_list import PeopleListService
from networkprep.services.person_pages import PersonPagesService
from networkprep.services.plan_packs import PlanPacksService
from networkprep.services.plan_people import PlanPeopleService
from networkprep.services.plans import PlansService
from networkprep.services.promises import PromisesService
from networkprep.services.silences import SilencesService
from networkprep.services.suggestions import SuggestionsService
from networkprep.services.today import TodayService
from networkprep.services.upkeep import UpkeepService
from networkprep.services.what_i_bring import WhatIBringService
from networkprep.store.data_file import DataFile
from networkprep.store.opening import open_data_file
from networkprep.system.paths import Paths
from networkprep.system.settings import Settings

if TYPE_CHECKING:
    from networkprep.services.archive import ArchiveService
    from networkprep.services.debrief.service import DebriefService
    from networkprep.services.doctor import DoctorService
    from networkprep.services.doubles import DoublesService
    from networkprep.services.event_intake import EventIntakeService
    from networkprep.services.hand_over import HandOverService
    from networkprep.services.intake import IntakeService
    from networkprep.services.merging import MergingService
    from networkprep.services.outgoing import OutgoingService
    from networkprep.services.people_intake import PeopleIntakeService
    from networkprep.services.practice import PracticeService
    from networkprep.services.recall import RecallService
    from networkprep.services.spread import SpreadService


class Services:
    """Every service by name; what the window, the command line and the tests call.

    Most are made at once. Those that bring heavy libraries are made when first asked for: together they would hold up
    the first page by a third of a second (measured by ``make bench``, goal 4).
    """

    def __init__(self, data: DataFile, paths: Paths, settings: Settings, clock: Clock) -> None:
        self._data = data
        self.paths = paths
        self.read_only = data.read_only
        self.settings = settings
        self.clock = clock
        self.history = HistoryService(data)
        self.drafts = DraftsService(data, clock)
        self.options = OptionsService(settings)
        self.today = TodayService(data, settings, clock)
        self.evidence = EvidenceService()
        self.plans = PlansService(data, settings, clock)
        self.events = EventsService(data, clock, self.plans.contexts)
        self.communities = CommunitiesService(data, clock, self.plans.contexts)
        self.plan_people = PlanPeopleService(data, self.plans.contexts)
        self.plan_packs = PlanPacksService(data, clock, self.plans.contexts)
        self.library = LibraryService(data, self.plans.contexts.library)
        self.own_lines = OwnLinesService(data, clock, self.plans.contexts.library)
        self.what_i_bring = WhatIBringService(data, clock, self.plans.contexts.library)
        self.confidence = ConfidenceService(data, clock, self.library)
        self.suggestions = SuggestionsService(data, clock)
        self.captures = CapturesService(data, clock)
        self.follow_ups = FollowUpsService(data, settings, clock)
        self.silences = SilencesService(data, clock)
        self.promises = PromisesService(data, clock)
        self.at_event = AtEventService(data, self.plans, self.captures)
        self.backups = BackupsService(data, paths, clock)
        self.people = PeopleService(data, clock)
        self.people_list = PeopleListService(data, settings, clock)
        self.person_pages = PersonPagesService(data, settings, clock)
        self.interactions = InteractionsService(data, clock)
        self.forgetting = ForgettingService(data, self.backups, paths)
        self.finding = FindingService(data, self.plans.contexts.library)
        self.components = ComponentsService()
        self.data_folder = DataFolderService(paths)
        self.upkeep = UpkeepService(data, self.backups, clock)

    @cached_property
    def archive(self) -> ArchiveService:
        """Everything out, and in again."""
        from networkprep.services.archive import ArchiveService  # noqa: PLC0415  # files come and go seldom

        return ArchiveService(self._data, self.backups, self.clock)

    @cached_property
    def people_intake(self) -> PeopleIntakeService:
        """People from files."""
        from networkprep.services.people_intake import PeopleIntakeService  # noqa: PLC0415  # files come seldom
        from networkprep.system.table_memory import TableMemory  # noqa: PLC0415  # with them

        return PeopleIntakeService(self._data, self.backups, TableMemory(self.paths.tables_file), self.clock)

    @cached_property
    def event_intake(self) -> EventIntakeService:
        """Events from files and pasted text."""
        from networkprep.services.event_intake import EventIntakeService  # noqa: PLC0415  # 64 ms, icalendar with it

        return EventIntakeService(self._data, self.backups, self.clock)

    @cached_property
    def intake(self) -> IntakeService:
        """Files of any kind."""
        from networkprep.services.intake import IntakeService  # noqa: PLC0415  # files come seldom
        from networkprep.services.invitations_intake import InvitationsIntakeService  # noqa: PLC0415  # with them

        invitations = InvitationsIntakeService(self._data, self.backups)
        return IntakeService(self.people_intake, invitations, self.event_intake, self.archive)

    @cached_property
    def hand_over(self) -> HandOverService:
        """Messages to the mail program and into files."""
        from networkprep.services.hand_over import HandOverService  # noqa: PLC0415  # e-mail and calendars with it

        return HandOverService(self.follow_ups, self.clock)

    @cached_property
    def outgoing(self) -> OutgoingService:
        """Files for elsewhere."""
        from networkprep.services.outgoing import OutgoingService  # noqa: PLC0415  # files go seldom

        return OutgoingService(self._data, self.settings, self.clock)

    @cached_property
    def doctor(self) -> DoctorService:
        """Looks at the data, and mends it."""
        from networkprep.services.doctor import DoctorService  # noqa: PLC0415  # a doctor is seldom asked

        return DoctorService(self._data, self.paths, self.backups, self.data_folder)

    @cached_property
    def merging(self) -> MergingService:
        """Two records of one person put together."""
        from networkprep.services.merging import MergingService  # noqa: PLC0415  # likeness with it, seldom needed

        return MergingService(self._data)

    @cached_property
    def practice(self) -> PracticeService:
        """Practice before an event."""
        from networkprep.services.practice import PracticeService  # noqa: PLC0415  # practice is for a few minutes

        return PracticeService(self._data, self.clock, self.plans)

    @cached_property
    def recall(self) -> RecallService:
        """Names and details of people met."""
        from networkprep.services.recall import RecallService  # noqa: PLC0415  # 16 ms, the library of memory with it

        return RecallService(self._data, self.clock)

    @cached_property
    def spread(self) -> SpreadService:
        """How the people one keeps are spread."""
        from networkprep.services.spread import SpreadService  # noqa: PLC0415  # looked at seldom

        return SpreadService(self._data, self.clock)

    @cached_property
    def doubles(self) -> DoublesService:
        """Who may be in the file twice."""
        from networkprep.services.doubles import DoublesService  # noqa: PLC0415  # likeness with it, seldom needed

        return DoublesService(self._data)

    @cached_property
    def debrief(self) -> DebriefService:
        """The evening after."""
        from networkprep.services.debrief.service import DebriefService  # noqa: PLC0415  # 59 ms, the libraries of likeness with it

        return DebriefService(self._data, self.settings, self.clock)


def open_services(paths: Paths, settings: Settings, clock: Clock, first: FirstScreen | None = None) -> Services:
    """Open the data file (the first screen's connection when there is one) and make the services on it.

    Raises WorldError when the file must not or cannot be opened; nothing is changed then.
    """
    data = open_data_file(paths.data_file, paths.backups, clock.now(), first.early if first else None)
    return Services(data, paths, settings, clock)
