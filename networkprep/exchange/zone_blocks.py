"""The time zones a calendar file describes itself, read from its VTIMEZONE blocks."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from networkprep.exchange.calendar_blocks import Component
from networkprep.exchange.calendar_times import read_moment
from networkprep.exchange.calendar_values import Property, moments_of
from networkprep.exchange.zone_rules import Observance, ZoneRules, offset_from, zone_rule

_MOST_BLOCKS = 200


def read_zone_rules(zones: list[Component], properties: Callable[[Component], list[Property]]) -> dict[str, ZoneRules]:
    """What each named zone says; a zone that cannot be followed is there, marked as unreadable."""
    found: dict[str, ZoneRules] = {}
    for zone in zones[:_MOST_BLOCKS]:
        values = {each.head.name: each.value.strip() for each in properties(zone)}
        name = values.get("TZID", "")
        if name and name not in found:
            blocks = [_observance(properties(each)) for each in zone.inside[:_MOST_BLOCKS]]
            readable = [each for each in blocks if each is not None]
            is_readable = bool(readable) and len(readable) == len(blocks) and zone.closed
            found[name] = ZoneRules(tuple(readable), values.get("X-LIC-LOCATION", ""), is_readable)
    return found


def _observance(properties: list[Property]) -> Observance | None:
    values = {each.head.name: each.value for each in properties}
    starts, offset = read_moment(values.get("DTSTART", "")), offset_from(values.get("TZOFFSETTO", ""))
    rule = zone_rule(values["RRULE"]) if "RRULE" in values else None
    if starts is None or offset is None or ("RRULE" in values and rule is None):
        return None
    added: list[datetime] = []
    for each in properties:
        if each.head.name == "RDATE":
            added += [moment.local for moment in moments_of(each.value)]
    return Observance(starts.local, offset, rule, tuple(added), offset_from(values.get("TZOFFSETFROM", "")))
