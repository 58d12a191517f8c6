"""A time of day as people type it into a field of its own: a break's, an event's."""

from __future__ import annotations

from datetime import time


def time_of_day(text: str) -> time | None:
    """Reads a time of day as people type it ("20:00", "20.00", "2000", "8 pm", "8 p.m."); None when it is none."""
    plain = "".join(text.casefold().split()).rstrip(".")  # Apple puts a narrow blank before PM
    half = next((each for each in ("am", "a.m", "pm", "p.m") if plain.endswith(each)), "")
    hours, colon, minutes = plain.removesuffix(half).replace(".", ":").partition(":")
    if not colon and len(hours) in {3, 4}:
        hours, minutes = hours[:-2], hours[-2:]
    if not (hours.isdecimal() and (minutes.isdecimal() or not minutes) and len(hours) <= 2):
        return None
    hour = int(hours) % 12 + 12 * half.startswith("p") if half else int(hours)
    try:
        return time(hour, int(minutes or 0))
    except ValueError:
        return None
