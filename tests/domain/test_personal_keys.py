"""The key in a link of one's own invitation goes; what stands around it stays."""

from __future__ import annotations

import pytest

from networkprep.domain.personal_keys import without_personal_key


@pytest.mark.row("X1")
@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("https://luma.com/rust?pk=g-1", "https://luma.com/rust"),
        ("https://luma.com/rust?pk=g-1&tk=2#top", "https://luma.com/rust?tk=2#top"),
        ("https://luma.com/rust?tk=2&pk=g-1", "https://luma.com/rust?tk=2"),
        ("See https://luma.com/rust?pk=g-1 for more. Coming?", "See https://luma.com/rust for more. Coming?"),
        ("Why? Because. luma.com/rust?pk=g-1", "Why? Because. luma.com/rust"),
        ("https://example.org/?a=1", "https://example.org/?a=1"),
    ],
)
def test_only_the_key_goes(text: str, kept: str) -> None:
    """A question at the end of a description lost its mark, and a link inside one kept a lone one."""
    assert without_personal_key(text) == kept
