"""The tables of the data file, one module per aggregate; records never leave the store."""

from __future__ import annotations

from networkprep.store.records.capture_records import CaptureRecord, DraftRecord
from networkprep.store.records.event_records import (
    CommunityRecord,
    DebriefRecord,
    EncounterRecord,
    EventRecord,
    EventTagRecord,
    LearningRecord,
)
from networkprep.store.records.follow_up_records import (
    FollowUpRecord,
    InteractionPersonRecord,
    InteractionRecord,
    PromiseRecord,
)
from networkprep.store.records.library_records import (
    DismissalRecord,
    ProfileEntryRecord,
    ProfileRecord,
    SmallStepRecord,
    StarterRecord,
    StarterUseRecord,
    ValueStatementRecord,
)
from networkprep.store.records.meta_record import MetaRecord
from networkprep.store.records.person_records import (
    AttachmentRecord,
    ContactPointRecord,
    PersonRecord,
    PersonTagRecord,
)
from networkprep.store.records.plan_records import (
    PlanBreakRecord,
    PlanIfThenRecord,
    PlanLineRecord,
    PlanPersonRecord,
    PlanRecord,
    PlanStatementRecord,
)
from networkprep.store.records.recall_records import RecallCardRecord
from networkprep.store.records.record import Record

__all__ = [
    "AttachmentRecord",
    "CaptureRecord",
    "CommunityRecord",
    "ContactPointRecord",
    "DebriefRecord",
    "DismissalRecord",
    "DraftRecord",
    "EncounterRecord",
    "EventRecord",
    "EventTagRecord",
    "FollowUpRecord",
    "InteractionPersonRecord",
    "InteractionRecord",
    "LearningRecord",
    "MetaRecord",
    "PersonRecord",
    "PersonTagRecord",
    "PlanBreakRecord",
    "PlanIfThenRecord",
    "PlanLineRecord",
    "PlanPersonRecord",
    "PlanRecord",
    "PlanStatementRecord",
    "ProfileEntryRecord",
    "ProfileRecord",
    "PromiseRecord",
    "RecallCardRecord",
    "Record",
    "SmallStepRecord",
    "StarterRecord",
    "StarterUseRecord",
    "ValueStatementRecord",
]
