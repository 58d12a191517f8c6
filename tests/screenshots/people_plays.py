"""How the scenes of many people, and of tidying up among them, are played."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from networkprep.domain.events import EventDraft
from networkprep.domain.interactions import InteractionDraft, InteractionKind
from networkprep.domain.people import ContactPoint, PersonDraft, PointKind, Role
from networkprep.domain.people_groups import GroupKind
from networkprep.domain.people_list import PeopleWish
from networkprep.domain.rhythm import Rhythm
from networkprep.ui.people.place import SPREAD, PeoplePlace
from tests.screenshots.stage import Stage


def found_by_situation(stage: Stage) -> None:
    """What one remembers of an evening is enough: each row says where it fits."""
    place = _place(stage)
    place.list.field.setText("river friday")
    stage.settle()


def several_tagged(stage: Stage) -> None:
    """Tags of the people chosen, to take away or add to."""
    place, names = _place(stage), ("Ana Ruiz", "Ben Okafor", "Ewa Lis")
    ids = [stage.find_person(name) for name in names]
    stage.ask(lambda services: services.people.tag(ids, "met in Lisbon"))
    stage.ask(lambda services: services.people.tag(ids[:1], "choir"))
    place.opened()
    stage.settle()
    place.list.table.choose_many(ids)
    stage.settle()


def logging(stage: Stage) -> None:
    """Something done together, with somebody else, at an event."""
    place = _place(stage, "Ana Ruiz")
    place.right.doings.log.trigger()
    stage.settle()
    form = place.right.view.log_form
    form.at_event.setCurrentIndex(1)
    form.finder.picked.emit(stage.ask(lambda services: services.people_list.find(PeopleWish("ben ok"))).rows[0])
    form.finder.line.setText("ew")
    form.finder.line.textEdited.emit("ew")
    form.note.setText("Counted bees on the embankment")
    stage.settle()


def about(stage: Stage) -> None:
    """Role, stage of life, place, through whom one met, and ways to reach them."""
    ana, ben = stage.find_person("Ana Ruiz"), stage.find_person("Ben Okafor")
    stage.ask(lambda services: services.people.edit(ana, through_person_id=ben))
    view = _place(stage, "Ana Ruiz").right.view
    view.ensureWidgetVisible(view.about.points)
    view.verticalScrollBar().setValue(view.verticalScrollBar().maximum())
    stage.settle()


def mentoring(stage: Stage) -> None:
    """Who mentors whom, the rhythm agreed on, and the sessions with their notes."""
    person = stage.find_person("Siobh\u00e1n Kelleher")
    stage.ask(lambda services: services.people.set_rhythm([person], Rhythm.QUARTERLY))
    today = stage.ask(lambda services: services.clock.today())
    draft = InteractionDraft(today, InteractionKind.MENTORING, (person,), note="How she says no to a third project")
    stage.ask(lambda services: services.interactions.log(draft))
    view = _place(stage, "Siobh\u00e1n Kelleher").right.view
    view.verticalScrollBar().setValue(view.mentoring.y() - 200)
    stage.settle()


def doubles(stage: Stage) -> None:
    """Who may be here twice, after an import that nobody looked through."""
    phone = (ContactPoint(PointKind.PHONE, "+49 30 1234567"),)
    drafts = (
        PersonDraft("Ana Ruíz", organisation="Soil Trust"),
        PersonDraft("Benjamin Okafor", points=phone),
        PersonDraft("B. O.", points=(ContactPoint(PointKind.PHONE, "030 1234567"),)),
        PersonDraft("Henrik Dal"),
    )
    stage.ask(lambda services: [services.people.add(draft) for draft in drafts])
    _place(stage).look_for_doubles.trigger()
    stage.settle()


def stored(stage: Stage) -> None:
    """All that is stored about one person, to read, copy and print."""
    _place(stage, "Ana Ruiz").right.doings.stored.trigger()
    stage.settle()


def thousands(stage: Stage) -> None:
    """A hundred thousand people, sorted by the next touch, far down."""
    place = _place(stage)
    table = place.list.table
    table.horizontalHeader().setSortIndicator(3, Qt.SortOrder.AscendingOrder)
    stage.settle()
    stage.settle()
    table.choose(table.people.id_at(40_000) or 0)
    stage.settle()


def thousands_found(stage: Stage) -> None:
    """A search among them."""
    place = _place(stage)
    place.list.field.setText("harbour hall bees")
    stage.settle()


def spread(stage: Stage) -> PeoplePlace:
    """How the people one keeps are spread."""
    place = _place(stage)
    place.show_one(SPREAD)
    stage.settle()
    return place


def spread_place(stage: Stage) -> None:
    """How far it reaches beyond one's own place, at the end of that page."""
    moana = PersonDraft("Moana Rangi", place="Nelson", zone="Pacific/Auckland")
    stage.ask(lambda services: services.people.add(moana))
    place = spread(stage)
    place.spread.why.button.click()
    stage.settle()
    place.spread.area.ensureWidgetVisible(place.spread.my_place)
    stage.settle()


def one_sector(stage: Stage) -> None:
    """Ten of one sector, and an event ahead."""
    roles = (Role.PEER, Role.PEER, Role.PEER, Role.PEER, Role.EMERGING)
    drafts = [PersonDraft(f"Person {at}", sector="software", role=roles[at % 5]) for at in range(10)]
    stage.ask(lambda services: [services.people.add(draft) for draft in drafts])
    stage.ask(lambda services: services.people.add(PersonDraft("Ewa Lis", sector="health care")))
    stage.ask(lambda services: services.events.add(EventDraft("Garden club", starts="2026-11-20T17:00")))
    place = spread(stage)
    stage.settle()
    place.spread.area.ensureWidgetVisible(place.spread.idea.take)
    stage.settle()


def group(stage: Stage) -> None:
    """The people behind a bar."""
    place = spread(stage)
    bars = place.spread.cards[GroupKind.SECTOR].bars
    bars.setFocus()
    QTest.keyClick(bars, Qt.Key.Key_Return)
    stage.settle()


def _place(stage: Stage, name: str = "") -> PeoplePlace:
    place = stage.go("people", stage.find_person(name) if name else None)
    assert isinstance(place, PeoplePlace)
    return place
