"""An evening to debrief: River Restoration Meetup with four notes, decided about as a person would."""

from __future__ import annotations

from dataclasses import replace

from networkprep.domain.encounters import Decision, Quality
from networkprep.domain.events import EventDraft
from networkprep.services.catalogue import Services
from networkprep.services.debrief.flow import DebriefFlow
from networkprep.system.clock import StandingClock
from tests.world import move

ANA = "Ana Ruiz @Soil Trust ~beekeeping #rivers ?needs a data volunteer !send her the soil article by fri *"
BEN = "Ben Okafor, plays the cello <he sends the score"
ANA_AGAIN = "Ana Ruiz, bees on the embankment ana@soil.example"
CLEO = "Cleo, spoke over everybody"
NOTES = (ANA, BEN, ANA_AGAIN, CLEO)


def meetup(services: Services) -> int:
    """A meetup of this evening."""
    draft = EventDraft("River Meetup", starts="2026-11-12T18:30", ends="2026-11-12T21:00", zone="Europe/Berlin")
    return services.events.add(draft).value


def evening(services: Services, clock: StandingClock, notes: tuple[str, ...] = NOTES) -> int:
    """The meetup with its notes, and the clock at half past ten."""
    event_id = meetup(services)
    for minute, note in enumerate(notes):
        move(clock, f"2026-11-12 19:{minute:02d}")
        services.captures.save(note)
    move(clock, "2026-11-12 22:30")
    return event_id


def decide(flow: DebriefFlow, name: str, decision: Decision | None, quality: Quality | None = None) -> None:
    """Say what is asked about one person: somebody new, unless it was said before."""
    person = next(person for person in flow.draft.people if person.name == name)
    flow.put_person(replace(person, settled=True, decision=decision, quality=quality or person.quality))


def decide_all(flow: DebriefFlow) -> None:
    """Ana: follow up. Ben: keep lightly. Cleo: let go."""
    decide(flow, "Ana Ruiz", Decision.FOLLOW_UP)
    decide(flow, "Ben Okafor", Decision.KEEP_LIGHTLY, Quality.NOT_YET)
    decide(flow, "Cleo", Decision.LET_GO, Quality.DIFFICULT)
