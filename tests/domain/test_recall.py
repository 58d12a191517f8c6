"""When recall asks, and how much of a day: spread over days, late before an event, bounded (X4)."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest

from networkprep.domain.people import PersonDraft
from networkprep.domain.recall import Asks, Cue, CueKind, Memory, RecallWish, chosen_for, next_try
from networkprep.domain.recall_bounds import MOST_A_DAY
from networkprep.domain.recall_cues import TELLING, can_be_recalled, prompt_for, without_name

TODAY = date(2026, 11, 12)


def day(number: int) -> date:
    """So many days from today."""
    return TODAY + timedelta(days=number)


def waiting(person_id: int, due: int = 0, *, tried: int = -7, fresh: int = 0) -> RecallWish:
    """A name that is due on a day, tried on another, fresh until a third."""
    return RecallWish(person_id, Asks.NAME, Memory(2.0, 5.0, day(tried), day(due), day(fresh)))


@pytest.mark.row("X4")
@pytest.mark.parametrize(
    ("tried_days_after", "asked_again_days_after"),
    [(0, 1), (1, 7), (3, 7), (7, 30), (9, 30)],
)
def test_the_first_week_asks_on_the_evening_the_next_day_and_after_a_week(
    tried_days_after: int, asked_again_days_after: int
) -> None:
    met_on = day(-tried_days_after)
    assert next_try(met_on, TODAY, met_on + timedelta(days=30), had_it=True) == met_on + timedelta(
        days=asked_again_days_after
    )


def test_what_did_not_come_is_asked_tomorrow() -> None:
    assert next_try(day(-7), TODAY, day(9), had_it=False) == day(1)
    assert next_try(None, TODAY, day(9), had_it=False) == day(1)


def test_somebody_met_at_no_event_is_spaced_from_the_first_try() -> None:
    assert next_try(None, TODAY, day(2), had_it=True) == day(2)


def test_names_come_before_details_which_give_the_name_away() -> None:
    wishes = [RecallWish(1, Asks.DETAIL, first_on=TODAY), RecallWish(2, Asks.NAME, first_on=TODAY)]
    assert [wish.asks for wish in chosen_for(wishes, TODAY, 0)] == [Asks.NAME, Asks.DETAIL]


def test_a_day_never_asks_more_than_it_has_room_for() -> None:
    wishes = [waiting(number) for number in range(100)]
    assert len(chosen_for(wishes, TODAY, 0)) == MOST_A_DAY
    assert len(chosen_for(wishes, TODAY, MOST_A_DAY - 2)) == 2
    assert chosen_for(wishes, TODAY, MOST_A_DAY + 3) == ()


def test_what_came_last_is_asked_first_so_an_old_pile_never_stands_in_the_way() -> None:
    assert [wish.person_id for wish in chosen_for([waiting(1, -60), waiting(2, -1)], TODAY, 0)] == [2, 1]


def test_what_an_event_needs_goes_before_what_waits() -> None:
    needed = RecallWish(3, Asks.NAME, needed_on=day(1))
    waits = [waiting(number + 10) for number in range(MOST_A_DAY)]
    assert chosen_for([*waits, needed], TODAY, 0)[0] == needed


def test_a_few_people_are_asked_the_day_before_the_event_and_not_earlier() -> None:
    for days_left in range(2, 8):
        assert chosen_for([RecallWish(1, Asks.NAME, needed_on=day(days_left))], TODAY, 0) == ()
    assert len(chosen_for([RecallWish(1, Asks.NAME, needed_on=day(1))], TODAY, 0)) == 1


def test_many_people_begin_as_early_as_the_days_before_have_room_for_them() -> None:
    """Seen to fail when all were left for the day before: most of them had no room there."""
    wishes = [RecallWish(number, Asks.NAME, needed_on=day(3)) for number in range(2 * MOST_A_DAY + 1)]
    assert len(chosen_for(wishes, TODAY, 0)) == MOST_A_DAY
    assert chosen_for(wishes[1:], TODAY, 0) == ()


def test_what_is_fresh_on_the_date_is_left_alone() -> None:
    known = Memory(40.0, 4.0, day(-5), day(20), day(1))
    assert chosen_for([RecallWish(1, Asks.NAME, known, needed_on=day(1))], TODAY, 0) == ()


@pytest.mark.row("X4")
def test_the_prompt_for_a_name_holds_no_part_of_it() -> None:
    """Seen to fail with the facts as they were noted: "Ana keeps bees" gave the answer away."""
    ana = PersonDraft(
        "Ana Ruiz", given="Ana", family="Ruiz", lit_up="Ana's bees", detail="RUIZ & sons, analysis", nickname="Anita"
    )
    prompt = prompt_for(1, Asks.NAME, ana, Cue(CueKind.MET_AT, "Dinner with Anita", TODAY))
    assert [cue.text for cue in prompt.cues] == ["Dinner with …", "…'s bees", "… & sons, analysis"]
    assert prompt.name == "Ana Ruiz"


def test_the_prompt_for_details_shows_the_name_and_hides_the_facts() -> None:
    prompt = prompt_for(
        1, Asks.DETAIL, PersonDraft("Ana Ruiz", challenge="a data volunteer", organisation="Soil"), None
    )
    assert prompt.cues == ()
    assert [cue.text for cue in prompt.answers] == ["a data volunteer", "Soil"]


def test_how_a_name_is_said_stands_with_the_answer() -> None:
    prompt = prompt_for(
        1, Asks.NAME, PersonDraft("Nguyễn Thị Hoa", called="Hoa", pronunciation="hwa", detail="x"), None
    )
    assert [cue.kind for cue in prompt.cues] == [CueKind.DETAIL]
    assert [cue.text for cue in prompt.answers] == ["Hoa", "hwa"]


def test_a_private_note_is_never_on_a_prompt() -> None:
    draft = PersonDraft("Ana", private_notes="not for eyes", notes="long notes", detail="bees")
    for asks in Asks:
        prompt = prompt_for(1, asks, draft, None)
        assert "not for eyes" not in {cue.text for cue in (*prompt.cues, *prompt.answers)}


def test_whoever_is_known_by_name_alone_is_not_asked_about() -> None:
    assert not can_be_recalled(PersonDraft("Ana"))
    assert not can_be_recalled(PersonDraft(" ", detail="tall, fintech"))
    for field in TELLING:
        known: dict[str, Any] = {field: "something"}
        assert can_be_recalled(PersonDraft("Ana", **known))


@pytest.mark.parametrize(
    ("text", "shown"),
    [("Li likes tea", "… likes tea"), ("liking Li's list", "liking …'s list"), ("O. is a letter", "O. is a letter")],
)
def test_only_whole_words_are_left_out(text: str, shown: str) -> None:
    assert without_name(text, PersonDraft("Li O")) == shown


@pytest.mark.parametrize(
    ("name", "text", "shown"),
    [
        ("王小明", "王小明喜欢养蜂", "…喜欢养蜂"),
        ("김민수", "김민수는 양봉을 좋아한다", "…는 양봉을 좋아한다"),
        ("山田 太郎", "太郎さんは川が好き", "…さんは川が好き"),
    ],
)
def test_a_name_is_left_out_where_words_are_written_without_blanks(name: str, text: str, shown: str) -> None:
    """Teeth: as whole words only, the prompt gave the name away."""
    assert without_name(text, PersonDraft(name)) == shown
