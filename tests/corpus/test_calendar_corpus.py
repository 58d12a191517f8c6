"""Every event of the corpus reads as its facts say; of a damaged file what is good is read and the rest named."""

from __future__ import annotations

from collections import Counter

import pytest

from networkprep.domain.calendar_events import CalendarEvent
from networkprep.exchange.calendar_reading import CalendarResult, read_calendar
from tests.corpus.expectations import Facts, data_of, expected, expected_of_bad, needs_corpus, plain, table

pytestmark = needs_corpus


@pytest.mark.row("X1")
def test_every_calendar_file_reads_as_its_facts_say() -> None:
    rights: Counter[str] = Counter()
    alls: Counter[str] = Counter()
    wrong = []
    for facts in expected("icalendar"):
        alls[facts["producer"]] += 1
        found = _differences(facts)
        rights[facts["producer"]] += not found
        wrong += [f"{facts['file']}: {each}" for each in found]
    print(table("iCalendar", rights, alls))
    assert wrong == []


@pytest.mark.parametrize("facts", expected_of_bad("icalendar"), ids=lambda facts: facts["file"])
def test_a_damaged_file_gives_what_is_good_and_names_what_is_not(facts: Facts) -> None:
    result = read_calendar(data_of(facts))
    wanted = facts["expect"]
    outcomes = set(wanted["outcome"].split("-or-"))
    if "error" in outcomes and not result.events:
        assert result.problems
        return
    counts = wanted.get("good_count_any_of") or [wanted.get("good_count", len(result.events))]
    assert len(result.events) in counts
    assert len(result.events) + sum(problem.lost for problem in result.problems) >= result.records
    for item, event in zip(wanted.get("items") or [], result.events, strict=False):
        assert not _wrong(item, event)
    if outcomes != {"ok"}:
        assert [each for each in wanted["report"] if not _is_reported(each["line"], facts, result)] == []


def _differences(facts: Facts) -> list[str]:
    result = read_calendar(data_of(facts))
    if not len(result.events) == result.records == facts["count"]:
        return [f"{len(result.events)} of {result.records} events, not {facts['count']}"]
    items = zip(facts["items"], result.events, strict=False)
    return [each for item, event in items for each in _wrong(item, event)]


def _wrong(item: Facts, event: CalendarEvent) -> list[str]:
    """The facts of an item that an event does not have; a link nobody should open may be refused."""
    shown = event.as_item()
    got = {
        "summary": plain(event.title),
        "dtstart": _digits(event.starts),
        "tzid": plain(event.tzid),
        "location": plain(event.location),
        "url": plain(event.url),
        "organizer": plain(event.organiser),
        "uid": plain(event.uid),
        "recurrence_id": _digits(event.recurrence_id),
        "line": str(event.line),
    }
    assert shown["title"] == event.title
    accepted = {name: [plain(each) for each in values] for name, values in item.get("accept", {}).items()}
    return [
        f"{name} {got[name]!r}, not {item[name]!r} (line {event.line})"
        for name in got
        if name in item and got[name] != plain(str(item[name] or "")) and got[name] not in accepted.get(name, [])
    ]


def _digits(text: str | None) -> str | None:
    return (text or "").replace("-", "").replace(":", "") or None


def _is_reported(line: int | None, facts: Facts, result: CalendarResult) -> bool:
    """Say whether a problem of the same record, or of the same line, is named."""
    if line is None:
        return bool(result.problems)
    texts = data_of(facts).decode("latin-1").splitlines()
    first = last = line
    while first > 1 and "BEGIN:VEVENT" not in texts[first - 1]:
        first -= 1
    while last < len(texts) and "END:V" not in texts[last - 1]:
        last += 1
    return any(first <= problem.line <= last for problem in result.problems)
