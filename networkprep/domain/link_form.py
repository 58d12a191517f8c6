"""The form in which links are compared: one page has one form, however its address was written."""

from __future__ import annotations

import re

from networkprep.domain.plain_text import search_key

_BYTES = re.compile(r"(?:%[0-9A-Fa-f]{2})+")
_BEGINNING = re.compile(r"(?:[a-z][a-z0-9+.-]*://)?(?:www\.)?")
_LINKEDIN = re.compile(r"^(?:(?:www|[a-z]{2}|m|touch)\.)*linkedin\.com(?::\d+)?(?=[/?#]|$)")
"""With the country or the telephone that LinkedIn puts before its name (``pt.linkedin.com``)."""

_PROFILE = re.compile(r"linkedin\.com/+(?:mwlite/+)?in/+([^/?#]+).*")
_SAYS_NOTHING = re.compile(r"utm_|(?:fbclid|gclid|igshid|mc_cid|mc_eid|trk|ref|ref_src)(?:=|$)")
"""Parts of a query that tell where somebody came from, not which page it is."""


def link_key(text: str) -> str:
    """A link in small letters without what says nothing about the page; never empty where the link is not."""
    folded = search_key(_BYTES.sub(_letters, text))
    bare = _LINKEDIN.sub("linkedin.com", _BEGINNING.sub("", folded, count=1), count=1)
    if bare.startswith("linkedin.com"):
        profile = _PROFILE.fullmatch(bare)
        bare = f"linkedin.com/in/{profile[1]}" if profile else re.split(r"[?#]", bare)[0]
        return bare.rstrip("/") or folded
    return _without_ways(bare) or folded or text


def _without_ways(link: str) -> str:
    page, _, place = link.partition("#")
    page, _, query = page.partition("?")
    kept = "&".join(part for part in query.split("&") if part and not _SAYS_NOTHING.match(part))
    # After "#/" or "#!" stands a page of its own; any other word after it is a place in the page.
    route = f"#{place}" if place.startswith(("/", "!")) else ""
    return page.rstrip("/") + (f"?{kept}" if kept else "") + route


def _letters(found: re.Match[str]) -> str:
    return bytes.fromhex(found[0].replace("%", "")).decode("utf-8", "replace")
