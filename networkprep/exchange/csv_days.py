"""Days as tables write them."""

from __future__ import annotations

import re
from datetime import date

from networkprep.domain.date_phrases import MONTHS


def read_day(text: str, *, month_first: bool = True) -> date | None:
    """A day as LinkedIn and spreadsheets write it: 15 Jan 2024, 7-Feb-22, 03/15/2024, 2024-03-15; None for others."""
    parts = [part for part in re.split(r"[\s,./-]+", text.strip())[:3] if part]
    if len(parts) != 3:
        return None
    first, second, third = parts
    if second[:3].lower() in MONTHS:
        day, month, year = first, str(MONTHS[second[:3].lower()]), third
    elif first[:3].lower() in MONTHS:
        day, month, year = second, str(MONTHS[first[:3].lower()]), third
    elif len(first) == 4:
        year, month, day = parts
    else:
        month, day, year = parts if month_first and "." not in text else (second, first, third)
    try:
        if int(month) > 12:
            month, day = day, month
        return date(int(year) + (2000 if len(year) == 2 else 0), int(month), int(day))
    except ValueError:
        return None
