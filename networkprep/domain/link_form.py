"""The form in which links are compared: one page has one form, however its address was written."""

from __future__ import annotations

import re

_BEGINNING = re.compile(r"(?:[a-z][a-z0-9+.-]*://)?(?:www\.|(?:[a-z]{2}|m)\.(?=linkedin\.com(?:/|$)))?")
"""The scheme, ``www``, and the country or telephone that LinkedIn puts before its name (``pt.linkedin.com``)."""


def link_key(folded: str) -> str:
    """A link in small letters without what says nothing about the page; never empty where the link is not."""
    return _BEGINNING.sub("", folded.partition("?")[0], count=1).rstrip("/") or folded
