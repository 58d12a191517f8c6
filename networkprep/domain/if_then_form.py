"""The exact form of an if-then plan: "If (a cue I can notice), then I (one act)." (S106)."""

from __future__ import annotations

import re

_EXACT = re.compile(r"If [^,]+(?:, [^,]+)*, then I [^.?!]+\.")
_WHEN = r"(?:if|when|whenever|as soon as|once)"
_I = r"i(?: will|['\u2019]ll)?"
# What people write instead, the cue and the act of each.
_OTHER_ORDERS = (
    re.compile(rf"{_WHEN} (?P<cue>.+?),? then,? (?:{_I} )?(?P<act>.+)", re.IGNORECASE),
    re.compile(rf"{_WHEN} (?P<cue>.+), {_I} (?P<act>.+)", re.IGNORECASE),
    re.compile(rf"{_I} (?P<act>.+?),? {_WHEN} (?P<cue>.+)", re.IGNORECASE),
)


def is_exact(text: str) -> bool:
    """Whether a plan has the form to the letter, as built-in ones do."""
    return _EXACT.fullmatch(text) is not None


def has_form(text: str) -> bool:
    """Whether a person's own plan has the form; a small first letter or no full stop takes nothing from it."""
    line = _plain(text)
    return is_exact(f"{line[:1].upper()}{line[1:]}.")


def in_form(text: str) -> str:
    """The same words in the exact form, where cue and act can be told apart; nothing where they cannot."""
    line = _plain(text)
    for order in _OTHER_ORDERS:
        if found := order.fullmatch(line):
            plan = f"If {found['cue']}, then I {found['act']}."
            return plan if is_exact(plan) else ""
    return ""


def _plain(text: str) -> str:
    return " ".join(text.split()).rstrip(".! ")
