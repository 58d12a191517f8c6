"""Backups: what one is, and which are kept as they grow old."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum


class BackupReason(StrEnum):
    """Why a backup was made; part of its file name."""

    CLOSE = "close"
    MIGRATION = "migration"
    IMPORT = "import"
    RESTORE = "restore"
    ASKED = "asked"


@dataclass(frozen=True, slots=True)
class BackupRow:
    """One verified copy in the backups folder."""

    name: str
    made_at: datetime
    reason: BackupReason
    size: int


_ALL_FOR = timedelta(days=2)
_DAILY, _WEEKLY, _MONTHLY = 12, 10, 9


def to_keep(made: Sequence[datetime], now: datetime) -> frozenset[datetime]:
    """Of these copies the ones to keep: all of two days, then 12 daily, 10 weekly and 9 monthly ones.

    Of each day, week and month the newest counts. A copy from the future (a clock set back) is always kept.
    """
    newest_first = sorted(made, reverse=True)
    kept = {moment for moment in newest_first if now - moment <= _ALL_FOR}
    older = [moment for moment in newest_first if moment not in kept]
    kept |= _first_of_each(older, lambda moment: moment.date(), _DAILY)
    kept |= _first_of_each(older, lambda moment: moment.isocalendar()[:2], _WEEKLY)
    kept |= _first_of_each(older, lambda moment: (moment.year, moment.month), _MONTHLY)
    return frozenset(kept)


def _first_of_each(newest_first: Sequence[datetime], span: Callable[[datetime], Hashable], limit: int) -> set[datetime]:
    found: dict[Hashable, datetime] = {}
    for moment in newest_first:
        if len(found) == limit:
            break
        found.setdefault(span(moment), moment)
    return set(found.values())
