"""Five minutes before an event: from nothing to a printed card, by keyboard alone, counted."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import pytest

from tests.walks.card_chapter import BRING, WHOM
from tests.walks.person import Person

MOST_KEYS = 25
MOST_MINUTES = 5.0
READ_A_MINUTE = 200
TYPED_A_MINUTE = 20
"""Words a careful reader takes in, and words of one's own that somebody finds and types."""


@pytest.mark.row("S7", "S33", "S47", "S106", "X1")
def test_from_a_new_event_to_a_printed_card(tmp_path: Path) -> None:
    """Every text on the way is read once; in truth nobody reads what a closed section or a menu holds."""
    card = tmp_path / "card.pdf"
    (walked,) = Person(tmp_path / "data", card).at("2026-11-12T20:00", "card")
    minutes = walked["read"] / READ_A_MINUTE + walked["typed"] / TYPED_A_MINUTE
    print(
        f"keys beside free text: {walked['keys']}; {walked['read']} words to read and {walked['typed']} to type: "
        f"{minutes:.1f} minutes"
    )
    assert walked["keys"] <= MOST_KEYS
    assert minutes < MOST_MINUTES
    page = card.read_bytes()
    assert page.count(b"/Type /Page\n") == 1
    words = " ".join(_text_of(card).split())
    for part in ("River Restoration Meetup", WHOM, "small trusts", "If someone is on their own, then I"):
        assert part in words
    assert BRING not in words, "keywords, no speech"


def _text_of(page: Path) -> str:
    tool = shutil.which("pdftotext")
    if tool is None:
        pytest.skip("no pdftotext to read the page with")
    return subprocess.run([tool, str(page), "-"], capture_output=True, check=True).stdout.decode("utf-8")
