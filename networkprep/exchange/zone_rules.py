"""What a VTIMEZONE says: which offset holds when. Yearly rules and single changes; anything else is not understood."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta

from networkprep.domain.day_steps import days_after
from networkprep.exchange.series_rule import SeriesRule, dates_of, parse_rule, until_allows

_KEYS = frozenset({
    "FREQ",
    "BYMONTH",
    "BYDAY",
    "BYMONTHDAY",
    "BYHOUR",
    "BYMINUTE",
    "BYSECOND",
    "INTERVAL",
    "UNTIL",
    "WKST",
})


@dataclass(frozen=True, slots=True)
class Observance:
    """One STANDARD or DAYLIGHT block: from its first moment on (wall time), and again by rule or at single dates.

    ``before`` is the offset it takes over from, None where the block does not say it.
    """

    starts: datetime
    offset: timedelta
    rule: SeriesRule | None = None
    added: tuple[datetime, ...] = ()
    before: timedelta | None = None

    def last_before(self, when: datetime) -> datetime | None:
        """The last time before a wall time at which this began to hold."""
        found = [each for each in (self.starts, *self.added) if each <= when]
        if self.rule is not None:
            for day in dates_of(self.rule, self.starts.date(), not_before=days_after(when.date(), -366)):
                change = datetime.combine(day, self.starts.time())
                if change > when or not until_allows(self.rule, change, change):
                    break
                found.append(change)
        return max(found, default=None)


@dataclass(frozen=True, slots=True)
class ZoneRules:
    """A VTIMEZONE understood. ``place`` is the IANA name it may give beside its own (X-LIC-LOCATION)."""

    observances: tuple[Observance, ...] = ()
    place: str = ""
    is_readable: bool = True

    def offset_at(self, when: datetime) -> timedelta | None:
        """The offset from UTC at a wall time; before the first change, the one the earliest block takes over from."""
        best: tuple[datetime, timedelta] | None = None
        for each in self.observances:
            began = each.last_before(when)
            if began is not None and (best is None or began > best[0]):
                best = began, each.offset
        if best is not None:
            return best[1]
        first = min(self.observances, key=lambda each: each.starts, default=None)
        if first is None:
            return None
        return first.offset if first.before is None else first.before


def zone_rule(text: str) -> SeriesRule | None:
    """The rule of an observance if it is a yearly one of the usual kind."""
    keys = {part.partition("=")[0].strip().upper() for part in text.split(";")}
    rule = parse_rule(text)
    return rule if rule is not None and rule.freq == "YEARLY" and keys <= _KEYS else None


def offset_from(text: str) -> timedelta | None:
    """An offset as files write it: ``+0100``, ``-043000``."""
    text = text.strip()
    digits = text[1:]
    if text[:1] not in {"+", "-"} or len(digits) not in {4, 6} or not (digits.isascii() and digits.isdigit()):
        return None
    length = timedelta(hours=int(digits[:2]), minutes=int(digits[2:4]), seconds=int(digits[4:] or 0))
    return (-length if text[0] == "-" else length) if length < timedelta(days=1) else None
