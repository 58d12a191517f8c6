"""Things held as bytes are the same things."""

from __future__ import annotations

import pytest

from networkprep.store.packed_things import PackedThings, Thing


def test_each_look_gives_the_thing_and_what_is_done_to_it_stays_outside() -> None:
    things: list[Thing] = [
        {"uid": "b", "n": 1.5, "parts": [{"x": None, "y": True}], "text": "Zoë \u2028"},
        {"uid": "a"},
    ]
    packed = PackedThings(things, "uid")
    assert dict(packed) == {"b": things[0], "a": things[1]}
    packed["b"]["parts"].clear()
    assert packed["b"] == things[0]
    assert (len(packed), "a" in packed, "c" in packed, packed.get("c", {})) == (2, True, False, {})
    with pytest.raises(KeyError):
        packed["c"]
