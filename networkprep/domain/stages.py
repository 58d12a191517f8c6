"""When the next stage of a relationship is offered: after full interactions, never by itself (S15)."""

from __future__ import annotations

from networkprep.domain.people import Stage

_ORDER = tuple(Stage)
_CONVERSATIONS_BEFORE = {Stage.ACQUAINTED: 2, Stage.IN_TOUCH: 4, Stage.CLOSE: 7}


def next_stage(stage: Stage) -> Stage | None:
    """The stage after this one, None at the last."""
    place = _ORDER.index(stage) + 1
    return _ORDER[place] if place < len(_ORDER) else None


def stage_before(stage: Stage) -> Stage | None:
    """The stage to go back to, None at the first."""
    place = _ORDER.index(stage)
    return _ORDER[place - 1] if place else None


def offered_stage(stage: Stage, full_interactions: int) -> Stage | None:
    """The stage to offer now, one step at a time.

    Acquainted from the second conversation, in touch from the fourth, close from the seventh.
    """
    following = next_stage(stage)
    if following is None or full_interactions < _CONVERSATIONS_BEFORE[following]:
        return None
    return following


def may_be(stage: Stage, wanted: Stage, full_interactions: int) -> bool:
    """Whether a person may be put to this stage: the one offered, or any that was reached before."""
    return _ORDER.index(wanted) <= _ORDER.index(stage) or wanted is offered_stage(stage, full_interactions)
