"""People: added, edited, kept in their own rhythm, left in peace."""

from __future__ import annotations

from datetime import date

import pytest

from networkprep.domain.errors import CancelledError, GoneError, RefusedError
from networkprep.domain.interactions import InteractionDraft, InteractionKind
from networkprep.domain.options import TOUCH_GAP_DAYS
from networkprep.domain.people import PersonDraft, Role, Stage
from networkprep.domain.people_list import PeopleWish, Shown
from networkprep.domain.progress import Progress
from networkprep.domain.rhythm import Rhythm
from networkprep.domain.today import TodayKind
from networkprep.services.catalogue import Services
from networkprep.system.clock import StandingClock
from tests.services.people import someone, talk
from tests.world import move


def _names(services: Services, shown: Shown = Shown.EVERYONE, words: str = "") -> list[str]:
    return [row.name for row in services.people_list.find(PeopleWish(words, shown)).rows]


@pytest.mark.row("S13", "S97")
def test_the_next_touch_counts_from_the_last_real_contact(services: Services, clock: StandingClock) -> None:
    ana = someone(services)
    services.people.set_rhythm([ana], Rhythm.QUARTERLY)
    talk(services, ana, on_date=date(2026, 11, 10))
    assert services.people.details(ana).standing.next_touch_on == date(2027, 2, 10)
    move(clock, "2027-02-11 09:00")
    message = talk(services, ana, kind=InteractionKind.MESSAGE)
    assert services.people.details(ana).standing.next_touch_on == date(2027, 5, 11)
    services.interactions.remove(message)
    assert services.people.details(ana).standing.next_touch_on == date(2027, 2, 10)
    services.people.set_rhythm([ana], Rhythm.OFF)
    assert services.people.details(ana).standing.next_touch_on is None
    services.history.undo()
    assert services.people.details(ana).standing.next_touch_on == date(2027, 2, 10)


def test_someone_never_talked_to_is_counted_from_the_day_they_became_known(services: Services) -> None:
    ana = someone(services, met_on=date(2026, 10, 1))
    services.people.set_rhythm([ana], Rhythm.MONTHLY)
    standing = services.people.details(ana).standing
    assert (standing.last_touch_on, standing.next_touch_on) == (None, date(2026, 11, 1))


@pytest.mark.row("S15")
def test_a_stage_is_offered_after_the_second_conversation_and_never_taken_by_itself(services: Services) -> None:
    ana = someone(services)
    for field in ("notes", "detail", "could_offer", "would_learn", "challenge"):
        services.people.edit(ana, **{field: "something"})
    assert services.people.details(ana).standing.stage is Stage.JUST_MET
    with pytest.raises(RefusedError, match="STAGE_TOO_EARLY"):
        services.people.move_stage(ana, Stage.ACQUAINTED)
    talk(services, ana)
    talk(services, ana, kind=InteractionKind.MESSAGE)
    second = InteractionDraft(services.clock.today(), InteractionKind.CALL, (ana,))
    assert services.interactions.log(second).value.offers == ((ana, Stage.ACQUAINTED),)
    assert services.people.details(ana).standing.stage is Stage.JUST_MET
    services.people.move_stage(ana, Stage.ACQUAINTED)
    assert services.people.details(ana).standing.stage is Stage.ACQUAINTED


@pytest.mark.row("S15")
def test_a_declined_stage_is_not_offered_twice(services: Services) -> None:
    ana = someone(services)
    talk(services, ana)
    talk(services, ana)
    services.people.decline_stage(ana, Stage.ACQUAINTED)
    third = InteractionDraft(services.clock.today(), InteractionKind.MEETING, (ana,))
    assert services.interactions.log(third).value.offers == ()


@pytest.mark.row("S15")
def test_a_stage_gone_back_from_is_not_offered_at_once(services: Services) -> None:
    ana = someone(services)
    talk(services, ana)
    talk(services, ana)
    services.people.move_stage(ana, Stage.ACQUAINTED)
    services.people.move_stage(ana, Stage.JUST_MET)
    page = services.person_pages.page(ana)
    assert (page.details.standing.stage, page.offered_stage) == (Stage.JUST_MET, None)
    assert page.carried_stage is Stage.ACQUAINTED
    services.history.undo()
    assert services.people.details(ana).standing.stage is Stage.ACQUAINTED


@pytest.mark.row("S80", "S120")
def test_give_space_holds_whatever_the_rhythm(services: Services, clock: StandingClock) -> None:
    ana = someone(services)
    services.people.set_rhythm([ana], Rhythm.MONTHLY)
    talk(services, ana)
    services.people.give_space(ana, date(2027, 6, 1))
    assert services.people.details(ana).standing.next_touch_on == date(2027, 6, 1)
    move(clock, "2027-05-31 09:00")
    assert services.today.page().rows == ()
    move(clock, "2027-06-01 09:00")
    assert [row.kind for row in services.today.page().rows] == [TodayKind.TOUCH]


@pytest.mark.row("S122")
def test_a_resting_person_leaves_the_lists_is_found_and_wakes(services: Services, clock: StandingClock) -> None:
    ana = someone(services)
    services.people.set_rhythm([ana], Rhythm.MONTHLY)
    services.people.rest([ana])
    move(clock, "2027-06-01 09:00")
    assert services.today.page().rows == ()
    assert _names(services, words="ana") == ["Ana Ruiz"]
    assert _names(services, Shown.WORTH_A_HELLO) == []
    services.people.wake([ana])
    assert _names(services, Shown.WORTH_A_HELLO) == ["Ana Ruiz"]


@pytest.mark.row("S113")
def test_no_further_contact_is_off_every_list(services: Services, clock: StandingClock) -> None:
    dan = someone(services, "Dan Holm")
    services.people.set_rhythm([dan], Rhythm.MONTHLY)
    services.people.end_contact(dan)
    move(clock, "2027-06-01 09:00")
    assert services.today.page().rows == ()
    assert _names(services) == []
    assert _names(services, words="dan") == []
    assert _names(services, words="dann holm") == []
    assert _names(services, Shown.NO_CONTACT) == ["Dan Holm"]
    services.history.undo()
    assert _names(services) == ["Dan Holm"]


def test_a_person_needs_a_name_of_some_kind(services: Services) -> None:
    with pytest.raises(RefusedError, match="NAME_MISSING"):
        services.people.add(PersonDraft(" \u202e "))


def test_edits_are_one_undo_each_and_keep_the_rest(services: Services) -> None:
    ana = someone(services, interests=("Rivers", "#rivers", ""), role=Role.PEER)
    services.people.edit(ana, place="Lisbon", zone="Europe/Lisbon")
    services.people.edit(ana, place="Porto")
    services.history.undo()
    draft = services.people.details(ana).draft
    assert (draft.place, draft.zone, draft.interests, draft.role) == ("Lisbon", "Europe/Lisbon", ("Rivers",), Role.PEER)


def test_tags_rhythm_and_deletion_for_many_are_one_undo_each(services: Services) -> None:
    people = [someone(services, f"Person {number}") for number in range(1200)]
    services.people.tag(people, "#Met in Lisbon")
    services.people.tag(people[:3], "met in lisbon")
    assert services.people.details(people[0]).draft.categories == ("Met in Lisbon",)
    services.people.set_rhythm(people, Rhythm.YEARLY)
    assert services.people.delete(people).value == 1200
    assert services.people_list.all_ids(PeopleWish()).ids.count(people[0]) == 0
    with pytest.raises(GoneError):
        services.people.details(people[7])
    services.history.undo()
    assert services.people.details(people[7]).standing.rhythm == Rhythm.YEARLY
    assert len(services.people_list.all_ids(PeopleWish()).ids) == 1200
    services.history.undo()
    services.history.undo()
    assert services.people.details(people[1199]).draft.categories == ()


def test_a_day_still_to_come_is_not_logged(services: Services) -> None:
    ana = someone(services)
    with pytest.raises(RefusedError, match="DAY_TO_COME"):
        talk(services, ana, on_date=date(2026, 11, 13))


def test_tagging_many_is_told_and_can_be_stopped_without_a_trace(services: Services) -> None:
    people = [someone(services, f"Person {number}") for number in range(1200)]
    told: list[int] = []

    def note(done: int, _total: int) -> None:
        told.append(done)
        if done >= 1000:
            progress.cancel()

    progress = Progress(note)
    with pytest.raises(CancelledError):
        services.people.tag(people, "Lisbon", progress)
    assert told == [0, 500, 1000]
    assert services.people.tags(people) == []
    services.people.tag(people[:2], "lisbon")
    assert services.people.tags(people) == [("lisbon", 2)]


@pytest.mark.row("S18", "S80")
def test_no_touch_is_proposed_before_the_gap_that_was_chosen(services: Services, clock: StandingClock) -> None:
    """Teeth: the gap of the settings was read by nothing."""
    ana = someone(services)
    talk(services, ana)
    services.people.set_rhythm([ana], Rhythm.MONTHLY)
    services.options.choose(TOUCH_GAP_DAYS, 60)
    for moment, welcome in (("2026-12-20 12:00", False), ("2027-01-10 12:00", False), ("2027-01-12 12:00", True)):
        move(clock, moment)
        hello = services.people_list.find(PeopleWish(shown=Shown.WORTH_A_HELLO)).rows
        today = [row for row in services.today.page().rows if row.kind is TodayKind.TOUCH]
        assert (bool(hello), bool(today)) == (welcome, welcome)
    assert services.person_pages.page(ana).next_step.day == date(2027, 1, 11)
