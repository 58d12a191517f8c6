"""How much recall a day may ask, and for how long it is spoken of: plain numbers, needed before the first picture."""

from __future__ import annotations

MOST_A_DAY = 12
"""Prompts; at ten seconds each they take two minutes."""

LONGEST_SECONDS = 120
"""A session ends with the prompt that is shown then."""

FRESH = 0.93
"""Below this chance to remember, something is tried again before an event; one night after a try is above it."""

LOOK_AHEAD_DAYS = 7
INVITED_DAYS = 14
"""How long something that waits is spoken of on Today; after that it waits in silence."""

EVENING_FROM = 17
"""The hour from which the evening of an event counts as come."""

NOT_TODAY = "recall"
"""The key under which "not today" is remembered until tomorrow."""
