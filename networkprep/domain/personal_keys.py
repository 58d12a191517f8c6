"""Links of one's own invitation carry a key (``pk=``) that opens it: it is not kept and not given on."""

from __future__ import annotations

import re

_WITH_QUERY = re.compile(r"([^\s?#]+)\?([^\s#]+)")


def without_personal_key(text: str) -> str:
    """The text with each link as it was, but for the key; all around the links stays to the letter."""
    return _WITH_QUERY.sub(_without_key, text) if "pk=" in text else text


def _without_key(found: re.Match[str]) -> str:
    kept = "&".join(part for part in found[2].split("&") if not part.startswith("pk="))
    return f"{found[1]}?{kept}" if kept else found[1]
