"""The ladder of small steps: short, plain, nothing that takes courage first, nothing that needs a certain body."""

from __future__ import annotations

import re

import pytest

from networkprep.services.small_step_library import load_small_steps

ASSUMED = re.compile(r"\b(wink|smile|stand up|walk|wine|beer|drink|eye contact|handshake)\b", re.IGNORECASE)


@pytest.mark.row("S125")
def test_steps_are_short_sentences_each_said_once() -> None:
    steps = load_small_steps()
    assert len(steps) >= 12
    assert len({step.key for step in steps}) == len({step.text for step in steps}) == len(steps)
    for step in steps:
        assert len(step.text.split()) <= 18, step.text
        assert step.text.endswith("."), step.text
        assert ASSUMED.search(step.text) is None, step.text
