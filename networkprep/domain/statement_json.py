"""A statement being written as plain JSON values and back; what a damaged draft lacks is simply empty (S38)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from networkprep.domain.event_kinds import EventKind
from networkprep.domain.plain_text import texts_in
from networkprep.domain.profile import StatementDraft
from networkprep.domain.value_statements import KEYWORDS, StatementPattern


def statement_body(draft: StatementDraft) -> dict[str, Any]:
    """All of a statement, as it is kept while it is typed."""
    return {
        "text": draft.text,
        "pattern": draft.pattern.value if draft.pattern else None,
        "audience": draft.audience,
        "kinds": [kind.value for kind in draft.kinds],
        "keywords": list(draft.keywords),
        "hand_back": draft.hand_back,
    }


def statement_from(body: Mapping[str, Any]) -> StatementDraft:
    """The statement a body holds; never raises."""
    return StatementDraft(
        text=_text(body.get("text")),
        pattern=next((each for each in StatementPattern if each.value == body.get("pattern")), None),
        audience=_text(body.get("audience")),
        kinds=tuple(kind for kind in EventKind if kind.value in texts_in(body.get("kinds"))),
        keywords=texts_in(body.get("keywords"))[:KEYWORDS],
        hand_back=_text(body.get("hand_back")),
    )


def _text(value: object) -> str:
    return value if isinstance(value, str) else ""
