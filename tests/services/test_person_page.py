"""One person's page: two sides, what is shared, what was promised, given and received, and what may come next."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from networkprep.domain.events import EventDraft
from networkprep.domain.interactions import InteractionDraft, InteractionKind
from networkprep.domain.people import CareerStage, Mentoring, Role, Stage
from networkprep.domain.people_list import PeopleWish
from networkprep.domain.person_page import Gift, MomentKind, NextStepKind
from networkprep.domain.profile import EntryKind
from networkprep.domain.progress import Progress
from networkprep.domain.promises import PromiseDraft, PromiseState, Whose
from networkprep.domain.rhythm import Rhythm
from networkprep.domain.role_ideas import RoleIdeas
from networkprep.domain.warmth import Warmth
from networkprep.services.catalogue import Services
from networkprep.store.capture_gateway import CaptureGateway
from networkprep.store.migrating import migrate
from networkprep.store.promise_gateway import PromiseGateway
from networkprep.system.clock import StandingClock
from networkprep.system.paths import Paths, make_folders, paths_in
from tests.services.people import someone, talk
from tests.world import move, running_services


def _promise(services: Services, person_id: int, whose: Whose, text: str, due: date | None = None) -> int:
    with services.people._data.quiet_change() as connection:
        draft = PromiseDraft(whose, text, "Ana", due, person_id=person_id)
        return PromiseGateway(connection).add(draft, f"uid {text}", services.clock.now())


def _keep(services: Services, promise_id: int) -> None:
    with services.people._data.quiet_change() as connection:
        PromiseGateway(connection).set(promise_id, state=PromiseState.KEPT, closed_on=services.clock.today())


@pytest.mark.row("S6")
def test_given_and_received_stand_side_by_side_without_a_balance(services: Services) -> None:
    ana = someone(services)
    talk(services, ana, kind=InteractionKind.GAVE, note="the article")
    talk(services, ana, kind=InteractionKind.RECEIVED, note="an introduction")
    page = services.person_pages.page(ana)
    today = services.clock.today()
    assert (page.given, page.received) == ((Gift(today, "the article"),), (Gift(today, "an introduction"),))
    numbers = [name for name in page.__dataclass_fields__ if isinstance(getattr(page, name), int | float)]
    assert numbers == []


@pytest.mark.row("S17")
def test_a_promise_that_waits_comes_before_one_without_a_day(services: Services) -> None:
    """Teeth: SQLite sorts what is empty first, and the overdue promise stood behind "some time"."""
    ana = someone(services)
    _promise(services, ana, Whose.MINE, "show her the bees some time")
    _promise(services, ana, Whose.MINE, "send the article", date(2026, 11, 1))
    page = services.person_pages.page(ana)
    assert page.next_step.words == "send the article"
    assert [promise.text for promise in page.promises] == ["send the article", "show her the bees some time"]


@pytest.mark.row("S17")
def test_kept_promises_stay_visible_and_open_ones_come_first(services: Services) -> None:
    ana = someone(services)
    kept = _promise(services, ana, Whose.MINE, "send the article", date(2026, 11, 10))
    assert services.person_pages.page(ana).next_step.kind is NextStepKind.MY_PROMISE
    _keep(services, kept)
    theirs = _promise(services, ana, Whose.THEIRS, "the map", date(2026, 11, 11))
    page = services.person_pages.page(ana)
    assert (page.next_step.kind, page.next_step.words) == (NextStepKind.THEIR_PROMISE, "the map")
    _keep(services, theirs)
    kinds = [moment.kind for moment in services.person_pages.page(ana).moments]
    assert kinds == [MomentKind.MY_PROMISE, MomentKind.THEIR_PROMISE]


@pytest.mark.row("S16")
def test_something_done_together_is_on_both_timelines(services: Services) -> None:
    ana, ben = someone(services), someone(services, "Ben Okafor")
    event_id = services.events.add(EventDraft("Soil day", starts="2026-11-11T18:00", zone="Europe/Berlin")).value
    talk(services, ana, ben, kind=InteractionKind.TOGETHER, note="a workshop", event_id=event_id)
    for person in (ana, ben):
        (moment,) = services.person_pages.page(person).moments
        assert (moment.interaction, moment.words) == (InteractionKind.TOGETHER, "a workshop")
        assert moment.event_title == "Soil day"
    (shared,) = services.events.outcome(event_id).shared
    assert (shared.names, shared.note) == (("Ana Ruiz", "Ben Okafor"), "a workshop")


@pytest.mark.row("S138")
def test_mentoring_has_a_direction_a_rhythm_and_its_sessions_by_day(services: Services) -> None:
    ana = someone(services, role=Role.EMERGING)
    assert services.person_pages.page(ana).details.draft.mentoring is None
    services.people.edit(ana, mentoring=Mentoring.I_THEM)
    services.people.set_rhythm([ana], Rhythm.MONTHLY)
    talk(services, ana, kind=InteractionKind.CALL, note="the weather")
    for day, note in ((date(2026, 10, 12), "what a first budget needs"), (date(2026, 11, 9), "asking for a raise")):
        services.interactions.log(InteractionDraft(day, InteractionKind.MENTORING, (ana,), note=note))
    page = services.person_pages.page(ana)
    assert (page.details.draft.mentoring, page.details.draft.role) == (Mentoring.I_THEM, Role.EMERGING)
    assert page.details.standing.rhythm == Rhythm.MONTHLY
    assert [(row.on_date.day, row.note) for row in page.sessions] == [
        (9, "asking for a raise"),
        (12, "what a first budget needs"),
    ]
    found = services.people_list.find(PeopleWish("asking for a raise")).rows
    assert [row.id for row in found] == [ana]
    services.history.undo()
    assert [row.on_date.day for row in services.person_pages.page(ana).sessions] == [12]


@pytest.mark.row("S138")
def test_a_session_counts_for_the_rhythm_as_the_conversation_it_is(services: Services) -> None:
    """Teeth: told as a light word, mentoring would never have carried a stage."""
    ana = someone(services)
    services.people.set_rhythm([ana], Rhythm.MONTHLY)
    talk(services, ana, kind=InteractionKind.MENTORING)
    standing = services.people.details(ana).standing
    assert standing.last_full_on == services.clock.today()
    assert standing.next_touch_on == date(2026, 12, 12)


@pytest.mark.row("S138")
def test_mentoring_comes_back_from_an_archive_as_it_was(
    services: Services, clock: StandingClock, tmp_path: Path
) -> None:
    ana = someone(services, mentoring=Mentoring.THEY_ME)
    talk(services, ana, kind=InteractionKind.MENTORING, note="what to leave out")
    services.archive.write(tmp_path / "all.json", Progress())
    elsewhere = paths_in(tmp_path / "elsewhere")
    make_folders(elsewhere)
    with running_services(elsewhere, clock) as others:
        others.archive.take(tmp_path / "all.json", Progress())
        (row,) = others.people_list.find(PeopleWish("Ana")).rows
        page = others.person_pages.page(row.id)
    assert page.details.draft.mentoring is Mentoring.THEY_ME
    assert [session.note for session in page.sessions] == ["what to leave out"]


@pytest.mark.row("S138")
def test_an_older_program_sees_a_session_as_the_meeting_it_was(paths: Paths, clock: StandingClock) -> None:
    """Teeth: left as it was, the older program would have met a word it does not know and shown nothing."""
    with running_services(paths, clock) as services:
        ana = someone(services, mentoring=Mentoring.THEY_ME)
        talk(services, ana, kind=InteractionKind.MENTORING, note="what to leave out")
    migrate(paths.data_file, "0006")
    with running_services(paths, clock) as services:
        (moment,) = services.person_pages.page(ana).moments
    assert (moment.interaction, moment.words) == (InteractionKind.MEETING, "what to leave out")


@pytest.mark.row("S22", "S102")
def test_shared_interests_are_found_whatever_their_spelling(services: Services) -> None:
    ana = someone(services, interests=("Gardens", "Cycling"))
    for mine in ("cycling", "garden"):
        services.what_i_bring.add_entry(EntryKind.INTEREST, mine)
    assert services.person_pages.page(ana).shared == ("cycling", "garden")
    services.people.edit(ana, interests=("Gardens",))
    assert services.person_pages.page(ana).shared == ("garden",)


@pytest.mark.row("S34")
def test_a_detail_becomes_a_question_for_next_time(services: Services) -> None:
    ana = someone(services, detail="the move from law to robotics")
    question = services.person_pages.page(ana).question
    assert "the move from law to robotics" in question
    assert question.endswith("?")
    assert services.person_pages.page(someone(services, "Ben")).question == ""


@pytest.mark.row("S34")
def test_the_question_can_rest_on_a_capture_alone(services: Services) -> None:
    ana = someone(services)
    capture = services.captures.save("Ana Ruiz, moved from law to robotics").value.id
    with services.people._data.quiet_change() as connection:
        CaptureGateway(connection).set(capture, person_id=ana)
    page = services.person_pages.page(ana)
    assert "moved from law to robotics" in page.question
    assert [row.raw for row in page.captures] == ["Ana Ruiz, moved from law to robotics"]


@pytest.mark.row("S34")
def test_the_question_for_next_time_is_said_to_them(services: Services) -> None:
    page = services.person_pages.page(someone(services, "Ana", detail="keeps bees; her new hive"))
    assert "your new hive" in page.question


@pytest.mark.row("S103")
def test_warmth_is_a_word_and_cools_with_time(services: Services, clock: StandingClock) -> None:
    ana = someone(services)
    assert services.person_pages.page(ana).warmth is None
    services.people.set_rhythm([ana], Rhythm.QUARTERLY)
    talk(services, ana)
    seen = []
    for moment in ("2027-02-12 09:00", "2027-02-13 09:00", "2028-01-01 09:00"):
        move(clock, moment)
        seen.append(services.person_pages.page(ana).warmth)
    assert seen == [Warmth.WARM, Warmth.COOLING, Warmth.DORMANT]


@pytest.mark.row("S15")
def test_the_page_offers_the_stage_until_it_is_answered(services: Services) -> None:
    ana = someone(services)
    talk(services, ana)
    assert services.person_pages.page(ana).offered_stage is None
    talk(services, ana)
    assert services.person_pages.page(ana).offered_stage is Stage.ACQUAINTED
    services.people.decline_stage(ana, Stage.ACQUAINTED)
    assert services.person_pages.page(ana).offered_stage is None


@pytest.mark.row("S73")
def test_someone_may_live_anywhere(services: Services) -> None:
    ana = someone(services, place="Wellington", zone="Pacific/Auckland")
    draft = services.person_pages.page(ana).details.draft
    assert (draft.place, draft.zone) == ("Wellington", "Pacific/Auckland")


@pytest.mark.row("S148")
def test_nothing_about_a_person_ranks_them(services: Services) -> None:
    details = services.people.details(someone(services))
    names = {*details.draft.__dataclass_fields__, *details.standing.__dataclass_fields__}
    assert not [name for name in names if any(word in name for word in ("score", "rank", "rating", "value", "useful"))]
    services.people.say_gladly_again(details.id, True)
    assert services.people.details(details.id).standing.gladly_again is True


@pytest.mark.parametrize(
    ("role", "touch"),
    [
        pytest.param(Role.MENTOR, "I still use what you told me about river maps", marks=pytest.mark.row("S65")),
        pytest.param(Role.PEER, "comparing notes on river maps", marks=pytest.mark.row("S66")),
        pytest.param(Role.EMERGING, "going with a first survey? If a second opinion", marks=pytest.mark.row("S67")),
    ],
)
def test_a_role_brings_a_question_and_a_touch_that_fit_it(services: Services, role: Role, touch: str) -> None:
    ana = someone(services, detail="river maps", challenge="a first survey")
    assert services.person_pages.page(ana).ideas == RoleIdeas()
    services.people.edit(ana, role=role)
    ideas = services.person_pages.page(ana).ideas
    assert ideas.question.endswith("?")
    assert touch in ideas.touch
    unknown = someone(services, "Ben", role=role)
    assert "{" not in services.person_pages.page(unknown).ideas.touch


def test_where_someone_stands_in_working_life_and_their_sector_are_kept_and_found(services: Services) -> None:
    ana = someone(services, career_stage=CareerStage.EARLY, sector="hydrology")
    draft = services.person_pages.page(ana).details.draft
    assert (draft.career_stage, draft.sector) == (CareerStage.EARLY, "hydrology")
    assert services.people_list.find(PeopleWish("hydro")).ids == [ana]
