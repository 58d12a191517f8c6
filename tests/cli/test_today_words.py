"""Today at the command line has words for every kind of row."""

from __future__ import annotations

import pytest

from networkprep.cli.words import today_words
from networkprep.domain.today import TodayKind, TodayRow


@pytest.mark.parametrize("kind", TodayKind)
def test_every_kind_of_row_is_said_in_words(kind: TodayKind) -> None:
    """Seen to fail with a kind that only the window knew: the command ended with an error."""
    words = today_words(TodayRow(kind, 1, "" if kind is TodayKind.RECALL else "Ana Ruiz", "River Meetup", None))
    name, _, why = words.partition(" - ")
    assert name
    assert why.endswith("River Meetup")
