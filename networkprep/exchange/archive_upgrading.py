"""Archives of older shapes brought to the one of today, a step at a time (docs/decisions/0007)."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

Document = dict[str, Any]


def upgraded(document: Document) -> Document:
    """The same content in the shape of today. Fields that are only new need no step: reading fills them."""
    schema = document["schema"]
    for older, step in sorted(_STEPS.items()):
        if schema <= older:
            document = step(document)
    return document


def _from_first(document: Document) -> Document:
    """In the first shape drafts named if-then plans by keys of the file they came from, which mean nothing here."""
    drafts = document.get("drafts")
    if not isinstance(drafts, list):
        return document
    return {**document, "drafts": [_without_if_thens(draft) if isinstance(draft, dict) else draft for draft in drafts]}


def _without_if_thens(draft: Document) -> Document:
    body = draft.get("body")
    back = body.get("looking_back") if isinstance(body, dict) else None
    if not isinstance(body, dict) or not isinstance(back, dict) or "if_thens" not in back:
        return draft
    kept = {name: value for name, value in back.items() if name != "if_thens"}
    return {**draft, "body": {**body, "looking_back": kept}}


_STEPS: Mapping[int, Callable[[Document], Document]] = {1: _from_first}
