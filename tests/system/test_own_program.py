"""The program starts another of itself: a second window, or itself anew after a restore."""

from __future__ import annotations

import sys

import pytest

from networkprep.system.own_program import own_program


def test_from_the_sources_it_is_a_module_of_the_interpreter() -> None:
    assert own_program("demo") == [sys.executable, "-m", "networkprep", "demo"]


def test_a_bundle_is_its_own_program(monkeypatch: pytest.MonkeyPatch) -> None:
    """Seen to fail when "-m" was always said: a bundle takes that for one of its own arguments."""
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    assert own_program("demo") == [sys.executable, "demo"]
