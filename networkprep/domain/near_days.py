"""A near day at the end of a typed line: "Soil Day, Friday 18:00", "Supper tomorrow".

Only for a line somebody types and sees understood at once. In a page that was pasted a weekday alone is not certain:
"every Friday" is no date.
"""

from __future__ import annotations

import re
from datetime import date, datetime

from networkprep.domain.event_dates import FoundTime
from networkprep.domain.time_of_day import time_of_day
from networkprep.domain.typed_times import typed_day

_NEAR = re.compile(
    r"""(?<=[^\s,])[\s,]+(?:on\s+)?
    (?P<day>(?:next\s+)?(?:today|tomorrow|(?P<weekday>(?:mon|tues|wednes|thurs|fri|satur|sun)day)
      |(?P<short>mon|tue|wed|thu|fri|sat|sun)))
    (?:,?\s+(?:at\s+)?(?P<clock>\d{1,2}[:.]\d\d(?:\s?[ap]\.?m\.?)?|\d{1,2}\s?[ap]\.?m\.?))?\s*$""",
    re.IGNORECASE | re.VERBOSE,
)


def find_near_day(line: str, today: date) -> FoundTime | None:
    """The day a typed line ends with, and the time of day beside it; a short weekday ("sun") only with a time."""
    found = _NEAR.search(line)
    if found is None or (found["short"] and not found["clock"]):
        return None
    day = typed_day(found["day"], today)
    if day is None:
        return None
    if found["clock"] is None:
        return FoundTime(day.isoformat(), None, True, None, found.start(), found.end())
    clock = time_of_day(found["clock"])
    if clock is None:
        return None
    starts = datetime.combine(day, clock).isoformat()
    return FoundTime(starts, None, False, None, found.start(), found.end())
