"""The one line typed in a break: what it says is recognised, what is not recognised is kept, and it never fails."""

from __future__ import annotations

from collections import Counter
from datetime import date

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from networkprep.domain.capture_line import CaptureLine, CapturePart, PartKind, first_words_key, read_capture_line

TODAY = date(2026, 11, 24)
FRIDAY = date(2026, 11, 27)
SAMPLE = "Ana Ruiz @Soil Trust ~beekeeping #rivers ?needs a data volunteer !send her the soil article by fri *"


def read(raw: str, *dismissed: tuple[int, int]) -> CaptureLine:
    return read_capture_line(raw, TODAY, frozenset(dismissed))


def span_of(raw: str, words: str) -> tuple[int, int]:
    return raw.index(words), raw.index(words) + len(words)


@pytest.mark.row("S14", "S17", "S23", "S30")
def test_the_sample_line_is_read_whole() -> None:
    line = read(SAMPLE)
    assert line.raw == SAMPLE
    assert (line.who, line.who_is_name, line.detail) == ("Ana Ruiz", True, "")
    assert line.organisation == "Soil Trust"
    assert line.common_ground == ("beekeeping",)
    assert line.topics == ("rivers",)
    assert line.challenges == ("needs a data volunteer",)
    assert [(promise.text, promise.due) for promise in line.my_promises] == [("send her the soil article", FRIDAY)]
    assert line.is_quality
    assert [SAMPLE[part.start : part.end] for part in line.parts] == [
        "Ana Ruiz",
        "@Soil Trust",
        "~beekeeping",
        "#rivers",
        "?needs a data volunteer",
        "!send her the soil article by fri",
        "*",
    ]


@pytest.mark.row("S14")
def test_a_first_name_and_one_detail_are_enough() -> None:
    line = read("Ana ~beekeeping")
    assert (line.who, line.who_is_name, line.common_ground) == ("Ana", True, ("beekeeping",))


@pytest.mark.parametrize(
    ("raw", "who", "is_name", "detail"),
    [
        ("tall, fintech, Lisbon, knows Ana", "tall, fintech, Lisbon, knows Ana", False, ""),
        ("tall - fintech ~tea more", "tall - fintech", False, ""),
        ("the woman with the bike @Soil Trust", "the woman with the bike", False, ""),
        ("3rd row, blue shirt", "3rd row, blue shirt", False, ""),
        ("Ana Ruiz, moved from law to robotics", "Ana Ruiz", True, "moved from law to robotics"),
        ("Ana Ruiz - moved, at last", "Ana Ruiz", True, "moved, at last"),
        ("Ana – beekeeping", "Ana", True, "beekeeping"),
        ("Jean-Luc Dupont ~tea", "Jean-Luc Dupont", True, ""),
        ("Ana -2 degrees", "Ana -2 degrees", True, ""),
        ("Élodie Martin", "Élodie Martin", True, ""),
        ("élodie", "élodie", False, ""),
        ("田中 太郎、蜂", "田中 太郎", True, "蜂"),
        ("נועם כהן, דבורים", "נועם כהן", True, "דבורים"),
        ("Ana\nkeeps bees\nloves rivers", "Ana", True, "keeps bees loves rivers"),
        ("* Ana, bees", "Ana", True, "bees"),
        ("*Ana", "Ana", True, ""),
        ('"Ana, Countess of X", bees', "Ana, Countess of X", True, "bees"),
        ("@Soil Trust", "", False, ""),
        ("", "", False, ""),
        (" \t\n ", "", False, ""),
    ],
)
def test_the_first_words_say_who(raw: str, who: str, is_name: bool, detail: str) -> None:
    line = read(raw)
    assert (line.who, line.who_is_name, line.detail) == (who, is_name, detail)


@pytest.mark.parametrize(
    ("raw", "organisation", "detail"),
    [
        ("Ana @acme met at the bar", "acme", "met at the bar"),
        ('Ana @"soil trust" met at the bar', "soil trust", "met at the bar"),
        ("Ana @Bank of England ~tea", "Bank of England", ""),
        ("Ana @3M Company *", "3M Company", ""),
        ("Ana @Soil Trust ana@soil.example bees", "Soil Trust", "bees"),
        ("Ana @ the bar", "", ""),
        ('Ana @"soil', '"soil', ""),
        ("Ana @东京 大学 #tea", "东京 大学", ""),
        ("Ben @Weirwatch - plays the cello", "Weirwatch", "plays the cello"),
        ("Ben @Weirwatch – plays the cello, keeps bees ~tea", "Weirwatch", "plays the cello, keeps bees"),
        ("Ana @Soil Trust, moved from law", "Soil Trust", "moved from law"),
        ("Ana @acme, moved from law", "acme", "moved from law"),
        ("Ana @Rolls-Royce Marine", "Rolls-Royce Marine", ""),
        ("Ana @Acme, Inc. ~tea", "Acme, Inc.", ""),
        ("Ana @Mill, Weir & Sons, moved from law", "Mill, Weir & Sons", "moved from law"),
        ("Ana @Soil Trust,", "Soil Trust", ""),
        ('Ana @"Mill, Weir & Sons" met at the bar', "Mill, Weir & Sons", "met at the bar"),
        ('Ana @Friends of "Bread, Roses" ~tea', 'Friends of "Bread, Roses"', ""),
        ("Ana @, at the bar", "", "@, at the bar"),
    ],
)
def test_an_organisation_is_one_word_a_quoted_one_or_a_name_up_to_a_mark_a_comma_or_a_dash(
    raw: str, organisation: str, detail: str
) -> None:
    line = read(raw)
    assert (line.organisation, line.detail) == (organisation, detail)


@pytest.mark.parametrize(
    "raw",
    [
        "C# and a@b and R&D*2 what? yes! tea~ x<y",
        "Wow !!! ?! <3",
        "Ana @ ~ # ? ! <",
        "paprika",
        r"Ana \@home \#1 \!wow \*",
        '"@soil ~bees !send it fri *"',
        '"!send it"',
    ],
)
def test_a_mark_counts_only_at_the_start_of_a_word_and_never_in_literal_text(raw: str) -> None:
    assert {part.kind for part in read(raw).parts} <= {PartKind.WHO}


def test_literal_text_loses_only_the_signs_that_made_it_literal() -> None:
    assert read(r"Ana, \#1 in rowing \*").detail == "#1 in rowing *"
    assert read('Ana ~"rivers !and bees"').common_ground == ("rivers !and bees",)
    assert read('Ana, says "!never" often').detail == 'says "!never" often'
    assert read("Ana, C:\\temp").detail == "C:\\temp"


@pytest.mark.row("S17")
@pytest.mark.parametrize(
    ("raw", "text", "due"),
    [
        ("Ana !send it tomorrow", "send it", date(2026, 11, 25)),
        ("Ana !lend her The 5th Wave", "lend her The 5th Wave", None),
        ("Ana !lend her The 5th Wave by fri", "lend her The 5th Wave", FRIDAY),
        ("Ana !lend him The 9/11 Report", "lend him The 9/11 Report", None),
        ("Ana !cook with paprika", "cook with paprika", None),
        ("Ana !she may be interested", "she may be interested", None),
        ('Ana !lend her "by fri"', 'lend her "by fri"', None),
        ('Ana !"lend her The Day by fri"', "lend her The Day by fri", None),
        ("Ana !send it, by fri * @acme", "send it", FRIDAY),
        ("Ana !write to ana@soil.example by fri", "write to ana@soil.example", FRIDAY),
        ("Ana !send it by fri ana@soil.example", "send it", FRIDAY),
        ("Ana !fri", "fri", FRIDAY),
        ("Ana !send it on 12/11", "send it on 12/11", None),
        ("Ana !send 2 books\nnice chat tomorrow", "send 2 books", None),
    ],
)
def test_a_date_at_the_end_of_a_promise_is_its_due_day_and_no_longer_in_its_words(
    raw: str, text: str, due: date | None
) -> None:
    assert [(promise.text, promise.due) for promise in read(raw).my_promises] == [(text, due)]


def test_their_promises_are_kept_apart_from_mine() -> None:
    line = read("Ben !send slides <introduces me to Cleo next week <lends a book")
    assert [promise.text for promise in line.my_promises] == ["send slides"]
    assert [(promise.text, promise.due) for promise in line.their_promises] == [
        ("introduces me to Cleo", date(2026, 11, 30)),
        ("lends a book", None),
    ]


@pytest.mark.parametrize(
    ("raw", "emails", "phones", "links"),
    [
        ("Ana Ruiz <ana@soil.example>", ["ana@soil.example"], [], []),
        ("Ana, ana.ruiz+bees@mail.soil.example.", ["ana.ruiz+bees@mail.soil.example"], [], []),
        ("Ana mailto:ana@soil.example", ["ana@soil.example"], [], []),
        ("Ana +49 30 1234567, bees", [], ["+49 30 1234567"], []),
        ("Ana (212) 555-1234 or 212-555-1234", [], ["(212) 555-1234", "212-555-1234"], []),
        ("Ana tel:+4930123456", [], ["+4930123456"], []),
        ("Ana 06 12 34 56 78 ~tea", [], ["06 12 34 56 78"], []),
        ("Ana https://soil.example/a?b=c#d.", [], [], ["https://soil.example/a?b=c#d"]),
        ("Ana (www.soil.example) linkedin.com/in/ana", [], [], ["www.soil.example", "linkedin.com/in/ana"]),
        ("Ana ?looks for soil.org partners", [], [], ["soil.org"]),
        ("Ana !mail ana@soil.example the paper", ["ana@soil.example"], [], []),
        ("Ana, 2026-11-12 and 01.12.2026 and 2024 2025 2026 and node.js e.g. 100 000", [], [], []),
        ('Ana, "ana@soil.example"', [], [], []),
        ("Ana, mail @ home", [], [], []),
    ],
)
def test_addresses_are_recognised_anywhere(raw: str, emails: list[str], phones: list[str], links: list[str]) -> None:
    line = read(raw)
    assert (list(line.emails), list(line.phones), list(line.links)) == (emails, phones, links)


def test_an_address_ends_the_first_words() -> None:
    line = read("Ana Ruiz ana@soil.example keeps bees")
    assert (line.who, line.detail) == ("Ana Ruiz", "keeps bees")


def test_a_dismissed_part_is_plain_text_and_the_others_stay() -> None:
    promise = span_of(SAMPLE, "!send her the soil article by fri")
    line = read(SAMPLE, promise)
    assert line.my_promises == ()
    assert line.detail == "!send her the soil article by fri"
    assert [part for part in read(SAMPLE).parts if part.start != promise[0]] == list(line.parts)


def test_what_was_dismissed_stays_dismissed_while_it_is_typed_on() -> None:
    assert read("Ana #rivers and", span_of("Ana #riv", "#riv")).topics == ()


def test_a_dismissed_organisation_gives_back_its_words_and_what_came_after_them() -> None:
    raw = "Ben @Weirwatch - plays the cello"
    line = read(raw, span_of(raw, "@Weirwatch"))
    assert (line.organisation, line.detail) == ("", "@Weirwatch - plays the cello")


def test_only_the_day_of_a_promise_may_be_dismissed() -> None:
    raw = "Ana !see the film Next Friday"
    words = read(raw).my_promises[0].due_words
    assert words is not None
    assert [(part.text, part.due) for part in read(raw, words).my_promises] == [("see the film Next Friday", None)]


def test_first_words_and_addresses_may_be_dismissed() -> None:
    assert (read("Ana ~tea", (0, 3)).who, read("Ana ~tea", (0, 3)).detail) == ("", "Ana")
    raw = "Ana ana@soil.example"
    line = read(raw, span_of(raw, "ana@soil.example"))
    assert (line.emails, line.detail) == ((), "ana@soil.example")


@pytest.mark.row("S132")
def test_the_same_first_words_are_the_same_conversation() -> None:
    assert first_words_key(read("Ana Ruiz * ~bees")) == first_words_key(read("ana  RUIZ #rivers *"))
    assert first_words_key(read("Ana Ruiz *")) != first_words_key(read("Ben *"))
    assert first_words_key(read("* ~bees")) != first_words_key(read("* ~tea"))


PIECES = [
    *("@", "~", "#", "?", "!", "<", "*", '"', "\\", " ", "\n", ",", " - ", "Ana", "12/11", "\ud800", "\x00"),
    *("ana@soil.example", "<ana@soil.example>", "+49 30 1234567", "www.soil.example", "by fri", "next week"),
]
LINES = st.lists(st.sampled_from(PIECES) | st.text(max_size=5), max_size=14).map("".join) | st.text(
    st.characters(exclude_categories=())
)


@given(LINES)
def test_any_text_is_read_the_same_twice_and_kept_letter_for_letter(raw: str) -> None:
    line = read(raw)
    assert line == read(raw)
    assert line.raw == raw


SIGNS = set("@~#?!<*\"\\,，、،;:-–—()[]{}<>'. ")


@given(LINES)
@example("Ana +49 30 1234567,bees")
@example("Ana (ana@soil.example)")
def test_no_character_is_lost(raw: str) -> None:
    """Each character is in the who, the detail or a part's text, or names a due day, or is a sign of the grammar."""
    line = read(raw)
    said = Counter(line.detail)
    for part in line.parts:
        said += Counter(part.text)
    day_words = [range(*part.due_words) for part in line.parts if part.due_words is not None]
    left = Counter(
        character
        for at, character in enumerate(raw)
        if not character.isspace() and character not in SIGNS and not any(at in words for words in day_words)
    )
    for address in ("mailto:", "tel:"):
        left -= Counter(address * raw.lower().count(address))
    assert left - said == Counter()


@given(LINES)
def test_parts_lie_within_the_line_in_order_and_overlap_only_where_an_address_lies_inside_a_part(raw: str) -> None:
    previous: CapturePart | None = None
    for part in read(raw).parts:
        assert 0 <= part.start < part.end <= len(raw)
        if previous is not None:
            assert part.start >= previous.end or (part.end <= previous.end and part.kind in {"email", "phone", "link"})
        if previous is None or part.end > previous.end:
            previous = part


@given(LINES, st.data())
def test_any_one_part_can_be_dismissed_and_its_text_is_kept(raw: str, data: st.DataObject) -> None:
    parts = [part for part in read(raw).parts if part.text]
    if not parts:
        return
    part = data.draw(st.sampled_from(parts))
    line = read(raw, (part.start, part.end))
    assert part not in line.parts
    kept = Counter(line.detail)
    for each in line.parts:
        kept += Counter(each.text)
    wanted = Counter(character for character in part.text if not character.isspace() and character not in SIGNS)
    assert wanted - kept == Counter()


class CountedText(str):
    """A line that counts the characters looked at through slices, the reader's way of walking over it."""

    __slots__ = ("looked_at",)

    def __getitem__(self, key: object) -> str:
        found = super().__getitem__(key)  # type: ignore[index]  # an index or a slice, as str takes them
        self.looked_at = getattr(self, "looked_at", 0) + len(found)
        return found


@pytest.mark.parametrize(
    "piece", ["!a ", '"a ', "\\@a ", "a@", "+49 1 ", "a, ", "* ", "~a by ", "0 0 0 ", "#a www.x ", "a@b.co ", "x"]
)
def test_the_work_grows_with_the_length_of_the_line_only(piece: str) -> None:
    """Twice the text is about twice the characters looked at; a reader that looks back would make it four times.

    Shown to fail with a promise that measured all its text again for each address at its end: 200 times.
    """
    short, long = CountedText("!a " + (piece * 10_000)[:10_000]), CountedText("!a " + (piece * 20_000)[:20_000])
    read(short)
    read(long)
    assert long.looked_at < 2.5 * short.looked_at + 1_000


def test_an_organisation_of_many_commas_is_read_at_once() -> None:
    """Teeth: with the rest of the line searched again after each comma, this took the better part of a minute."""
    assert len(read("Ana @" + "A, " * 20_000).parts) == 2
