"""Follow-ups: due in order, written from what was captured, sent in one step that undo takes back whole."""

from __future__ import annotations

import errno
import inspect
import os
from datetime import date
from email import message_from_bytes, policy
from pathlib import Path

import icalendar
import pytest

from networkprep.domain.due_dates import Lateness
from networkprep.domain.errors import RefusedError, WorldError
from networkprep.domain.follow_up_details import ComposerMode, OwnField
from networkprep.domain.follow_ups import FollowUpState, SentBy
from networkprep.domain.interactions import Channel, InteractionKind, Weight
from networkprep.domain.message_checks import HintCode, asks_in, check_draft
from networkprep.domain.message_drafts import FactSource, FollowUpKind
from networkprep.domain.people import PersonDraft
from networkprep.domain.profile import ProfileField
from networkprep.domain.promises import PromiseState
from networkprep.domain.today import TodayKind
from networkprep.services import follow_ups as follow_ups_service
from networkprep.services.catalogue import Services
from networkprep.store.interaction_gateway import InteractionGateway
from networkprep.system.clock import StandingClock
from networkprep.system.paths import Paths
from tests.services.follow_ups import ANA_NOTE, Met, an_event, meet
from tests.world import move, running_services


@pytest.fixture
def event_id(services: Services, clock: StandingClock) -> int:
    """RiverCon, on Tuesday; now it is the evening of that day."""
    move(clock, "2026-11-10 22:00")
    services.what_i_bring.answer(ProfileField.CALLED, "Mia")
    return an_event(services)


@pytest.fixture
def ana(services: Services, event_id: int) -> Met:
    """Ana, to whom the soil article was promised."""
    return meet(
        services, event_id, "Ana Ruiz", kind=FollowUpKind.RESOURCE, note=ANA_NOTE, detail="bees on the embankment"
    )


def _messages(services: Services, person_id: int) -> list[tuple[InteractionKind, Weight, Channel, str]]:
    with services.today._data.reading() as connection:  # nothing else lists them all
        found = InteractionGateway(connection).of_person(person_id)
    return [(each.kind, each.weight, each.channel, each.note) for each in found]


@pytest.mark.row("S90")
def test_a_follow_up_is_later_until_it_is_due_and_worth_sending_ever_after(
    services: Services, clock: StandingClock, ana: Met
) -> None:
    found = []
    for day in ("11", "12", "14", "19"):
        move(clock, f"2026-11-{day} 09:00")
        lists = services.follow_ups.lists()
        found.append((len(lists.later), len(lists.due), services.follow_ups.details(ana.follow_up_id).listing.lateness))
    assert found == [
        (1, 0, Lateness.ON_TIME),
        (0, 1, Lateness.DUE_TODAY),
        (0, 1, Lateness.STILL_IN_TIME),
        (0, 1, Lateness.STILL_WORTH_SENDING),
    ]
    assert "longer than I planned" in services.follow_ups.details(ana.follow_up_id).writing.text


@pytest.mark.row("S17", "S94")
@pytest.mark.usefixtures("ana")
def test_promises_come_first(services: Services, clock: StandingClock, event_id: int) -> None:
    ben = meet(services, event_id, "Ben Okafor")
    services.follow_ups.set_due(ben.follow_up_id, date(2026, 11, 11))
    move(clock, "2026-11-13 09:00")
    assert [each.row.person_name for each in services.follow_ups.lists().due] == ["Ana Ruiz", "Ben Okafor"]
    rows = [row for row in services.today.page().rows if row.kind in {TodayKind.PROMISE_MESSAGE, TodayKind.FOLLOW_UP}]
    assert [(row.title, row.about) for row in rows] == [
        ("Ana Ruiz", "send her the soil article"),
        ("Ben Okafor", "RiverCon"),
    ]


@pytest.mark.row("S75", "S91", "S147")
def test_the_draft_holds_only_what_was_captured_and_says_where_from(services: Services, ana: Met) -> None:
    details = services.follow_ups.details(ana.follow_up_id)
    assert details.note_raw == ANA_NOTE
    assert details.promise is not None
    assert details.promise.text == "send her the soil article"
    chosen = details.drafts[0]
    assert details.writing.text == chosen.text
    assert "the soil article" in chosen.text
    assert "[link]" in chosen.text
    sources = {fact.slot: fact.source for fact in details.facts.known}
    assert (sources["resource"], sources["event"]) == (FactSource.PROMISE, FactSource.EVENT)
    assert details.facts.find("detail").value == "bees on the embankment"  # type: ignore[union-attr]  # it is there
    assert any("bees on the embankment" in draft.text for draft in details.drafts)
    assert any("RiverCon on 10 November" in draft.text for draft in details.drafts)


@pytest.mark.row("S147")
def test_with_nothing_captured_nothing_is_invented(services: Services, event_id: int) -> None:
    met = meet(services, event_id, "Cleo Wang")
    details = services.follow_ups.details(met.follow_up_id)
    known = {"Cleo", "RiverCon on 10 November", "Mia"}
    assert {fact.value for draft in details.drafts for fact in draft.used} <= known


@pytest.mark.row("S91")
def test_without_a_detail_it_asks_and_the_answer_is_kept_with_the_person(services: Services, event_id: int) -> None:
    met = meet(services, event_id, "Cleo Wang")
    details = services.follow_ups.details(met.follow_up_id)
    check = check_draft(details.writing.text, details.facts, details.listing.row.kind)
    assert HintCode.NO_DETAIL in {hint.code for hint in check.hints}
    services.follow_ups.set_own(met.follow_up_id, OwnField.DETAIL, "her allotment")
    assert "your allotment" in services.follow_ups.details(met.follow_up_id).writing.text
    assert services.people.details(met.person_id).draft.detail == "her allotment"


@pytest.mark.row("S76", "S77")
def test_common_ground_is_offered_and_a_reason_in_own_words_makes_it_ready(services: Services, event_id: int) -> None:
    met = meet(services, event_id, "Dan", note="Dan ~trail running")
    texts = [draft.text for draft in services.follow_ups.details(met.follow_up_id).drafts]
    assert any("trail running" in text for text in texts)
    plain = services.people.add(PersonDraft("Eva")).value
    assert plain
    bare = meet(services, event_id, "Finn")
    services.follow_ups.write(bare.follow_up_id, "Hello Finn, let us stay in touch.")
    details = services.follow_ups.details(bare.follow_up_id)
    assert not check_draft(details.writing.text, details.facts).ready
    services.follow_ups.set_own(bare.follow_up_id, OwnField.WHY, "You explained grants better than anyone.")
    details = services.follow_ups.details(bare.follow_up_id)
    assert check_draft("Hello Finn. " + details.own_words(OwnField.WHY), details.facts).ready


@pytest.mark.row("S93")
def test_another_version_is_different_and_own_words_stay(services: Services, ana: Met) -> None:
    first = services.follow_ups.details(ana.follow_up_id)
    seen = {first.writing.text}
    for _ in range(4):
        services.follow_ups.another_version(ana.follow_up_id)
        seen.add(services.follow_ups.details(ana.follow_up_id).writing.text)
    assert len(seen) == 5
    services.follow_ups.write(ana.follow_up_id, "Dear Ana, here it is.")
    services.follow_ups.set_own(ana.follow_up_id, OwnField.LINK, "https://example.org/soil")
    services.follow_ups.set_kind(ana.follow_up_id, FollowUpKind.PLEASANT)
    details = services.follow_ups.details(ana.follow_up_id)
    assert (details.writing.text, details.writing.edited) == ("Dear Ana, here it is.", True)
    services.follow_ups.another_version(ana.follow_up_id)
    assert services.follow_ups.details(ana.follow_up_id).writing.text != "Dear Ana, here it is."
    services.history.undo()
    assert services.follow_ups.details(ana.follow_up_id).writing.text == "Dear Ana, here it is."


def test_words_typed_but_not_yet_kept_come_back(paths: Paths, clock: StandingClock) -> None:
    with running_services(paths, clock) as services:
        met = meet(services, an_event(services), "Ana Ruiz")
        services.drafts.keep({f"editor:follow_up:{met.follow_up_id}": {"text": "Dear An", "mode": "first"}})
    with running_services(paths, clock) as again:
        assert again.follow_ups.details(met.follow_up_id).writing.text == "Dear An"
        again.follow_ups.write(met.follow_up_id, "Dear Ana")
        assert again.drafts.find(f"editor:follow_up:{met.follow_up_id}") == {}


@pytest.mark.row("S92", "S95", "S96")
def test_collaboration_asks_once_with_a_time_and_the_pleasant_kind_never(services: Services, event_id: int) -> None:
    ben = meet(services, event_id, "Ben Okafor", kind=FollowUpKind.COLLABORATION, paths_cross="a joint river survey")
    details = services.follow_ups.details(ben.follow_up_id)
    assert [time.words for time in details.times] == ["Monday 16 November at 10:00", "Wednesday 18 November at 15:00"]
    for field, time in zip((OwnField.TIME1, OwnField.TIME2), details.times, strict=True):
        services.follow_ups.set_own(ben.follow_up_id, field, time.words)
    text = services.follow_ups.details(ben.follow_up_id).writing.text
    assert "a joint river survey" in text
    assert "Monday 16 November at 10:00" in text
    assert len(asks_in(text)) == 1
    services.follow_ups.set_kind(ben.follow_up_id, FollowUpKind.PLEASANT)
    assert all(not asks_in(draft.text) for draft in services.follow_ups.details(ben.follow_up_id).drafts)
    services.follow_ups.set_own(ben.follow_up_id, OwnField.NEXT_STEP, "Shall we look at the map together?")
    assert services.follow_ups.details(ben.follow_up_id).writing.text.count("Shall we look at the map") == 1


@pytest.mark.row("S95")
def test_a_proposed_time_is_saved_for_the_calendar(services: Services, event_id: int, tmp_path: Path) -> None:
    ben = meet(services, event_id, "Ben Okafor", kind=FollowUpKind.COLLABORATION, paths_cross="a joint river survey")
    with pytest.raises(RefusedError, match="NO_TIME"):
        services.hand_over.save_time(ben.follow_up_id, tmp_path / "time.ics")
    services.follow_ups.set_own(ben.follow_up_id, OwnField.TIME1, "Monday 16 November at 10:00")
    assert services.follow_ups.details(ben.follow_up_id).time_is_plain
    services.hand_over.save_time(ben.follow_up_id, tmp_path / "time.ics")
    (entry,) = icalendar.Calendar.from_ical((tmp_path / "time.ics").read_bytes()).walk("VEVENT")
    assert str(entry["SUMMARY"]) == "Ben Okafor: a joint river survey"
    assert entry.decoded("DTSTART").isoformat() == "2026-11-16T10:00:00+01:00"


@pytest.mark.row("S13", "S17", "S94", "S97")
def test_sent_keeps_the_promise_logs_one_message_sets_the_next_touch_and_is_one_step(
    services: Services, clock: StandingClock, ana: Met
) -> None:
    move(clock, "2026-11-12 09:00")
    before = services.people.details(ana.person_id).standing
    assert before.next_touch_on == date(2027, 2, 10)
    services.follow_ups.sent(ana.follow_up_id, "Here it is, Ana.", SentBy.MAIL)
    (promise,) = services.promises.of_person(ana.person_id)
    assert (promise.state, promise.closed_on) == (PromiseState.KEPT, date(2026, 11, 12))
    message = (InteractionKind.MESSAGE, Weight.LIGHT, Channel.MAIL, "Here it is, Ana.")
    assert _messages(services, ana.person_id)[0] == message
    standing = services.people.details(ana.person_id).standing
    assert (standing.last_touch_on, standing.next_touch_on) == (date(2026, 11, 12), date(2027, 2, 12))
    (waiting,) = services.follow_ups.lists().waiting
    assert waiting.row.sent_on == date(2026, 11, 12)
    services.history.undo()
    assert services.people.details(ana.person_id).standing == before
    assert services.promises.of_person(ana.person_id)[0].state is PromiseState.OPEN
    assert len(_messages(services, ana.person_id)) == 1
    assert len(services.follow_ups.lists().due) == 1


def test_what_was_sent_cannot_be_sent_again(services: Services, ana: Met) -> None:
    services.follow_ups.sent(ana.follow_up_id, "Here it is.")
    with pytest.raises(RefusedError, match="NOTHING_TO_SEND"):
        services.follow_ups.sent(ana.follow_up_id, "Here it is.")


def test_words_kept_late_do_not_change_what_was_sent(services: Services, ana: Met) -> None:
    """Teeth: without the guard the half-written words took the place of the message that left."""
    services.follow_ups.sent(ana.follow_up_id, "Here it is.")
    services.follow_ups.write(ana.follow_up_id, "Half a sent")
    assert services.follow_ups.details(ana.follow_up_id).writing.text == "Here it is."


@pytest.mark.row("S98")
def test_after_two_messages_that_asked_the_composer_says_give_first(services: Services, event_id: int) -> None:
    ben = meet(services, event_id, "Ben Okafor")
    services.follow_ups.sent(ben.follow_up_id, "Could you send me the slides?")
    services.follow_ups.reopen(ben.follow_up_id)
    services.follow_ups.sent(ben.follow_up_id, "Would you mind looking at my plan?")
    services.follow_ups.reopen(ben.follow_up_id)
    details = services.follow_ups.details(ben.follow_up_id)
    check = check_draft(details.writing.text, details.facts, recent_asks=details.recent_asks)
    assert HintCode.MOSTLY_ASKS in {hint.code for hint in check.hints}


@pytest.mark.row("S71")
@pytest.mark.fault(57)
def test_a_message_goes_to_one_address_with_its_words_encoded(services: Services, event_id: int) -> None:
    met = meet(services, event_id, "x?attach=/etc/passwd&bcc=y@z.org", email="ida+net@example.org?bcc=y@z.org")
    found = services.hand_over.mail(met.follow_up_id, "Hi & hello?\nbcc: y@z.org")
    assert found.url.startswith("mailto:?subject=")
    assert "&bcc" not in found.url
    assert "attach=" not in found.url
    assert "body=Hi%20%26%20hello%3F%0D%0Abcc%3A%20y%40z.org" in found.url
    assert services.hand_over.mail(met.follow_up_id, "x" * 3000).is_too_long


@pytest.mark.row("S71")
def test_a_message_is_saved_as_a_file_that_opens_for_editing(services: Services, event_id: int, tmp_path: Path) -> None:
    met = meet(services, event_id, "Ida", email="ida@example.org")
    services.hand_over.save_message(met.follow_up_id, "Grüße, Ida", tmp_path / "ida.eml")
    message = message_from_bytes((tmp_path / "ida.eml").read_bytes(), policy=policy.default)
    assert (message["To"], message["Subject"], message["X-Unsent"]) == (
        "ida@example.org",
        "RiverCon on 10 November",
        "1",
    )
    assert message.get_content().strip() == "Grüße, Ida"
    assert services.follow_ups.details(met.follow_up_id).sent_by is SentBy.FILE
    with pytest.raises(WorldError):
        services.hand_over.save_message(met.follow_up_id, "Hi", tmp_path / "no folder" / "ida.eml")


@pytest.mark.row("S71")
def test_a_message_that_cannot_be_written_whole_leaves_the_file_of_before(
    services: Services, event_id: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Seen to fail while the file was written over in place: a disk that fills up left half a message."""
    met = meet(services, event_id, "Ida", email="ida@example.org")
    file = tmp_path / "ida.eml"
    services.hand_over.save_message(met.follow_up_id, "First words", file)
    before = file.read_bytes()
    monkeypatch.setattr(os, "fsync", _full)
    with pytest.raises(WorldError):
        services.hand_over.save_message(met.follow_up_id, "Other words", file)
    assert file.read_bytes() == before
    assert [path.name for path in tmp_path.glob("*ida.eml*")] == ["ida.eml"]


def _full(_handle: int) -> None:
    raise OSError(errno.ENOSPC, "the disk is full")


@pytest.mark.row("S78")
def test_every_action_is_for_one_follow_up(services: Services) -> None:
    """The guard of rule S78: no method of the service takes several people or several follow-ups."""
    for name, method in [
        *inspect.getmembers(services.follow_ups, inspect.ismethod),
        *inspect.getmembers(services.hand_over, inspect.ismethod),
    ]:
        if not name.startswith("_") and name != "lists":
            parameters = list(inspect.signature(method).parameters.items())
            assert parameters[0][0] == "follow_up_id", name
            assert not any("Sequence" in str(each.annotation) for _, each in parameters), name


def test_let_go_and_reopen_take_the_promise_along(services: Services, ana: Met) -> None:
    services.follow_ups.let_go(ana.follow_up_id)
    assert services.promises.of_person(ana.person_id)[0].state is PromiseState.LET_GO
    assert [each.row.state for each in services.follow_ups.lists().done] == [FollowUpState.LET_GO]
    services.follow_ups.reopen(ana.follow_up_id)
    assert services.promises.of_person(ana.person_id)[0].state is PromiseState.OPEN


def test_a_promise_kept_by_hand_closes_its_follow_up(services: Services, clock: StandingClock, ana: Met) -> None:
    assert ana.promise_id is not None
    services.promises.change_due(ana.promise_id, date(2026, 11, 16))
    assert services.follow_ups.details(ana.follow_up_id).listing.row.due_on == date(2026, 11, 16)
    services.promises.keep(ana.promise_id)
    assert services.follow_ups.details(ana.follow_up_id).mode is ComposerMode.NOTHING
    move(clock, "2026-11-20 09:00")
    assert services.follow_ups.lists().due == ()


def test_a_promise_of_theirs_is_brought_up_again_on_the_day_asked_for(
    services: Services, clock: StandingClock, event_id: int
) -> None:
    met = meet(services, event_id, "Gita", note="Gita <send me the map by thu")
    (promise,) = services.promises.of_person(met.person_id)
    shown = []
    for day in ("12", "13", "16", "17"):
        move(clock, f"2026-11-{day} 09:00")
        shown.append(any(row.kind is TodayKind.THEIR_PROMISE for row in services.today.page().rows))
        if day == "13":
            services.promises.remind_kindly(promise.id, date(2026, 11, 17))
    assert shown == [False, True, False, True]


def test_of_many_that_are_done_the_latest_are_listed_and_the_one_asked_for(
    services: Services, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Teeth: with 180,000 done ones the page took three and a half seconds, at every change again."""
    event = an_event(services)
    keys = [meet(services, event, name).follow_up_id for name in ("Ana", "Ben", "Cleo")]
    for key in keys:
        services.follow_ups.let_go(key)
    assert (len(services.follow_ups.lists().done), services.follow_ups.lists().older) == (3, False)
    monkeypatch.setattr(follow_ups_service, "DONE_SHOWN", 2)
    lists = services.follow_ups.lists()
    assert (len(lists.done), lists.older) == (2, True)
    (left,) = set(keys) - {each.row.id for each in lists.done}
    assert left in {each.row.id for each in services.follow_ups.lists(left).done}
