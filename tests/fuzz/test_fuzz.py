"""The fuzzing itself: every reader is fed, a little, in every run; ``make fuzz`` does it for a minute each."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings

from tests.fuzz.damage import damaged
from tests.fuzz.readers import Reader, readers

READERS = list(readers(Path("nowhere")))


@pytest.mark.parametrize("reader", READERS, ids=lambda reader: reader.name)
def test_a_reader_survives_damage(reader: Reader) -> None:
    settings(max_examples=25, suppress_health_check=list(HealthCheck))(
        given(damaged(reader.seeds, reader.words))(reader.check)
    )()
