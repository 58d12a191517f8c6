"""Whether recall has anything for today, as a part of Today's one query: a line at most, never a number (X4)."""

from __future__ import annotations

from datetime import datetime, timedelta

from networkprep.domain.day_steps import days_after
from networkprep.domain.recall_bounds import EVENING_FROM, INVITED_DAYS, LOOK_AHEAD_DAYS, MOST_A_DAY, NOT_TODAY

# The telling fields are those of domain.recall_cues; a test asks about each.
_ASKABLE = "NOT p.resting AND NOT p.no_contact AND p.lit_up || p.detail || p.challenge || p.organisation <> ''"
_COMING = (
    "e.state = 'planned' AND e.starts_at BETWEEN :recall_from AND :recall_to AND (e.starts_at > :now OR e.all_day)"
)
# As domain.wall_time.first_day: a time written in UTC is on the day it has where the person is.
_DAY = "date(e.starts, CASE WHEN e.starts LIKE '%Z' THEN :recall_home ELSE '+0 seconds' END)"

# CROSS JOIN holds SQLite to this order: from the few events of these days, not through everybody ever met.
RECALL_WITH = f"""
seen AS (
    SELECT e.id AS event_id, w.person_id FROM event e JOIN plan_person w ON w.event_id = e.id WHERE {_COMING}
    UNION
    SELECT e.id, n.person_id FROM event e JOIN event o ON o.community_id = e.community_id AND o.id <> e.id
    JOIN encounter n ON n.event_id = o.id WHERE {_COMING}),
needed AS (
    SELECT e.title FROM seen JOIN event e ON e.id = seen.event_id JOIN person p ON p.id = seen.person_id
    JOIN (SELECT 'name' AS asks UNION ALL SELECT 'detail') a
    LEFT JOIN recall_card c ON c.person_id = p.id AND c.asks = a.asks
    WHERE {_DAY} BETWEEN :today AND :recall_ahead AND {_ASKABLE}
        AND (c.id IS NULL OR (c.due_on IS NOT NULL AND c.tried_on IS NOT :today
            AND coalesce(c.fresh_until, '') < {_DAY}))
    GROUP BY e.id
    HAVING count(*) > max(julianday({_DAY}) - julianday(:today) - 1, 0) * :recall_most
    ORDER BY e.starts_at LIMIT 1),
newly_met AS (
    SELECT e.title FROM event e CROSS JOIN encounter n ON n.event_id = e.id JOIN person p ON p.id = n.person_id
    WHERE e.ends_at > :recall_ended AND e.end_day BETWEEN :recall_since AND :recall_evening AND {_ASKABLE}
        AND n.quality IS NOT 'not_all_right' AND n.decision IS NOT 'let_go'
        AND (SELECT count(*) FROM recall_card c WHERE c.person_id = p.id) < 2
    ORDER BY e.ends_at DESC LIMIT 1),
waiting AS (
    SELECT '' AS title FROM recall_card c JOIN person p ON p.id = c.person_id
    WHERE c.due_on BETWEEN :recall_since AND :today AND {_ASKABLE} LIMIT 1)
"""
RECALL_SQL = """
SELECT 9, 'recall', 0, '', title, NULL, NULL, NULL, '' FROM (
    SELECT title FROM needed UNION ALL SELECT title FROM newly_met UNION ALL SELECT title FROM waiting)
WHERE :recalls AND (SELECT count(*) FROM recall_card WHERE tried_on = :today) < :recall_most
    AND NOT EXISTS (SELECT 1 FROM dismissal WHERE key = :recall_key AND until > :today)
LIMIT 1
"""


def recall_parameters(moment: datetime, *, recalls: bool) -> dict[str, str | int]:
    """The values its part needs."""
    today = moment.date()
    evening = today if moment.hour >= EVENING_FROM else days_after(today, -1)
    since, ahead = days_after(today, -INVITED_DAYS), days_after(today, LOOK_AHEAD_DAYS)
    return {
        "recalls": recalls,
        "recall_key": NOT_TODAY,
        "recall_most": MOST_A_DAY,
        "recall_since": since.isoformat(),
        "recall_evening": evening.isoformat(),
        "recall_ahead": ahead.isoformat(),
        # The indexes are on instants: a day more at each end, for any zone.
        "recall_from": days_after(today, -1).isoformat(),
        "recall_to": days_after(ahead, 2).isoformat(),
        # That of today: a change of clocks within these days moves only what begins within an hour of midnight.
        "recall_home": f"{(moment.utcoffset() or timedelta()).total_seconds():+.0f} seconds",
        "recall_ended": days_after(since, -1).isoformat(),
    }
