"""What I bring, on a real file: the worksheet half-way and whole, statements in versions, and what plans make of it."""

from __future__ import annotations

from pathlib import Path

import pytest

from networkprep.domain.errors import GoneError
from networkprep.domain.event_kinds import EventKind
from networkprep.domain.events import EventDraft
from networkprep.domain.people import PersonDraft
from networkprep.domain.pocket_card import CardItemKind
from networkprep.domain.profile import EntryKind, ProfileField, StatementDraft
from networkprep.domain.progress import Progress
from networkprep.domain.ranking import Energy
from networkprep.domain.statement_checks import StatementHintCode, check_statement
from networkprep.domain.value_statements import StatementPattern
from networkprep.domain.what_i_bring import missing_words, offered_statements
from networkprep.services.catalogue import Services
from networkprep.system.clock import StandingClock
from networkprep.system.paths import Paths, make_folders, paths_in
from tests.world import running_services

PROBLEM, VALUE, PERSPECTIVE = StatementPattern.PROBLEM, StatementPattern.VALUE, StatementPattern.PERSPECTIVE


def _offered(services: Services, pattern: StatementPattern) -> tuple[str, ...]:
    page = services.what_i_bring.page()
    return offered_statements(page, pattern, page.words)


def _write(services: Services, **words: str) -> None:
    for slot, text in words.items():
        services.what_i_bring.write_words(slot, text)


@pytest.mark.row("S38")
def test_a_worksheet_left_half_way_goes_on_after_a_restart_and_ends_in_a_statement(
    paths: Paths, clock: StandingClock
) -> None:
    with running_services(paths, clock) as services:
        _write(services, audience="small charities")
        page = services.what_i_bring.page()
        assert _offered(services, PROBLEM) == ()
        assert missing_words(page, PROBLEM, page.words) == ("problem",)
    with running_services(paths, clock) as services:
        assert services.what_i_bring.page().words["audience"] == "small charities"
        _write(services, problem="spreadsheets nobody reads")
        sentence = _offered(services, PROBLEM)[0]
        services.what_i_bring.keep_statement(None, StatementDraft(sentence, PROBLEM))
        assert [each.draft.text for each in services.what_i_bring.page().statements] == [sentence]


@pytest.mark.row("S44", "S45", "S46")
@pytest.mark.parametrize(
    ("pattern", "words"),
    [
        (PROBLEM, {"audience": "families", "problem": "hospital letters"}),
        (VALUE, {"audience": "small shops", "help": "sell without a big website"}),
        (PERSPECTIVE, {"background": "nursing", "field": "city planning"}),
    ],
)
def test_each_pattern_makes_a_sentence_of_the_answers_alone(
    services: Services, pattern: StatementPattern, words: dict[str, str]
) -> None:
    _write(services, **words)
    offered = _offered(services, pattern)
    assert offered
    assert all(text in offered[0] for text in words.values())
    assert all("{" not in sentence for sentence in offered)


@pytest.mark.row("S40")
def test_one_of_each_list_is_joined_into_one_sentence(services: Services) -> None:
    bring = services.what_i_bring
    bring.add_entry(EntryKind.SKILL, "drawing maps")
    bring.add_entry(EntryKind.EXPERIENCE, "ten years of nursing")
    bring.add_entry(EntryKind.PERSPECTIVE, "who cannot manage the stairs")
    assert any(
        all(text in sentence for text in ("drawing maps", "ten years of nursing", "who cannot manage the stairs"))
        for sentence in _offered(services, PERSPECTIVE)
    )


@pytest.mark.row("S40")
def test_every_entry_of_the_lists_comes_into_a_mix_not_only_the_first(services: Services) -> None:
    bring = services.what_i_bring
    for text in ("drawing maps", "baking bread", "singing"):
        bring.add_entry(EntryKind.SKILL, text)
    bring.add_entry(EntryKind.EXPERIENCE, "nursing")
    offered = _offered(services, PERSPECTIVE)
    for skill in ("drawing maps", "baking bread", "singing"):
        assert any(skill in sentence and "nursing" in sentence for sentence in offered)


@pytest.mark.row("S41")
def test_a_strength_says_who_it_might_help_and_undo_takes_it_back(services: Services) -> None:
    entry = services.what_i_bring.add_entry(EntryKind.SKILL, "budgeting").value
    services.what_i_bring.write_helps(entry, "small charities")
    assert services.what_i_bring.page().listed(EntryKind.SKILL)[0].helps == "small charities"
    services.history.undo()
    assert services.what_i_bring.page().listed(EntryKind.SKILL)[0].helps == ""
    services.what_i_bring.write_entry(entry, " ")
    assert services.what_i_bring.page().listed(EntryKind.SKILL) == ()


@pytest.mark.row("S41")
def test_a_marked_strength_is_an_offer_and_finds_who_spoke_of_that_need(services: Services) -> None:
    """Nobody who wants no contact; what is noted in private is no need spoken of."""
    entry = services.what_i_bring.add_entry(EntryKind.SKILL, "budgeting").value
    assert services.what_i_bring.offers() == ()
    services.what_i_bring.write_helps(entry, "small charities")
    ana = services.people.add(PersonDraft("Ana", challenge="needs a budget for her charity")).value
    services.people.add(PersonDraft("Ben", private_notes="bad at budgeting", challenge="finding a cello"))
    gone = services.people.add(PersonDraft("Cleo", challenge="a budget")).value
    services.people.end_contact(gone)
    (offer,) = services.what_i_bring.offers()
    assert (offer.text, offer.helps) == ("budgeting", "small charities")
    assert [person.person_id for person in offer.people] == [ana]


@pytest.mark.row("S53")
def test_a_suggestion_left_out_is_hidden_for_that_pair_until_undo_and_in_an_archive(
    services: Services, clock: StandingClock, tmp_path: Path
) -> None:
    """Teeth: without the uids in the key the pair would be suggested again wherever the archive is taken in."""
    hiring = services.what_i_bring.add_entry(EntryKind.EXPERIENCE, "hiring").value
    services.what_i_bring.write_helps(hiring, "small teams")
    ana, ben = (services.people.add(PersonDraft(name, challenge="hiring")).value for name in ("Ana", "Ben"))

    def told(someone: Services) -> list[tuple[str, tuple[str, ...]]]:
        (offer,) = someone.what_i_bring.offers()
        return [(person.name, person.shared) for person in offer.people]

    both = [("Ana", ("hiring",)), ("Ben", ("hiring",))]
    assert told(services) == both
    services.what_i_bring.leave_out(hiring, ana)
    assert told(services) == both[1:]
    services.history.undo()
    assert told(services) == both
    services.history.redo()
    archive = tmp_path / "all.json"
    services.archive.write(archive, Progress())
    elsewhere = paths_in(tmp_path / "elsewhere")
    make_folders(elsewhere)
    with running_services(elsewhere, clock) as others:
        others.archive.take(archive, Progress())
        assert told(others) == both[1:]
    services.forgetting.forget(ana)
    services.people.delete([ben])
    assert told(services) == []
    with pytest.raises(GoneError):
        services.what_i_bring.leave_out(hiring, ben)


@pytest.mark.row("S42", "S47")
def test_three_versions_are_kept_with_their_own_keywords_and_a_long_one_gets_a_hint(services: Services) -> None:
    long = "I help people " + "and their neighbours " * 19
    for text in ("I help small shops sell online.", "I rewrite hospital letters for families.", long):
        services.what_i_bring.keep_statement(None, StatementDraft(text))
    statements = services.what_i_bring.page().statements
    assert len(statements) == 3
    for each in statements:
        assert len(each.draft.keywords) <= 3
        assert all(word in each.draft.text for word in each.draft.keywords)
    assert statements[0].draft.keywords
    assert [hint.code for hint in check_statement(statements[2].draft.text)] == [StatementHintCode.LONG_ALOUD]


@pytest.mark.row("S31", "S48")
def test_a_version_for_a_kind_is_suggested_there_and_brings_its_question_back(services: Services) -> None:
    fair = StatementDraft(
        "I fix data that broke on the way.", kinds=(EventKind.TRADE_FAIR,), hand_back="What breaks at yours?"
    )
    hobby = StatementDraft("I am learning to read rivers.", kinds=(EventKind.HOBBY,), audience="walkers")
    for draft in (fair, hobby):
        services.what_i_bring.keep_statement(None, draft)
    suggested = {}
    for kind in (EventKind.TRADE_FAIR, EventKind.HOBBY):
        plan = services.plans.open(services.events.add(EventDraft("There", kind=kind)).value)
        suggested[kind] = next(each.text for each in plan.statements if each.suggested)
        if kind is EventKind.TRADE_FAIR:
            assert any("What breaks at yours?" in "\n".join(item.lines) for item in plan.offered)
    assert suggested == {EventKind.TRADE_FAIR: fair.text, EventKind.HOBBY: hobby.text}


@pytest.mark.row("S48")
def test_a_version_for_an_audience_is_suggested_where_they_are_and_a_choice_stays_with_the_event(
    services: Services,
) -> None:
    for draft in (
        StatementDraft("I mend bikes with children.", audience="parents"),
        StatementDraft("I map rivers with volunteers.", audience="river groups"),
    ):
        services.what_i_bring.keep_statement(None, draft)
    event = services.events.add(EventDraft("An evening for the rivers of our town", kind=EventKind.VOLUNTEER)).value
    other = services.events.add(EventDraft("School fair for parents", kind=EventKind.VOLUNTEER)).value

    def suggested(event_id: int) -> list[str]:
        return [each.text for each in services.plans.open(event_id).statements if each.suggested]

    assert suggested(event) == ["I map rivers with volunteers."]
    assert suggested(other) == ["I mend bikes with children."]
    bikes = next(each.id for each in services.plans.open(event).statements if "bikes" in each.text)
    services.plan_packs.choose_statements(event, [bikes])
    assert suggested(event) == []
    chosen = [each.text for each in services.plans.open(event).statements if each.chosen]
    assert chosen == ["I mend bikes with children."]
    assert any("bikes" in "\n".join(item.lines) for item in services.plans.open(event).card.items)


def test_a_kept_version_is_said_anew_and_deleted_one_undo_away(services: Services) -> None:
    kept = services.what_i_bring.keep_statement(None, StatementDraft("I mend bikes.")).value
    services.what_i_bring.keep_statement(kept, StatementDraft("I mend bikes with children."))
    services.what_i_bring.delete_statement(kept)
    assert services.what_i_bring.page().statements == ()
    services.history.undo()
    assert services.what_i_bring.page().statements[0].draft.text == "I mend bikes with children."


@pytest.mark.row("S155")
def test_what_i_am_enthusiastic_about_may_go_on_the_card(services: Services) -> None:
    services.what_i_bring.add_entry(EntryKind.ENTHUSIASM, "the bees on our roof")
    plan = services.plans.open(services.events.add(EventDraft("Meetup")).value)
    on_card = [item.kind for item in plan.card.items]
    assert CardItemKind.ENTHUSIASM in on_card, "nobody is looked for yet, so there is room"
    assert len(plan.card_kinds) == 6
    event_id = plan.event.row.id
    services.plan_people.add(event_id, "Ana Ruiz")
    assert CardItemKind.ENTHUSIASM not in services.plans.open(event_id).card_kinds
    services.plan_packs.put_on_card(event_id, CardItemKind.ENTHUSIASM, CardItemKind.IF_THEN)
    card = services.plans.open(event_id).card
    assert ("the bees on our roof",) in [item.lines for item in card.items]
    assert not card.has(CardItemKind.IF_THEN)


@pytest.mark.row("S155")
def test_a_first_change_of_the_card_keeps_what_was_on_it(services: Services) -> None:
    services.what_i_bring.add_entry(EntryKind.ENTHUSIASM, "the bees on our roof")
    event_id = services.events.add(EventDraft("Meetup")).value
    before = services.plans.open(event_id).card_kinds
    services.plan_packs.take_off_card(event_id, CardItemKind.EXIT)
    assert services.plans.open(event_id).card_kinds == tuple(kind for kind in before if kind is not CardItemKind.EXIT)


@pytest.mark.row("S150")
def test_a_quiet_person_gets_other_lines_than_a_lively_one(services: Services) -> None:
    packs = []
    for energy in (Energy.QUIET, Energy.LIVELY):
        services.what_i_bring.answer(ProfileField.ENERGY, energy)
        event = services.events.add(EventDraft("Meetup")).value
        packs.append({line.starter_key for line in services.plans.open(event).lines})
        assert services.what_i_bring.page().me.energy is energy
    tags = {line.id: line.tags for line in services.plans.contexts.library.built_in.values()}
    assert sum("one_to_one" in tags[key] for key in packs[0]) > sum("one_to_one" in tags[key] for key in packs[1])


@pytest.mark.row("S150")
def test_a_quiet_person_finds_a_break_planned_where_there_is_time_for_one(services: Services) -> None:
    services.what_i_bring.answer(ProfileField.ENERGY, Energy.QUIET)
    drafts = (
        EventDraft("Evening", starts="2026-11-20T18:30", ends="2026-11-20T21:00"),
        EventDraft("Short", starts="2026-11-20T12:00", ends="2026-11-20T12:45"),
        EventDraft("Some day"),
    )
    breaks = [services.plans.open(services.events.add(draft).value).breaks for draft in drafts]
    assert [[f"{each.at:%H:%M}" for each in planned] for planned in breaks] == [["19:30"], [], []]


def test_contact_facts_are_kept_as_one_visit_to_undo(services: Services) -> None:
    services.what_i_bring.answer(ProfileField.EMAIL, "mia@", "visit")
    services.what_i_bring.answer(ProfileField.EMAIL, "mia@rivers.example", "visit")
    assert services.what_i_bring.page().me.email == "mia@rivers.example"
    services.history.undo()
    assert services.what_i_bring.page().me.email == ""
