"""Calendar files in: what an invitation says, whoever wrote it, and what a damaged or hostile one may not do."""

from __future__ import annotations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from networkprep.domain.calendar_events import CalendarEvent
from networkprep.domain.file_problems import ProblemCode
from networkprep.exchange.calendar_reading import CalendarResult, read_calendar


def _file(*lines: str, head: tuple[str, ...] = ()) -> bytes:
    return "\r\n".join(["BEGIN:VCALENDAR", *head, "BEGIN:VEVENT", *lines, "END:VEVENT", "END:VCALENDAR", ""]).encode()


def _event(*lines: str, head: tuple[str, ...] = ()) -> CalendarEvent:
    result = read_calendar(_file(*lines, head=head))
    assert len(result.events) == 1
    return result.events[0]


def _codes(result: CalendarResult) -> list[tuple[int, ProblemCode]]:
    return [(problem.line, problem.code) for problem in result.problems]


@pytest.mark.row("X1")
def test_a_luma_invitation_is_read_whole() -> None:
    event = _event(
        "DTSTART:20261020T233000Z",
        "DTEND:20261021T010000Z",
        "UID:evt-1@events.lu.ma",
        "SUMMARY:Rust, tea and talk",
        'ORGANIZER;CN="Ana Ruiz":MAILTO:calendar-invite@lu.ma',
        "DESCRIPTION:Get up-to-date information at: https://luma.com/ru",
        " st?pk=g-secret\\n\\nAddress:\\nGirona",
        "LOCATION:Carrer dels Mercaders, 5, 17004 Girona, Spain",
        "STATUS:TENTATIVE",
        "SEQUENCE:2",
    )
    assert event.as_item() == {
        "uid": "evt-1@events.lu.ma",
        "title": "Rust, tea and talk",
        "starts": "2026-10-20T23:30:00Z",
        "ends": "2026-10-21T01:00:00Z",
        "all_day": False,
        "zone": "UTC",
        "tzid": None,
        "location": "Carrer dels Mercaders, 5, 17004 Girona, Spain",
        "url": None,
        "organiser": "calendar-invite@lu.ma",
        "description": "Get up-to-date information at: https://luma.com/rust\n\nAddress:\nGirona",
        "status": "TENTATIVE",
        "recurrence": None,
        "recurrence_id": None,
    }
    assert (event.page, event.organiser_name, event.sequence) == ("https://luma.com/rust", "Ana Ruiz", 2)


@pytest.mark.parametrize(
    ("lines", "starts", "ends", "all_day", "zone"),
    [
        (("DTSTART;VALUE=DATE:20261112", "DTEND;VALUE=DATE:20261115"), "2026-11-12", "2026-11-15", True, None),
        (("DTSTART:20261112",), "2026-11-12", None, True, None),
        (("DTSTART;VALUE=DATE:20261112T183000",), "2026-11-12T18:30:00", None, False, None),
        (("DTSTART:20261112T183000", "DURATION:PT1H30M"), "2026-11-12T18:30:00", "2026-11-12T20:00:00", False, None),
        (("DTSTART:20261112", "DURATION:PT15M"), "2026-11-12", "2026-11-13", True, None),
        (("DTSTART:20261112T183000Z", "DURATION:P1W"), "2026-11-12T18:30:00Z", "2026-11-19T18:30:00Z", False, "UTC"),
        (
            ("DTSTART;TZID=Europe/Berlin:20261112T183000", "DTEND:20261112T200000Z"),
            "2026-11-12T18:30:00", "2026-11-12T21:00:00", False, "Europe/Berlin",
        ),
        (
            ("DTSTART:20261112T183000Z", "DTEND;TZID=Europe/Berlin:20261112T210000"),
            "2026-11-12T18:30:00Z", "2026-11-12T20:00:00Z", False, "UTC",
        ),
        (("SUMMARY:some day",), None, None, False, None),
    ],
)  # fmt: skip
def test_times_in_every_form(lines: tuple[str, ...], starts: str, ends: str, all_day: bool, zone: str) -> None:
    event = _event(*lines)
    assert (event.starts, event.ends, event.all_day, event.zone) == (starts, ends, all_day, zone)


@pytest.mark.fault(40)
@pytest.mark.parametrize(
    ("starts", "length", "ends"),
    [
        ("20270328T013000", "PT1H", "2027-03-28T03:30:00"),
        ("20270328T023000", "PT1H", "2027-03-28T04:30:00"),
        ("20261025T013000", "PT1H", "2026-10-25T02:30:00"),
        ("20261025T013000", "PT3H", "2026-10-25T03:30:00"),
        ("20270327T233000", "P1D", "2027-03-28T23:30:00"),
        ("20270327T233000", "PT24H", "2027-03-29T00:30:00"),
    ],
)
def test_hours_pass_over_a_change_of_clocks_and_days_do_not(starts: str, length: str, ends: str) -> None:
    assert _event(f"DTSTART;TZID=Europe/Berlin:{starts}", f"DURATION:{length}").ends == ends


def test_an_empty_zone_is_none() -> None:
    result = read_calendar(_file("DTSTART;TZID=:20261112T183000", head=("X-WR-TIMEZONE:Europe/Lisbon",)))
    assert (result.events[0].zone, result.events[0].tzid, result.problems) == ("Europe/Lisbon", None, ())


@pytest.mark.parametrize(
    ("line", "address", "name"),
    [
        ("ORGANIZER;CN=Ann Lee:mailto:ann@x.org", "ann@x.org", "Ann Lee"),
        ("ORGANIZER;CN=Ann: the host:MAILTO:ann@x.org", "ann@x.org", "Ann: the host"),
        ("ORGANIZER;CN=Ann\\: the host:mailto:ann@x.org", "ann@x.org", "Ann: the host"),
        ("ORGANIZER;CN=Ann;SENT-BY=mailto:bo@x.org:mailto:ann@x.org", "ann@x.org", "Ann"),
        ("ORGANIZER:mailto:ann@x.org", "ann@x.org", ""),
    ],
)
def test_an_organiser_is_told_from_a_name_with_a_colon(line: str, address: str, name: str) -> None:
    event = _event("DTSTART:20261112T183000Z", line)
    assert (event.organiser, event.organiser_name) == (address, name)


@pytest.mark.parametrize(
    ("tzid", "zone"),
    [
        ("Europe/Berlin", "Europe/Berlin"),
        ("europe/berlin", "Europe/Berlin"),
        ("W. Europe Standard Time", "Europe/Berlin"),
        ("Eastern Daylight Time", "America/New_York"),
        ('"(UTC-05:00) Eastern Time (US & Canada)"', "America/New_York"),
        ('"(GMT+01:00) Amsterdam, Berlin, Bern, Rome, Stockholm, Vienna"', "Europe/Amsterdam"),
        ('"(UTC+05:30) Chennai, Kolkata, Mumbai, New Delhi"', "Asia/Kolkata"),
        ('"(GMT) Greenwich Mean Time : Dublin, Edinburgh, Lisbon, London"', "Europe/Dublin"),
        ("/mozilla.org/20070129_1/Europe/Berlin", "Europe/Berlin"),
        ("/freeassociation.sourceforge.net/Tzfile/America/Argentina/Buenos_Aires", "America/Argentina/Buenos_Aires"),
        ("US-Eastern", "US/Eastern"),
        ("America_New_York", "America/New_York"),
        ("(GMT-03:00)", "Etc/GMT+3"),
        ("Etc/UTC", "UTC"),
        ("UTC", "UTC"),
        ("Mars/Olympus_Mons", None),
        ("../../etc/passwd", None),
        ('"(UTC+09:00) Berlin"', None),
        ("Екатеринбург", None),
    ],
)
def test_a_zone_by_any_name(tzid: str, zone: str | None) -> None:
    event = _event(f"DTSTART;TZID={tzid}:20261112T183000")
    assert (event.starts, event.zone, event.tzid) == ("2026-11-12T18:30:00", zone, tzid.strip('"'))


def _zone_block(tzid: str, standard: str, daylight: str) -> tuple[str, ...]:
    return (
        "BEGIN:VTIMEZONE", f"TZID:{tzid}", "BEGIN:STANDARD", "DTSTART:16010101T030000", "TZOFFSETFROM:+0200",
        "TZOFFSETTO:+0100", f"RRULE:{standard}", "END:STANDARD", "BEGIN:DAYLIGHT", "DTSTART:16010101T020000",
        "TZOFFSETFROM:+0100", "TZOFFSETTO:+0200", f"RRULE:{daylight}", "END:DAYLIGHT", "END:VTIMEZONE",
    )  # fmt: skip


def test_a_nameless_zone_is_known_by_its_hours() -> None:
    head = _zone_block("Customized Time Zone", "FREQ=YEARLY;BYDAY=-1SU;BYMONTH=10", "FREQ=YEARLY;BYDAY=-1SU;BYMONTH=3")
    assert _event("DTSTART;TZID=Customized Time Zone:20261112T183000", head=head).zone == "Europe/Berlin"


def test_a_zone_with_hours_of_its_own_is_none_of_ours() -> None:
    head = _zone_block("Customized Time Zone", "FREQ=YEARLY;BYDAY=-1SU;BYMONTH=5", "FREQ=YEARLY;BYDAY=-1SU;BYMONTH=4")
    event = _event("DTSTART;TZID=Customized Time Zone:20261112T183000", head=head)
    assert (event.zone, event.tzid, event.starts) == (None, "Customized Time Zone", "2026-11-12T18:30:00")


def test_a_hostile_zone_rule_keeps_nobody_waiting() -> None:
    head = _zone_block("X", "FREQ=SECONDLY", "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30")
    assert _event("DTSTART;TZID=X:20261112T183000", head=head).zone is None


def test_floating_times_are_meant_in_the_zone_the_calendar_names() -> None:
    head = ("X-WR-TIMEZONE:Europe/Lisbon",)
    event = _event("DTSTART:20261112T183000", head=head)
    assert (event.starts, event.zone, event.tzid) == ("2026-11-12T18:30:00", "Europe/Lisbon", None)
    assert _event("DTSTART:20261112", head=head).zone is None
    assert _event("DTSTART:20261112T183000Z", head=head).starts == "2026-11-12T18:30:00Z"


@pytest.mark.parametrize("method", ["REPLY", "COUNTER", "CANCEL", "cancel", "REFRESH"])
def test_an_answer_is_no_new_event(method: str) -> None:
    result = read_calendar(_file("UID:1", "DTSTART:20261112", head=(f"METHOD:{method}",)))
    assert [(event.is_answer, event.is_cancelled) for event in result.events] == [(True, method.upper() == "CANCEL")]
    assert _codes(result) == [(3, ProblemCode.NOT_A_REQUEST)]


def test_several_calendars_in_one_file_keep_their_own_method() -> None:
    data = _file("UID:1", head=("METHOD:REPLY",)) + _file("UID:2", head=("METHOD:REQUEST",)) + _file("UID:3")
    assert [(event.uid, event.is_answer) for event in read_calendar(data).events] == [
        ("1", True), ("2", False), ("3", False),
    ]  # fmt: skip


def test_a_doubled_uid_is_kept_and_named_but_an_exception_of_a_series_is_right() -> None:
    body = b"BEGIN:VEVENT\nUID:1\nDTSTART:20261112T100000\nEND:VEVENT\n"
    moved = body.replace(b"UID:1", b"UID:1\nRECURRENCE-ID:20261119T100000")
    result = read_calendar(b"BEGIN:VCALENDAR\n" + body + moved + body + b"END:VCALENDAR\n")
    assert [event.recurrence_id for event in result.events] == [None, "2026-11-19T10:00:00", None]
    assert _codes(result) == [(11, ProblemCode.DOUBLED_UID)]


def test_a_change_of_all_later_dates_is_named_where_only_one_is_changed() -> None:
    body = "UID:1\nRECURRENCE-ID{range}:20261119T100000\nDTSTART:20261119T110000"
    for parameter, codes in ((";RANGE=THISANDFUTURE", [ProblemCode.LATER_DATES]), ("", [])):
        result = read_calendar(_file(body.replace("{range}", parameter)))
        assert [problem.code for problem in result.problems] == codes
        assert result.events[0].recurrence_id == "2026-11-19T10:00:00"


def test_a_change_of_all_later_dates_beside_its_series_is_no_problem() -> None:
    series = "UID:1\nDTSTART:20261112T100000\nRRULE:FREQ=WEEKLY\nEND:VEVENT\nBEGIN:VEVENT\n"
    change = "UID:1\nRECURRENCE-ID;RANGE=THISANDFUTURE:20261119T100000\nDTSTART"
    result = read_calendar(_file(series + change + ":20261119T110000"))
    assert _codes(result) == []
    assert [event.all_later for event in result.events] == [False, True]
    whole_day = read_calendar(_file(series + change + ";VALUE=DATE:20261119"))
    assert [problem.code for problem in whole_day.problems] == [ProblemCode.LATER_DATES]


def test_an_event_without_a_uid_is_the_same_one_next_time() -> None:
    lines = ("DTSTART:20261112", "SUMMARY:Fair")
    assert _event(*lines).identity == _event(*lines).identity
    assert _event(*lines).identity != _event("DTSTART:20261113", "SUMMARY:Fair").identity
    assert _event(*lines).as_item()["uid"] is None


def test_old_encodings_come_out_as_text() -> None:
    event = _event(
        "SUMMARY;ENCODING=QUOTED-PRINTABLE;CHARSET=UTF-8:Caf=C3=A9 =",
        "am See",
        "LOCATION;CHARSET=ISO-8859-1;ENCODING=QUOTED-PRINTABLE:Z=FCrich",
        "DESCRIPTION:one\\ntwo\\, three\\; four: five",
    )
    assert (event.title, event.location, event.description) == ("Café am See", "Zürich", "one\ntwo, three; four: five")


@pytest.mark.fault(56)
@pytest.mark.parametrize(
    "link", ["javascript:alert(1)", "file:///etc/passwd", "smb://host/x", "data:text/html,x", "-flag", "\\\\host\\x"]
)
def test_a_hostile_link_is_refused_and_the_event_kept(link: str) -> None:
    """Fails when the link is kept as written."""
    result = read_calendar(_file(f"URL:{link}", "SUMMARY:x", "ATTACH:file:///etc/passwd"))
    assert [(event.title, event.url) for event in result.events] == [("x", "")]
    assert _codes(result) == [(3, ProblemCode.REMOTE_DROPPED)]


def test_a_link_to_a_page_stays() -> None:
    assert _event("URL;VALUE=URI:https://example.org/a?b=c").url == "https://example.org/a?b=c"


def test_an_event_without_its_end_costs_itself_alone() -> None:
    good = "BEGIN:VEVENT\nUID:{}\nDTSTART:20261112\nEND:VEVENT\n"
    data = good.format(1) + "BEGIN:VEVENT\nUID:2\n" + good.format(3) + good.format(4)
    result = read_calendar(f"BEGIN:VCALENDAR\n{data}END:VCALENDAR\n".encode())
    assert ([event.uid for event in result.events], result.records) == (["1", "3", "4"], 4)
    assert [(problem.line, problem.code, problem.lost) for problem in result.problems] == [
        (6, ProblemCode.MISSING_END, True)
    ]


def test_an_event_inside_another_is_named_and_not_mixed_into_it() -> None:
    result = read_calendar(_file("UID:1", "BEGIN:VEVENT", "UID:2", "SUMMARY:inner", "END:VEVENT", "SUMMARY:outer"))
    assert [(event.uid, event.title) for event in result.events] == [("1", "outer")]
    assert [problem.code for problem in result.problems] == [ProblemCode.NESTED_RECORD]


def test_six_thousand_events_inside_each_other_are_no_trouble() -> None:
    result = read_calendar(b"BEGIN:VEVENT\n" * 6000 + b"SUMMARY:x\n" + b"END:VEVENT\n" * 6000)
    assert (len(result.events), result.records) == (1, 6000)


@pytest.mark.parametrize(
    "start", ["20260230T100000", "20261301", "20261112T256199", "soon", "", "20131009T170000T", "20261112T1000"]
)
def test_a_start_nobody_can_read_is_never_invented(start: str) -> None:
    result = read_calendar(_file("SUMMARY:x", f"DTSTART:{start}"))
    assert (len(result.events), [(problem.line, problem.lost) for problem in result.problems]) == (0, [(4, True)])


def test_a_bad_end_is_left_out_and_named() -> None:
    for line in ("DTEND:20261110T100000", "DTEND:soon", "DURATION:-PT1H", "DURATION:P999999W"):
        result = read_calendar(_file("DTSTART:20261112T100000", line))
        assert [(event.starts, event.ends) for event in result.events] == [("2026-11-12T10:00:00", None)]
        assert [problem.line for problem in result.problems] == [4]


@pytest.mark.parametrize(
    ("rule", "problems"),
    [
        ("FREQ=DAILY;INTERVAL=0", 1),
        ("FREQ=SOMETIMES", 1),
        ("COUNT=3", 1),
        ("FREQ=SECONDLY;COUNT=1000000", 0),
        ("FREQ=WEEKLY;UNTIL=20200101T000000Z", 0),
    ],
)
def test_a_rule_is_kept_as_text_and_a_senseless_one_named(rule: str, problems: int) -> None:
    result = read_calendar(_file("DTSTART:20270310T090000Z", f"RRULE:{rule}"))
    assert [event.recurrence for event in result.events] == [rule]
    assert [problem.code for problem in result.problems] == [ProblemCode.BAD_RULE] * problems


def test_a_file_without_events_says_so() -> None:
    assert _codes(read_calendar(b"BEGIN:VCALENDAR\nBEGIN:VTODO\nEND:VTODO\nEND:VCALENDAR\n")) == [
        (1, ProblemCode.NO_RECORDS)
    ]


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"", ProblemCode.EMPTY_FILE),
        (b" \r\n\t", ProblemCode.EMPTY_FILE),
        (b"<html>\nBEGIN:no\n</html>", ProblemCode.NOT_RECOGNISED),
        (b"\x1f\x8b\x08\x00\x01:\n\n\n", ProblemCode.NOT_RECOGNISED),
        (b"BEGIN:VCARD\nFN:x\nEND:VCARD", ProblemCode.NOT_RECOGNISED),
        (b"\0" * 100, ProblemCode.NOT_RECOGNISED),
    ],
)
def test_what_is_no_calendar_is_called_none(data: bytes, code: ProblemCode) -> None:
    result = read_calendar(data)
    assert (result.events, result.problems[0].code, result.problems[0].lost) == ((), code, True)


def test_large_files_are_read_in_linear_time() -> None:
    folded = b"DESCRIPTION:" + b"\r\n xyz" * 300_000
    assert [event.description for event in read_calendar(_file(folded.decode())).events] == ["xyz" * 300_000]
    dates = ",".join(["20270101T090000Z"] * 200_000)
    assert len(read_calendar(_file("DTSTART:20261112", "RRULE:FREQ=DAILY", f"EXDATE:{dates}")).events) == 1


_PIECES = st.sampled_from(
    ["BEGIN:VCALENDAR", "BEGIN:VEVENT", "END:VEVENT", "END:VCALENDAR", "BEGIN:VTIMEZONE", "TZID:x", "BEGIN:STANDARD",
     "TZOFFSETTO:+0100", "RRULE:FREQ=YEARLY;BYDAY=-1SU", "DTSTART;TZID=x:20261025T023000", "DTSTART:99991231T235959",
     "DURATION:P999999DT99999999M", "DTEND:00010101", "DTEND;TZID=Pacific/Apia:00010101T000000", "END:STANDARD",
     "RDATE:20260101/P1D,x", "SUMMARY;ENCODING=QUOTED-PRINTABLE:=C3=", "UID;ENCODING=BASE64:####", "END:VTIMEZONE",
     "ORGANIZER;CN=\"x:y", "URL:\x7f", "RRULE:FREQ=DAILY;UNTIL=0", " folded", "DTSTART;TZID=Asia/Tokyo:00010101T000000"]
)  # fmt: skip


@given(st.binary() | st.lists(_PIECES | st.text()).map(lambda pieces: "\n".join(pieces).encode("utf-8", "replace")))
@example(b"BEGIN:VEVENT\nDTSTART;TZID=Europe/Berlin:99991231T235959\nDURATION:PT9M\nEND:VEVENT")
@example(b"BEGIN:VEVENT\nDTSTART;TZID=Asia/Tokyo:00010101T000000\nDTEND:00010101T000000Z\nEND:VEVENT")
def test_no_bytes_raise(data: bytes) -> None:
    result = read_calendar(data)
    assert len(result.events) <= result.records
