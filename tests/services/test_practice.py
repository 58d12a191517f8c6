"""Practice from a plan, from the next event, and without any (S20)."""

from __future__ import annotations

import pytest

from networkprep.domain.events import EventDraft
from networkprep.domain.practice import PracticePart
from networkprep.domain.profile import StatementDraft
from networkprep.domain.progress import Progress
from networkprep.services.catalogue import Services
from networkprep.store.archive_dumping import dump_everything
from tests.services.planning import data_of


def _meetup(services: Services, title: str = "River Meetup", starts: str = "2026-11-14T18:00") -> int:
    return services.events.add(EventDraft(title, starts=starts, ends=starts.replace("18:", "20:"))).value


@pytest.mark.row("S20")
def test_a_practice_is_made_of_the_events_own_lines(services: Services) -> None:
    event_id = _meetup(services)
    plan = services.plans.open(event_id)
    rehearsal = services.practice.rehearsal(event_id)
    openers = [line.text for line in plan.lines if line.place.startswith("openers.") and not line.is_follow_up]
    assert [each.opener for each in rehearsal.rounds] == openers
    follow_ups = {line.text for line in plan.lines if line.place.startswith("openers.1/")}
    assert set(rehearsal.rounds[0].follow_ups) == follow_ups
    assert rehearsal.if_thens == tuple(each.text for each in plan.if_thens)
    assert rehearsal.event_title == "River Meetup"


@pytest.mark.row("S20", "S146")
def test_own_words_are_practised_not_the_built_in_ones(services: Services) -> None:
    event_id = _meetup(services)
    line = next(line for line in services.plans.open(event_id).lines if line.place == "openers.1")
    services.plan_packs.reword(event_id, line.id, "What made you walk in here tonight?")
    assert services.practice.rehearsal(event_id).rounds[0].opener == "What made you walk in here tonight?"


@pytest.mark.row("S20")
def test_nothing_of_a_practice_is_written(services: Services) -> None:
    event_id = _meetup(services)
    services.plans.open(event_id)
    raw = data_of(services).raw
    before, undo = dump_everything(raw, Progress()), services.history.labels()
    for number in range(3):
        assert services.practice.rehearsal(event_id).steps(number)[-1].part is PracticePart.ENOUGH
    assert dump_everything(raw, Progress()) == before
    assert services.history.labels() == undo


@pytest.mark.row("S31", "S47")
def test_what_i_bring_is_said_from_the_keywords_and_the_turn_is_handed_back(services: Services) -> None:
    event_id = _meetup(services)
    assert services.practice.rehearsal(event_id).asked is None
    words = ("small trusts", "river data", "maps")
    services.what_i_bring.keep_statement(
        None,
        StatementDraft("I help small trusts read their river data.", keywords=words, hand_back="What do you measure?"),
    )
    asked = services.practice.rehearsal(event_id).asked
    assert asked is not None
    assert asked.keywords == "small trusts · river data · maps"
    assert (asked.spoken, asked.hand_back) == ("I help small trusts read their river data.", "What do you measure?")


@pytest.mark.row("S11")
def test_a_kind_word_at_the_end_is_for_those_who_say_they_are_nervous(services: Services) -> None:
    event_id = _meetup(services)
    services.plans.set_nerves(event_id, 1)
    assert services.practice.rehearsal(event_id).steps(0)[-1].lines == ()
    services.plans.set_nerves(event_id, 4)
    (thought,) = services.practice.rehearsal(event_id).steps(0)[-1].lines
    assert thought == services.at_event.page(event_id).walk_in.thought


def test_without_an_event_named_the_next_one_is_practised_for(services: Services) -> None:
    _meetup(services, "Later", "2026-12-01T18:00")
    _meetup(services, "Past", "2026-11-01T18:00")
    skipped = _meetup(services, "Skipped", "2026-11-13T18:00")
    services.events.skip(skipped)
    _meetup(services, "Next", "2026-11-20T18:00")
    assert services.practice.rehearsal().event_title == "Next"


def test_without_any_event_there_are_lines_for_any(services: Services) -> None:
    rehearsal = services.practice.rehearsal()
    assert (rehearsal.event_id, rehearsal.event_title) == (None, "")
    assert len(rehearsal.rounds) == 2
    assert "{" not in "".join(each.opener for each in rehearsal.rounds)
