"""All services in one place, made once when the data file is open."""

from __future__ import annotations

from networkprep.domain.clock import Clock
from networkprep.services.archive import ArchiveService
from networkprep.services.at_event import AtEventService
from networkprep.services.backups import BackupsService
from networkprep.services.captures import CapturesService
from networkprep.services.components import ComponentsService
from networkprep.services.debrief.service import DebriefService
from networkprep.services.doctor import DoctorService
from networkprep.services.drafts import DraftsService
from networkprep.services.event_intake import EventIntakeService
from networkprep.services.events import EventsService
from networkprep.services.evidence import EvidenceService
from networkprep.services.finding import FindingService
from networkprep.services.first_screen import FirstScreen
from networkprep.services.follow_ups import FollowUpsService
from networkprep.services.forgetting import ForgettingService
from networkprep.services.history import HistoryService
from networkprep.services.intake import IntakeService
from networkprep.services.interactions import InteractionsService
from networkprep.services.merging import MergingService
from networkprep.services.options import OptionsService
from networkprep.services.outgoing import OutgoingService
from networkprep.services.people import PeopleService
from networkprep.services.people_intake import PeopleIntakeService
from networkprep.services.people_list import PeopleListService
from networkprep.services.person_pages import PersonPagesService
from networkprep.services.plan_packs import PlanPacksService
from networkprep.services.plan_people import PlanPeopleService
from networkprep.services.plans import PlansService
from networkprep.services.profile import ProfileService
from networkprep.services.promises import PromisesService
from networkprep.services.silences import SilencesService
from networkprep.services.today import TodayService
from networkprep.services.upkeep import UpkeepService
from networkprep.store.data_file import DataFile
from networkprep.store.opening import open_data_file
from networkprep.system.paths import Paths
from networkprep.system.settings import Settings


class Services:
    """Every service by name; what the window, the command line and the tests call."""

    def __init__(self, data: DataFile, paths: Paths, settings: Settings, clock: Clock) -> None:
        self.paths = paths
        self.read_only = data.read_only
        self.settings = settings
        self.clock = clock
        self.history = HistoryService(data)
        self.drafts = DraftsService(data, clock)
        self.options = OptionsService(settings)
        self.today = TodayService(data, settings, clock)
        self.events = EventsService(data, clock)
        self.evidence = EvidenceService()
        self.profile = ProfileService(data, clock)
        self.plans = PlansService(data, settings, clock)
        self.plan_people = PlanPeopleService(data)
        self.plan_packs = PlanPacksService(data, clock, self.plans.contexts)
        self.captures = CapturesService(data, clock)
        self.follow_ups = FollowUpsService(data, settings, clock)
        self.silences = SilencesService(data, clock)
        self.promises = PromisesService(data, clock)
        self.at_event = AtEventService(data, self.plans, self.captures)
        self.backups = BackupsService(data, paths, clock)
        self.archive = ArchiveService(data, self.backups, clock)
        self.people_intake = PeopleIntakeService(data, self.backups, clock)
        self.event_intake = EventIntakeService(data, self.backups, clock)
        self.intake = IntakeService(self.people_intake, self.event_intake, self.archive)
        self.outgoing = OutgoingService(data, settings)
        self.doctor = DoctorService(data, paths, self.backups)
        self.people = PeopleService(data, clock)
        self.people_list = PeopleListService(data, clock)
        self.person_pages = PersonPagesService(data, clock)
        self.interactions = InteractionsService(data, clock)
        self.merging = MergingService(data)
        self.forgetting = ForgettingService(data, self.backups, paths)
        self.finding = FindingService(data)
        self.components = ComponentsService()
        self.debrief = DebriefService(data, settings, clock)
        self.upkeep = UpkeepService(data, self.backups, clock)


def open_services(paths: Paths, settings: Settings, clock: Clock, first: FirstScreen | None = None) -> Services:
    """Open the data file (the first screen's connection when there is one) and make the services on it.

    Raises WorldError when the file must not or cannot be opened; nothing is changed then.
    """
    data = open_data_file(paths.data_file, paths.backups, clock.now(), first.early if first else None)
    return Services(data, paths, settings, clock)
