"""The built-in library is read from its files, and a mistake in one is named by file and entry."""

from __future__ import annotations

import tomllib

import pytest

from networkprep.domain.event_kinds import EventKind
from networkprep.domain.starters import Angle, StarterCategory, StarterSource
from networkprep.services.content_files import ContentFileError
from networkprep.services.starter_library import load_library, starters_from

GOOD = """
evidence = ["E04"]
[[line]]
id = "openers-1"
text = "What brought you to {event}?"
contexts = ["trade_fair"]
depth = 1
angle = "occasion"
tags = ["one_to_one"]
needs = ["programme"]
source = "guide"
[[line]]
id = "openers-2"
text = "What now?"
evidence = ["E10"]
"""


def read(text: str) -> object:
    """Lines from the text of a file."""
    return starters_from(tomllib.loads(text), StarterCategory.OPENERS, "starters/openers.toml")


def test_a_line_is_read_with_all_that_is_said_about_it() -> None:
    first, second = starters_from(tomllib.loads(GOOD), StarterCategory.OPENERS, "starters/openers.toml")
    assert first.contexts == {EventKind.TRADE_FAIR}
    assert (first.depth, first.angle, first.source) == (1, Angle.OCCASION, StarterSource.GUIDE)
    assert first.slots == ("event",)
    assert first.needs == {"programme"}
    assert first.tags == {"one_to_one"}
    assert (first.evidence, second.evidence) == (("E04",), ("E10",))
    assert (second.depth, second.angle, second.contexts, second.lang) == (0, None, frozenset(), "en")


@pytest.mark.parametrize(
    ("before", "after", "entry", "reason"),
    [
        ('text = "What now?"', "", "openers-2", "text is missing"),
        ('text = "What now?"', 'text = ""', "openers-2", "text must be text"),
        ('id = "openers-2"', "", "2", "id is missing"),
        ("depth = 1", "depth = 4", "openers-1", "depth must be 1, 2 or 3"),
        ('"trade_fair"', '"trade fair"', "openers-1", "'trade fair' is not a valid EventKind"),
        ('"one_to_one"', '"two_to_two"', "openers-1", "unknown tag two_to_two"),
        ('["programme"]', '["luck"]', "openers-1", "unknown need luck"),
        ('["programme"]', '"programme"', "openers-1", "needs must be a list of texts"),
        ("depth = 1", "deep = 1", "openers-1", "unknown key deep"),
        ('source = "guide"', 'source = "book"', "openers-1", "'book' is not a valid StarterSource"),
    ],
)
def test_a_mistake_is_named_by_file_and_entry(before: str, after: str, entry: str, reason: str) -> None:
    with pytest.raises(ContentFileError) as caught:
        read(GOOD.replace(before, after))
    assert (caught.value.file, caught.value.entry, caught.value.reason) == ("starters/openers.toml", entry, reason)


def test_a_file_that_is_no_list_of_lines_is_named() -> None:
    with pytest.raises(ContentFileError, match=r"openers\.toml: line: must be a list of tables"):
        read('line = "What now?"')


def test_ids_are_unique_and_carry_their_category() -> None:
    library = load_library()
    assert len({line.id for line in library}) == len(library)
    assert [line.id for line in library if not line.id.startswith(f"{line.category}-")] == []
