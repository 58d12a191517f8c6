"""What a second meeting adds to what is known."""

from __future__ import annotations

import pytest

from networkprep.domain.joined_words import joined


@pytest.mark.row("S88")
@pytest.mark.parametrize(
    ("known", "new", "kept"),
    [
        ("", ["bees"], "bees"),
        ("bees", [""], "bees"),
        ("bees", ["Bees"], "bees"),
        ("beekeeping", ["beekeeping, brought honey for everybody"], "beekeeping, brought honey for everybody"),
        ("beekeeping, brought honey", ["beekeeping"], "beekeeping, brought honey"),
        ("art", ["start a garden"], "art; start a garden"),
        ("two dogs; bees", ["bees; a new roof"], "two dogs; bees; a new roof"),
        ("café", ["Cafe", "river"], "café; river"),
    ],
)
def test_only_what_is_new_is_added(known: str, new: list[str], kept: str) -> None:
    assert joined(known, new) == kept
