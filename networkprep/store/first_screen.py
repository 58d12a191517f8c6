"""Today's rows by one plain query, before anything heavier is imported (performance 1c)."""

from __future__ import annotations

import sqlite3
from datetime import datetime, tzinfo

from networkprep.domain.day_steps import days_after
from networkprep.domain.today import QUESTION_STAYS_DAYS, TodayKind, TodayPage, TodayRow
from networkprep.domain.wall_time import first_day
from networkprep.store.instants import instant_text, read_instant
from networkprep.store.recall_due import RECALL_SQL, RECALL_WITH, recall_parameters

LIMIT = 200

TODAY_SQL = f"""
WITH {RECALL_WITH}
SELECT 1 AS place, 'at_event' AS kind, e.id, e.title, e.place AS about, e.starts AS day, e.id AS event_id,
    NULL AS person_id, e.starts_at AS sorted
FROM event e WHERE e.state = 'planned' AND e.starts_at <= :now AND e.ends_at > :now
UNION ALL
SELECT 2, 'debrief', e.id, e.title, e.place, e.end_day, e.id, NULL, e.ends_at
FROM event e WHERE e.state = 'planned' AND e.ends_at <= :now
UNION ALL
SELECT 3, 'plan', e.id, e.title, e.place, e.starts, e.id, NULL, e.starts_at
FROM event e LEFT JOIN plan l ON l.event_id = e.id
WHERE e.state = 'planned' AND e.starts_at > :now AND e.starts_at <= :soon AND NOT coalesce(l.prepared, 0)
UNION ALL
SELECT * FROM (SELECT 4, 'promise', m.id, coalesce(p.name, m.who), m.text, m.due_on, m.event_id, m.person_id, m.due_on
FROM promise m LEFT JOIN person p ON p.id = m.person_id
WHERE m.state = 'open' AND m.whose = 'mine' AND m.due_on <= :today
    AND coalesce(p.resting, 0) = 0 AND coalesce(p.no_contact, 0) = 0
    AND NOT EXISTS (SELECT 1 FROM follow_up f WHERE f.promise_id = m.id)
ORDER BY m.due_on, m.id LIMIT :limit)
UNION ALL
SELECT * FROM (SELECT 5, CASE WHEN f.promise_id IS NULL THEN 'follow_up' ELSE 'promise_message' END, f.id, p.name,
    coalesce(m.text, e.title, ''), f.due_on, f.event_id, f.person_id,
    CASE WHEN f.promise_id IS NULL THEN '1' ELSE '0' END || f.due_on
FROM follow_up f JOIN person p ON p.id = f.person_id LEFT JOIN promise m ON m.id = f.promise_id
    LEFT JOIN event e ON e.id = f.event_id
WHERE f.state = 'due' AND f.due_on <= :today AND NOT p.resting AND NOT p.no_contact
ORDER BY f.due_on, f.id LIMIT :limit)
UNION ALL
SELECT * FROM (SELECT 6, 'their_promise', m.id, coalesce(p.name, m.who), m.text, m.due_on, m.event_id, m.person_id,
    m.due_on
FROM promise m LEFT JOIN person p ON p.id = m.person_id
WHERE m.state = 'open' AND m.whose = 'theirs' AND m.due_on < :today AND coalesce(m.remind_on, m.due_on) <= :today
    AND coalesce(p.resting, 0) = 0 AND coalesce(p.no_contact, 0) = 0
ORDER BY m.due_on, m.id LIMIT 5)
UNION ALL
SELECT * FROM (SELECT 7, 'silence', f.id, p.name, coalesce(e.title, ''), f.sent_on, f.event_id, f.person_id, f.sent_on
FROM follow_up f JOIN person p ON p.id = f.person_id LEFT JOIN event e ON e.id = f.event_id
WHERE f.state = 'waiting' AND f.answer IS NULL AND f.nudged_on IS NULL AND f.sent_on <= :silent_since
    AND (f.asked_on IS NULL OR f.asked_on > :asked_since) AND NOT p.resting AND NOT p.no_contact
ORDER BY f.sent_on, f.id LIMIT 1)
UNION ALL
SELECT 7.5, 'promise', m.id, m.who, m.text, m.due_on, m.event_id, NULL, coalesce(m.due_on, '9999')
FROM promise m
WHERE m.state = 'open' AND m.whose = 'mine' AND m.person_id IS NULL AND (m.due_on IS NULL OR m.due_on > :today)
UNION ALL
SELECT * FROM (SELECT 8, 'touch', p.id, p.name, p.lit_up, p.next_touch_on, NULL, p.id, p.next_touch_on
FROM person p WHERE p.next_touch_on <= :today AND p.resting = 0 AND NOT p.no_contact
    AND (p.space_until IS NULL OR p.space_until <= :today)
    AND (p.last_touch_on IS NULL OR p.last_touch_on <= :touched_by)
ORDER BY p.next_touch_on, p.id LIMIT 5)
UNION ALL
SELECT * FROM ({RECALL_SQL})
ORDER BY place, sorted, id LIMIT :limit
"""

_CHANGES_SQL = """
SELECT min(at) FROM (
    SELECT min(starts_at) AS at FROM event WHERE state = 'planned' AND starts_at > :now
    UNION ALL SELECT min(ends_at) FROM event WHERE state = 'planned' AND ends_at > :now)
"""
_ANYTHING_SQL = """
SELECT EXISTS (SELECT 1 FROM event) OR EXISTS (SELECT 1 FROM person) OR EXISTS (SELECT 1 FROM capture)
"""


def today_parameters(moment: datetime, nudge_days: int, *, recalls: bool, touch_gap: int) -> dict[str, str | int]:
    """The values the query needs; ``recalls`` says whether recall may be spoken of."""
    today = moment.date()
    soon = f"{days_after(today, 3).isoformat()}T23:59:59.999Z"
    return {
        "now": instant_text(moment),
        "soon": soon,
        "today": today.isoformat(),
        "silent_since": days_after(today, -nudge_days).isoformat(),
        "touched_by": days_after(today, -touch_gap).isoformat(),
        "asked_since": days_after(today, -QUESTION_STAYS_DAYS).isoformat(),
        "limit": LIMIT,
        **recall_parameters(moment, recalls=recalls),
    }


def today_page(
    connection: sqlite3.Connection, moment: datetime, nudge_days: int, *, recalls: bool, touch_gap: int
) -> TodayPage:
    """Today as a whole, read from one consistent state; at most 200 rows, in one query."""
    parameters = today_parameters(moment, nudge_days, recalls=recalls, touch_gap=touch_gap)
    found = connection.execute(TODAY_SQL, parameters)
    rows = tuple(row_from(row, moment.tzinfo) for row in found)
    now = {"now": instant_text(moment)}
    begins_or_ends = connection.execute(_CHANGES_SQL, now).fetchone()[0]
    return TodayPage(
        moment,
        rows,
        first_start=not rows and not connection.execute(_ANYTHING_SQL).fetchone()[0],
        changes_at=read_instant(begins_or_ends) if begins_or_ends else None,
    )


def row_from(row: tuple[object, ...], home: tzinfo | None) -> TodayRow:
    """A row of the query as Today shows it."""
    _place, kind, key, title, about, day, event_id, person_id, _sorted = row
    return TodayRow(
        TodayKind(str(kind)),
        int(str(key)),
        str(title),
        str(about or ""),
        first_day(str(day), home) if day else None,
        int(str(event_id)) if event_id is not None else None,
        int(str(person_id)) if person_id is not None else None,
    )
