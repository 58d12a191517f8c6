"""What is shown: every page and state, each played by the fewest steps a person would take."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLineEdit, QPushButton, QScrollArea, QTreeWidget, QWidget

from networkprep.domain.debrief import DebriefStep
from networkprep.domain.events import EventDraft
from networkprep.domain.pocket_card import CardItemKind
from networkprep.ui.events.place import EventsPlace
from networkprep.ui.events.prepare import PrepareFace
from networkprep.ui.events.prepare_if_then import IfThenSection
from networkprep.ui.events.quiet import QuietFace
from networkprep.ui.people.place import PeoplePlace
from networkprep.ui.shell.library_tabs import EVIDENCE, WHAT_I_BRING, LibraryPlace
from networkprep.ui.shell.places import find_place
from networkprep.ui.shell.sample_band import SampleBand
from tests.screenshots import import_plays, people_plays
from tests.screenshots.confidence_plays import communities, confidence, feelings, thought
from tests.screenshots.practice_plays import practice, practise, recall
from tests.screenshots.stage import Stage

MORNING, EVENING = "2026-11-12 08:30", "2026-11-13 18:40"
TOMORROW, YESTERDAY, CAFE = "Water Stewards' Forum", "River Restoration Meetup", "Neighbourhood repair café"


class World(StrEnum):
    """The folder a scene plays on."""

    YEAR = "year"
    EMPTY = "empty"
    THOUSANDS = "thousands"


@dataclass(frozen=True, slots=True)
class Scene:
    """One picture: its name, where and when, what is done first; ``main`` ones are also shown mirrored and large."""

    name: str
    play: Callable[[Stage], object]
    at: str = MORNING
    world: World = World.YEAR
    main: bool = False
    needs: str = "today"

    @property
    def can_play(self) -> bool:
        """Whether the place it plays in is there."""
        return find_place(self.needs) is not None


def _today(stage: Stage) -> None:
    stage.go("today")


def _all_done(stage: Stage) -> None:
    stage.ask(lambda services: services.events.add(EventDraft("Spring picnic", starts="2027-04-02T14:00")))
    stage.go("today")


def _prepare(stage: Stage) -> None:
    stage.go("events", stage.find_event(TOMORROW))


def _prepare_open(stage: Stage) -> None:
    page = stage.go("events", stage.find_event(YESTERDAY), "prepare")
    for section in page.findChildren(QWidget):
        opener = getattr(section, "set_open", None)
        if callable(opener) and section.isVisible():
            opener(True)
    stage.settle()


def _quiet_line(stage: Stage) -> None:
    _quiet(stage).back()
    field = QApplication.focusWidget()
    assert field is not None
    QTest.keyClicks(field, "Ana Ruiz @Soil Trust ~beekeeping !send her the article by fri")


def _if_then(stage: Stage) -> None:
    event_id = stage.find_event(TOMORROW)
    plan = stage.ask(lambda services: services.plans.open(event_id))
    first, second, _ = (each.id for each in plan.if_thens)
    stage.ask(lambda services: services.plan_packs.write_if_then(event_id, first, "Be brave at the coffee table"))
    stage.ask(lambda services: services.plan_packs.remove_if_then(event_id, second))
    page = stage.go("events", event_id, "prepare")
    face = page.findChild(PrepareFace)
    assert face is not None
    face.sections["who"].set_open(False)
    face.sections["if_then"].set_open(True)
    section = face.findChild(IfThenSection)
    assert section is not None
    section.add.setText("When it is loud, I go outside")
    stage.settle()
    area = next(each for each in face.findChildren(QScrollArea) if each.isAncestorOf(section))
    area.ensureWidgetVisible(section.offer)
    stage.settle()


def _quiet(stage: Stage) -> QuietFace:
    page = stage.go("events", stage.find_event(TOMORROW), "quiet")
    stage.ask(lambda services: services.captures.save("Amara Nwosu ~second valley *"))
    stage.settle()
    return next(face for face in page.findChildren(QuietFace))


def _stalled(stage: Stage) -> None:
    _quiet(stage).show_stalled()
    stage.settle()


def _leaving(stage: Stage) -> None:
    _quiet(stage).show_leaving()
    stage.settle()


def _walk_in(stage: Stage) -> None:
    _quiet(stage).show_walk_in()
    stage.settle()


def _debrief_face(stage: Stage) -> None:
    stage.go("events", stage.find_event(YESTERDAY))


def _came_of_it(stage: Stage) -> None:
    stage.go("events", stage.find_event(CAFE))


def _details(stage: Stage) -> None:
    page = stage.go("events", stage.find_event(TOMORROW))
    assert isinstance(page, EventsPlace)
    page.page.header.edit.click()
    stage.settle()


def _pasted(stage: Stage) -> None:
    page = stage.go("events")
    assert isinstance(page, EventsPlace)
    page.look_at_text(
        "River Engineers' Winter Social\nThursday, December 3, 2026\n6:30 PM - 9:00 PM\n"
        "The Boat House, 12 Mill Street\n"
        "Come and meet others who care for small rivers. Soup will be served."
    )
    stage.settle()


def _capture(stage: Stage) -> None:
    stage.notes.open()
    stage.notes.window().line.edit.set_text(
        "Nilufar Saidova @Soil Trust ~beekeeping #rivers ?needs a data volunteer !send her the soil article by fri *"
    )
    stage.picture = stage.notes.window()
    stage.settle()


def _capture_empty(stage: Stage) -> None:
    stage.notes.open()
    stage.picture = stage.notes.window()
    stage.settle()


def _step(step: DebriefStep) -> Callable[[Stage], object]:
    return lambda stage: stage.debrief(YESTERDAY, step)


def _people(stage: Stage) -> None:
    stage.go("people")


def _person(stage: Stage) -> PeoplePlace:
    page = stage.go("people", stage.find_person("Ana Ruiz"))
    assert isinstance(page, PeoplePlace)
    return page


def _people_found(stage: Stage) -> None:
    page = stage.go("people")
    assert isinstance(page, PeoplePlace)
    page.list.field.setText("cello")
    stage.settle()


def _people_nothing(stage: Stage) -> None:
    page = stage.go("people")
    assert isinstance(page, PeoplePlace)
    page.list.field.setText("zeppelin pilot")
    stage.settle()


def _several(stage: Stage) -> None:
    page = stage.go("people")
    assert isinstance(page, PeoplePlace)
    page.list.table.choose_many([stage.find_person("Ana Ruiz"), stage.find_person("Ben Okafor")])
    stage.settle()


def _new_person(stage: Stage) -> None:
    page = stage.go("people")
    page.new_here()
    stage.settle()


def _follow_ups(stage: Stage) -> None:
    stage.go("follow_ups")


def _composer(name: str, part: str) -> Callable[[Stage], object]:
    def play(stage: Stage) -> None:
        lists = stage.ask(lambda services: services.follow_ups.lists())
        row = next(each.row for each in getattr(lists, part) if each.row.person_name == name)
        stage.go("follow_ups", row.id)

    return play


def _merge(stage: Stage) -> None:
    page = stage.go("people")
    assert isinstance(page, PeoplePlace)
    page.list.table.choose_many([stage.find_person("Kofi Mensah"), stage.find_person("Mele Tupou")])
    stage.settle()
    stage.child(QPushButton, "Are these two").click()
    stage.settle()


def _library(stage: Stage) -> LibraryPlace:
    page = stage.go("library")
    assert isinstance(page, LibraryPlace)
    page.starters.list.list.choose_first()
    stage.settle()
    return page


def _line_reworded(stage: Stage) -> None:
    page = _library(stage)
    lines = page.starters.list.list
    lines.setCurrentIndex(lines.lines.index_where(lambda row: not row.is_own))
    stage.settle()
    page.starters.view.wording.setText("Do you like it here?")
    page.starters.view.wording.keep()
    stage.settle()


def _line_own(stage: Stage) -> None:
    page = _library(stage)
    page.new_here()
    page.starters.form.text.setText("What do you do?")
    stage.settle()


def _lines_nothing(stage: Stage) -> None:
    page = _library(stage)
    page.starters.list.field.setText("zeppelin pilot")
    stage.settle()


def _line_why(stage: Stage) -> None:
    page = _library(stage)
    page.starters.view.why.button.click()
    stage.settle()


def _evidence(stage: Stage) -> None:
    page = stage.go("library")
    assert isinstance(page, LibraryPlace)
    page.show_one(EVIDENCE)
    stage.settle()


def _what_i_bring(stage: Stage) -> LibraryPlace:
    page = stage.go("library")
    assert isinstance(page, LibraryPlace)
    page.show_one(WHAT_I_BRING)
    stage.settle()
    return page


def _statement(stage: Stage) -> None:
    page = _what_i_bring(stage)
    page.bring.builder.prompts["audience"].field.setText("walking groups")
    page.bring.builder.prompts["problem"].field.setText("paths that are on no map")
    page.bring.builder.offers[0].take.click()
    stage.settle()


def _about_me(stage: Stage) -> None:
    page = _what_i_bring(stage)
    page.bring.ensureWidgetVisible(page.bring.facts)
    stage.settle()


def _offers(stage: Stage) -> None:
    page = _what_i_bring(stage)
    page.bring.ensureWidgetVisible(page.bring.offers)
    stage.settle()


def _card_with_code(stage: Stage) -> None:
    event_id = stage.find_event(TOMORROW)
    stage.ask(lambda services: services.plans.open(event_id))
    swap = CardItemKind.MY_CARD, CardItemKind.IF_THEN
    stage.ask(lambda services: services.plan_packs.put_on_card(event_id, *swap))
    stage.go("events", event_id, "prepare")


def _settings(stage: Stage) -> None:
    stage.go("settings")


def _settings_face(face: str) -> Callable[[Stage], object]:
    def play(stage: Stage) -> None:
        stage.go("settings")
        place = stage.window.page("settings")
        if place is not None:
            place.show_one(None, face)

    return play


def _export_everything(stage: Stage) -> None:
    _settings_face("export")(stage)
    stage.child(QAbstractButton, "Everything").click()
    stage.settle()


def _sample(stage: Stage) -> None:
    stage.window.put_band(SampleBand(None))
    stage.go("today")


def _palette(stage: Stage) -> None:
    stage.go("today")
    _action(stage, "Search everything")
    stage.child(QLineEdit, "Search for").setText("ana")
    stage.settle()


def _shortcuts(stage: Stage) -> None:
    stage.go("today")
    _action(stage, "Keyboard shortcuts")
    stage.settle()


def _about(stage: Stage) -> None:
    stage.go("today")
    _action(stage, "About NetworkPrep")
    parts = stage.child(QTreeWidget, "Made of")
    parts.setCurrentItem(parts.topLevelItem(1))
    stage.settle()


def _undo(stage: Stage) -> None:
    stage.go("people", stage.find_person("Ewa Lis"))
    ids = [stage.find_person("Ewa Lis")]
    stage.ask(lambda services: services.people.delete(ids))
    stage.settle()


def _action(stage: Stage, words: str) -> None:
    next(entry.action for entry in stage.window.book.entries() if entry.words.startswith(words)).trigger()
    stage.settle()


SCENES = (
    Scene("today_morning", _today, main=True),
    Scene("today_at_event", _today, at=EVENING),
    Scene("today_all_done", _all_done, world=World.EMPTY),
    Scene("today_first_start", _today, world=World.EMPTY, main=True),
    Scene("events_list", lambda stage: stage.go("events"), main=True),
    Scene("communities", communities, main=True),
    Scene("events_empty", lambda stage: stage.go("events"), world=World.EMPTY),
    Scene("event_prepare", _prepare, main=True),
    Scene("event_prepare_open", _prepare_open),
    Scene("event_thought", thought, main=True),
    Scene("event_feelings", feelings, world=World.EMPTY, main=True),
    Scene("event_if_then", _if_then),
    Scene("event_details", _details),
    Scene("event_quiet", _quiet, at=EVENING, main=True),
    Scene("event_quiet_line", _quiet_line, at=EVENING),
    Scene("event_stalled", _stalled, at=EVENING),
    Scene("event_leaving", _leaving, at=EVENING),
    Scene("event_walk_in", _walk_in, at=EVENING),
    Scene("event_debrief_face", _debrief_face),
    Scene("event_came_of_it", _came_of_it),
    Scene("event_on_linkedin", import_plays.linkedin),
    Scene("event_pasted", _pasted),
    Scene("capture", _capture, at=EVENING),
    Scene("capture_empty", _capture_empty, at=EVENING),
    Scene("debrief_remember", _step(DebriefStep.REMEMBER)),
    Scene("debrief_people", _step(DebriefStep.PEOPLE), main=True),
    Scene("debrief_follow_ups", _step(DebriefStep.FOLLOW_UPS)),
    Scene("debrief_looking_back", _step(DebriefStep.LOOKING_BACK)),
    Scene("debrief_review", _step(DebriefStep.REVIEW)),
    Scene("people_list", _people),
    Scene("people_empty", _people, world=World.EMPTY),
    Scene("people_found", _people_found),
    Scene("people_nothing", _people_nothing),
    Scene("people_several", _several),
    Scene("people_merge", _merge),
    Scene("people_situation", people_plays.found_by_situation),
    Scene("people_tags", people_plays.several_tagged),
    Scene("people_doubles", people_plays.doubles, main=True),
    Scene("people_thousands", people_plays.thousands, world=World.THOUSANDS),
    Scene("people_thousands_found", people_plays.thousands_found, world=World.THOUSANDS),
    Scene("people_spread", people_plays.spread, main=True),
    Scene("people_spread_place", people_plays.spread_place),
    Scene("people_spread_sector", people_plays.one_sector, world=World.EMPTY, main=True),
    Scene("people_spread_group", people_plays.group, main=True),
    Scene("people_spread_empty", people_plays.spread, world=World.EMPTY),
    Scene("person_log", people_plays.logging, main=True),
    Scene("person_about", people_plays.about, main=True),
    Scene("person_mentoring", people_plays.mentoring),
    Scene("person_stored", people_plays.stored),
    Scene("people_new", _new_person),
    Scene("person", _person, main=True),
    Scene("person_photo", import_plays.photo),
    Scene("follow_ups_list", _follow_ups, needs="follow_ups"),
    Scene("follow_ups_empty", _follow_ups, world=World.EMPTY, needs="follow_ups"),
    Scene("follow_up_promise", _composer("Sunita Gurung", "due"), main=True, needs="follow_ups"),
    Scene("follow_up_silence", _composer("Henrik Dahl", "waiting"), needs="follow_ups"),
    Scene("library", _library, main=True),
    Scene("library_reworded", _line_reworded),
    Scene("library_own_line", _line_own),
    Scene("library_nothing", _lines_nothing),
    Scene("library_why", _line_why),
    Scene("why_this", _evidence, main=True),
    Scene("what_i_bring", _what_i_bring, main=True),
    Scene("what_i_bring_empty", _what_i_bring, world=World.EMPTY),
    Scene("what_i_bring_statement", _statement),
    Scene("what_i_bring_about_me", _about_me),
    Scene("what_i_bring_offers", _offers),
    Scene("event_card_with_code", _card_with_code),
    Scene("my_card", lambda stage: stage.go("my_card"), main=True),
    Scene("my_card_empty", lambda stage: stage.go("my_card"), world=World.EMPTY),
    Scene("confidence", confidence, main=True),
    Scene("confidence_empty", confidence, world=World.EMPTY),
    Scene("practice", practice, main=True),
    Scene("practice_empty", practice, world=World.EMPTY),
    Scene("practice_open", practise(0)),
    Scene("practice_listen", practise(1)),
    Scene("practice_ask_more", practise(5), main=True),
    Scene("practice_asked", practise(7)),
    Scene("practice_enough", practise(9)),
    Scene("recall_name", recall(0), main=True),
    Scene("recall_answer", recall(1), main=True),
    Scene("recall_detail", recall(15)),
    Scene("settings", _settings, main=True, needs="settings"),
    Scene("settings_data", _settings_face(""), needs="settings"),
    Scene("settings_export", _settings_face("export"), needs="settings"),
    Scene("settings_export_everything", _export_everything, needs="settings"),
    Scene("settings_import_preview", import_plays.preview, main=True, needs="settings"),
    Scene("settings_import_keep", import_plays.keep, main=True, needs="settings"),
    Scene("settings_import_columns", import_plays.columns, needs="settings"),
    Scene("sample_band", _sample),
    Scene("palette", _palette),
    Scene("shortcuts", _shortcuts),
    Scene("about", _about, main=True),
    Scene("message_undo", _undo),
)
