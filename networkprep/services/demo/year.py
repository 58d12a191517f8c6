"""Builds the sample year in a folder of its own, ending at the moment of a clock."""

from __future__ import annotations

from functools import partial

from networkprep.domain.clock import Clock
from networkprep.domain.confidence import Comfort
from networkprep.domain.event_kinds import EventKind
from networkprep.domain.profile import EntryKind, ProfileField, StatementDraft
from networkprep.domain.ranking import Energy
from networkprep.domain.value_statements import StatementPattern
from networkprep.services.catalogue import Services, open_services
from networkprep.services.demo.content import Telling, read_events, read_me, read_people
from networkprep.services.demo.evening import Evening
from networkprep.services.demo.library import put_library_on
from networkprep.services.demo.people import Acquaintances
from networkprep.services.demo.timeline import Timeline, day_of
from networkprep.system.clock import StandingClock
from networkprep.system.paths import Paths, make_folders
from networkprep.system.settings import Settings

_YEAR = -365


def build_sample_year(paths: Paths, clock: Clock) -> None:
    """Live through the year by calling the services, as the invented person would have.

    Raises WorldError when the folder cannot be used.
    """
    make_folders(paths)
    moving = StandingClock(clock.now(), clock.zone_name())
    services = open_services(paths, Settings(paths.settings_file), moving)
    try:
        _live(services, moving)
    finally:
        services.upkeep.close()


def _live(services: Services, clock: StandingClock) -> None:
    line = Timeline(clock, clock.now())
    people = Acquaintances(services, line, read_people())
    me = read_me()
    line.put(line.moment(day_of(line.today, _YEAR), "19:00"), partial(_introduce, services, me))
    for note in me["note"]:
        at = line.moment(day_of(line.today, note["days"]), note["at"])
        line.put(at, partial(services.captures.save, note["line"]))
    ladder = services.confidence.page().ladder
    for step in me["step"]:
        at = line.moment(day_of(line.today, step["days"]), "20:10")
        line.put(at, partial(services.confidence.mark_tried, ladder[step["place"] - 1].key, tried=True))
    put_library_on(services, line, me)
    people.put_on()
    for telling in read_events():
        Evening(services, line, people, telling).put_on()
    line.run()


def _introduce(services: Services, me: Telling) -> None:
    mine = services.what_i_bring
    mine.answer(ProfileField.CALLED, me["called"])
    mine.answer(ProfileField.ENERGY, Energy(me["energy"]))
    for field, text in me["card"].items():
        mine.answer(ProfileField(field), text)
    services.confidence.say_comfort(Comfort(me["comfort"]))
    for kind, texts in me["entries"].items():
        for text in texts:
            entry_id = mine.add_entry(EntryKind(kind), text).value
            if text in me["helps"]:
                mine.write_helps(entry_id, me["helps"][text])
    for statement in me["statement"]:
        mine.keep_statement(None, _statement(statement))


def _statement(telling: Telling) -> StatementDraft:
    return StatementDraft(
        telling["text"],
        StatementPattern(telling["pattern"]),
        telling.get("audience", ""),
        tuple(EventKind(kind) for kind in telling.get("kinds", ())),
        tuple(telling["keywords"]),
        telling["hand_back"],
    )
