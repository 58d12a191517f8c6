"""Finds a name in a text: as whole words where words stand apart, anywhere where a script runs them together."""

from __future__ import annotations

import re

_RUN_TOGETHER = re.compile(r"[\u0e00-\u0eff\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")
"""Letters of scripts that write words, or what follows a name, without a blank."""


def whole_name(name: str) -> re.Pattern[str]:
    """A pattern for the name, in any case: "Al" is in "Al, from Lisbon" and not in "Sally"."""
    before, after = ("", "") if _RUN_TOGETHER.search(name) else (r"(?<!\w)", r"(?!\w)")
    return re.compile(f"{before}{re.escape(name)}{after}", re.IGNORECASE)
