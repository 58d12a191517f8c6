"""The floor of reading cards: lines unfolded, taken apart with their parameters, unescaped, and no more."""

from __future__ import annotations

import re

Line = tuple[str, dict[str, list[str]], str]

_ESCAPE = re.compile(r"\\(.)", re.DOTALL)


def split_cards(data: bytes) -> list[list[Line]]:
    """Each card as its lines: name, parameters by name, value."""
    unfolded: list[str] = []
    for line in data.decode().splitlines():
        if line[:1] in {" ", "\t"}:
            unfolded[-1] += line[1:]
        else:
            unfolded.append(line)
    cards: list[list[Line]] = []
    lines: list[Line] = []
    for line in unfolded:
        head, _, value = line.partition(":")
        if head == "BEGIN":
            lines = []
        elif head == "END":
            cards.append(lines)
        elif head:
            lines.append(_line(head, value))
    return cards


def _line(head: str, value: str) -> Line:
    name, *rest = head.split(";")
    params: dict[str, list[str]] = {}
    for each in rest:
        key, _, text = each.partition("=")
        params.setdefault(key.upper(), []).extend(text.strip('"').split(","))
    if "\\" in value:
        value = _ESCAPE.sub(lambda found: "\n" if found[1] in "nN" else found[1], value)
    return name.rpartition(".")[2].upper(), params, value
