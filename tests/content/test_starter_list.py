"""The list of lines for reading says what the program says."""

from __future__ import annotations

from networkprep.domain.starters import Starter
from tests.starter_list import PLACE, rendered


def test_the_list_for_reading_is_up_to_date(library: tuple[Starter, ...]) -> None:
    assert PLACE.read_text(encoding="utf-8") == rendered(library), "run python -m tests.starter_list"


def test_every_line_is_in_the_list_once(library: tuple[Starter, ...]) -> None:
    entries = [line.removesuffix(" *guide*") for line in rendered(library).splitlines()]
    assert [line.id for line in library if entries.count(f"- {line.text}") != 1] == []
