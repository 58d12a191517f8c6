"""Cells a spreadsheet would take for a formula: made harmless on the way out, given back unchanged on the way in."""

from __future__ import annotations

import re

_STARTS = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")
_PHONE = re.compile(r"\+[0-9 ()./-]+\Z")


def defused(text: str) -> str:
    """A cell that no spreadsheet runs: an apostrophe goes before what looks like a formula. Phone numbers stay."""
    if _PHONE.match(text):
        return text
    return "'" + text if _needs_mark(text.lstrip("'")) else text


def restored(cell: str) -> str:
    """The text a cell had before it was made harmless."""
    return cell[1:] if cell.startswith("'") and _needs_mark(cell.lstrip("'")) else cell


def _needs_mark(text: str) -> bool:
    return text.startswith(_STARTS)
