"""A time of day as people type it into a field of its own: a break's, an event's."""

from __future__ import annotations

from datetime import time


def time_of_day(text: str) -> time | None:
    """Reads a time of day as people type it ("20:00", "20.00", "2000", "8 pm"); None when it is none."""
    plain = text.strip().casefold().replace(".", ":").replace(" ", "")
    after_noon = plain.endswith("pm")
    digits = plain.removesuffix("pm").removesuffix("am")
    hours, colon, minutes = digits.partition(":")
    if not colon and len(hours) in {3, 4}:
        hours, minutes = hours[:-2], hours[-2:]
    if not (hours.isdecimal() and (minutes.isdecimal() or not minutes) and len(hours) <= 2):
        return None
    hour = int(hours) % 12 + 12 * after_noon if digits != plain else int(hours)
    try:
        return time(hour, int(minutes or 0))
    except ValueError:
        return None
