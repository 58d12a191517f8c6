"""Date words: what a person may write at the end of a promise, and the many things that are no date (b 15, 16)."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from networkprep.domain.date_words import find_date, read_date

TUESDAY = date(2026, 11, 24)
MONDAY = date(2026, 11, 23)

PHRASES = {
    # weekdays: the next one, never today
    "fri": "2026-11-27",
    "Friday": "2026-11-27",
    "by fri": "2026-11-27",
    "on friday.": "2026-11-27",
    "until thurs": "2026-11-26",
    "before Wed": "2026-11-25",
    "due monday": "2026-11-30",
    "tuesday": "2026-12-01",
    "this thu": "2026-11-26",
    "this coming friday": "2026-11-27",
    "next thursday": "2026-12-03",
    "next fri": "2026-12-04",
    "next tue": "2026-12-01",
    "friday next week": "2026-12-04",
    "friday evening": "2026-11-27",
    "sun": "2026-11-29",
    # near days
    "today": "2026-11-24",
    "tonight": "2026-11-24",
    "this evening": "2026-11-24",
    "tomorrow": "2026-11-25",
    "tomorrow morning": "2026-11-25",
    "by tomorrow!": "2026-11-25",
    "day after tomorrow": "2026-11-26",
    "the day after tomorrow": "2026-11-26",
    # a while
    "in 3 days": "2026-11-27",
    "in two weeks": "2026-12-08",
    "in a week": "2026-12-01",
    "within a fortnight": "2026-12-08",
    "in two weeks' time": "2026-12-08",
    "in a couple of days": "2026-11-26",
    "in a month": "2026-12-24",
    "in 3 months": "2027-02-24",
    "in a year": "2027-11-24",
    "10 days from now": "2026-12-04",
    "a week from today": "2026-12-01",
    # periods
    "next week": "2026-11-30",
    "next month": "2026-12-01",
    "by end of week": "2026-11-27",
    "by the end of the week": "2026-11-27",
    "end of next week": "2026-12-04",
    "end of month": "2026-11-30",
    "end of the month": "2026-11-30",
    "end of next month": "2026-12-31",
    "end of january": "2027-01-31",
    "end of the year": "2026-12-31",
    "end of day": "2026-11-24",
    "eow": "2026-11-27",
    # calendar days
    "12 nov": "2027-11-12",
    "nov 12": "2027-11-12",
    "30 nov": "2026-11-30",
    "24 November": "2026-11-24",
    "12 December 2026": "2026-12-12",
    "December 12th, 2026": "2026-12-12",
    "dec 12 2026": "2026-12-12",
    "the 3rd of december": "2026-12-03",
    "3rd Dec.": "2026-12-03",
    "by may 5": "2027-05-05",
    "Fri 4 Dec": "2026-12-04",
    "friday, 4 december 2026": "2026-12-04",
    "by the 15th": "2026-12-15",
    "on the 30th": "2026-11-30",
    "by the 1st": "2026-12-01",
    "2026-12-01": "2026-12-01",
    "2026/12/01": "2026-12-01",
    "12.12.": "2026-12-12",
    "1.12.2026": "2026-12-01",
    "01.12.26": "2026-12-01",
    "25/12": "2026-12-25",
    "12/25": "2026-12-25",
    "25/12/2026": "2026-12-25",
    "12-25-2026": "2026-12-25",
    "12/12": "2026-12-12",
    "no later than fri": "2026-11-27",
}

REFUSED = [
    "",
    "   ",
    "a week from friday",
    "last friday",
    "two weeks after 12 dec",
    "a week on monday",
    "friday week",
    "mon or tue",
    "every friday",
    "yesterday",
    "31 feb",
    "31 february 2027",
    "30 feb",
    "29 feb",
    "0 nov",
    "nov 2026",
    "by november",
    "by the 31st",
    "12/11",
    "12/11/2026",
    "31/31",
    "2026-13-01",
    "2026-11-23",
    "12 nov 2025",
    "24/11/2025",
    "mon 4 dec",
    "in a few days",
    "in 3 working days",
    "in an hour",
    "3 days",
    "noon tomorrow",
    "by 5pm",
    "soon",
    "may",
    "march",
    "in 9999 years",
    "this tuesday",
    "fri 31 feb",
]

NO_DATE_AT_THE_END = [
    "may be interested",
    "she may",
    "walk along the march",
    "talk about the sun",
    "rain and sun",
    "ask where she sat",
    "invite them when they wed",
    "find out what she does mon",
    "cook with paprika",
    "send her The 5th Wave",
    "lend him The 9/11 Report",
    "send a review of the 9/11",
    "lend her The Day After Tomorrow",
    "find the book World of Tomorrow",
    "lend her Around the World in 80 Days",
    "lend her The Man Who Was Thursday",
    "lend him His Girl Friday",
    "wish her a happy friday",
    "see if any friday suits her",
    "it runs on Django 4.2.27",
    "crop the poster to 16/9",
    "tell him about Black Friday",
    "thank her for friday",
    "send the notes of last friday",
    "send notes a week from friday",
    "it runs on Python 3.11.",
    "she works 24/7",
    "read about Henry the 8th",
    "see how they work with people of today",
    "call between mon and fri",
    "come the week before friday",
    "meet early next week",
    "send it 31 feb",
    "send it on 12/11",
    "send by fri the article",
    "friday is her day off",
    "send the 2 may",
    "sunday-school list",
    "the Frida-Fri. film club",
    "send it mon 27 nov",
    "write 12 nov 12",
]

SENTENCES = {
    "send slides to Siobhan by fri": ("send slides to Siobhan", "2026-11-27"),
    "send her the soil article by fri": ("send her the soil article", "2026-11-27"),
    "Testing tomorrow": ("Testing", "2026-11-25"),
    "call her at noon tomorrow": ("call her at noon", "2026-11-25"),
    "introduce Ben to Cleo in two weeks": ("introduce Ben to Cleo", "2026-12-08"),
    "lend him The 5th Wave due 12 dec.": ("lend him The 5th Wave", "2026-12-12"),
    "photo of the sun by sun": ("photo of the sun", "2026-11-29"),
    "write   to  Ana   next   week  ": ("write   to  Ana", "2026-11-30"),
    "send the report (by the end of the month)": ("send the report", "2026-11-30"),
    "Call Ana Friday": ("Call Ana", "2026-11-27"),
    "call Ana Ruiz by Friday": ("call Ana Ruiz", "2026-11-27"),
    "send it on 4.12.26": ("send it", "2026-12-04"),
    "SEND IT TOMORROW": ("SEND IT", "2026-11-25"),
    "she may come, ask by may 5": ("she may come, ask", "2027-05-05"),
    "march figures on 3 march": ("march figures", "2027-03-03"),
}


@pytest.mark.parametrize(("phrase", "expected"), PHRASES.items())
def test_a_phrase_names_its_day(phrase: str, expected: str) -> None:
    assert read_date(phrase, TUESDAY) == date.fromisoformat(expected)


@pytest.mark.parametrize("phrase", REFUSED)
def test_a_phrase_that_could_be_two_days_or_none_is_refused(phrase: str) -> None:
    assert read_date(phrase, TUESDAY) is None


@pytest.mark.parametrize("text", NO_DATE_AT_THE_END)
def test_prose_and_titles_hold_no_date(text: str) -> None:
    assert find_date(text, TUESDAY) is None


@pytest.mark.row("S17")
@pytest.mark.parametrize(("text", "expected"), SENTENCES.items())
def test_the_date_at_the_end_of_a_promise_is_found_with_its_words(text: str, expected: tuple[str, str]) -> None:
    found = find_date(text, TUESDAY)
    assert found is not None
    assert (text[: found.start].rstrip(" ("), found.day.isoformat()) == expected


def test_on_a_monday_friday_is_this_friday_and_monday_the_next_one() -> None:
    assert read_date("fri", MONDAY) == date(2026, 11, 27)
    assert read_date("mon", MONDAY) == date(2026, 11, 30)
    assert read_date("next fri", MONDAY) == date(2026, 12, 4)


def test_the_end_of_the_week_says_nothing_on_a_weekend() -> None:
    assert read_date("end of week", date(2026, 11, 28)) is None


def test_a_leap_day_is_taken_only_when_it_comes() -> None:
    assert read_date("29 feb", date(2027, 12, 1)) == date(2028, 2, 29)
    assert read_date("in a month", date(2027, 1, 31)) == date(2027, 2, 28)


@pytest.mark.parametrize("phrase", ["tomorrow", "in 3 days", "next week", "next month", "in a year", "1 jan", "fri"])
def test_the_end_of_the_calendar_is_refused(phrase: str) -> None:
    assert read_date(phrase, date(9999, 12, 31)) is None


def test_every_first_of_a_month_without_a_year_lies_within_a_year() -> None:
    for month in ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"):
        found = read_date(f"1 {month}", TUESDAY)
        assert found is not None
        assert 0 < (found - TUESDAY).days <= 365


WORDS = [*PHRASES, "by", "on", "the", "send", "may", "12/11", "31", "nov", "of", "a", "next", "end", "(", '"', "9999"]


@given(st.lists(st.sampled_from(WORDS) | st.text(max_size=6), max_size=8).map(" ".join), st.dates())
def test_any_text_on_any_day_is_read_without_failing_and_never_into_the_past(text: str, today: date) -> None:
    found = find_date(text, today)
    assert found == find_date(text, today)
    if found is not None:
        assert found.day >= today
        assert 0 <= found.start < found.end <= len(text)
        assert text[found.start : found.end].split() == text[found.start :].split()


@given(st.sampled_from(sorted(PHRASES)), st.sampled_from(["x", "é", "1", "_"]))
def test_a_word_that_only_contains_date_words_is_no_date(phrase: str, letter: str) -> None:
    assert find_date(f"send it{letter}{phrase.rsplit(maxsplit=1)[-1]}", TUESDAY) is None


@pytest.mark.parametrize("text", ["call her by fri", "send this by fri", "ask his by fri", "lend that one by fri"])
def test_who_or_what_stands_before_the_lead_in_spoils_no_date(text: str) -> None:
    found = find_date(text, date(2026, 11, 12))
    assert found is not None
    assert (found.day, text[found.start :]) == (date(2026, 11, 13), "by fri")
