"""A file is known by its content."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from networkprep.exchange.linkedin_invitations import read_invitations
from networkprep.exchange.sniff import FileKind, kind_of

INVITATIONS = (
    b"From,To,Sent At,Message,Direction,inviterProfileUrl,inviteeProfileUrl\n"
    b'Me,Ida Berg,"9/5/26, 1:12 AM","Hi, Ida",OUTGOING,https://x/me,https://x/ida\n'
    b'Ove Lund,Me,"12/31/25, 1:12 PM",,INCOMING,https://x/ove,https://x/me\n'
)


@pytest.mark.parametrize(
    ("data", "kind"),
    [
        (b"\xef\xbb\xbf\r\n\r\nbegin:vcard\r\n", FileKind.VCARD),
        ("BEGIN:VCARD\r\nFN:x".encode("utf-16-be"), FileKind.VCARD),
        (b"FN:x\rEND:VCARD\r", FileKind.VCARD),
        (b"BEGIN:VCALENDAR\r\nBEGIN:VEVENT", FileKind.ICALENDAR),
        (b"BEGIN:VEVENT\nEND:VEVENT", FileKind.ICALENDAR),
        (
            b"Notes:\n\nFirst Name,Last Name,Email Address,Company,Position,Connected On\n",
            FileKind.LINKEDIN_CONNECTIONS,
        ),
        (INVITATIONS, FileKind.LINKEDIN_INVITATIONS),
        (b"Full name;E-mail\nIda;i@x.org", FileKind.TABLE),
        (b'{"schema": 1, "generator": "x", "people": []}', FileKind.ARCHIVE),
        (b'["vcard", []]', FileKind.JSON),
        (b"<!DOCTYPE html><html>", FileKind.HTML),
        (b"\x89PNG\r\n\x1a\n\0\0", FileKind.BINARY),
        (b"PK\x03\x04abc", FileKind.ZIP),
        (b" \r\n", FileKind.EMPTY),
        (b"Dear diary, nothing here", FileKind.UNKNOWN),
    ],
)
def test_kinds_are_told_apart(data: bytes, kind: FileKind) -> None:
    assert kind_of(data) is kind


def test_invitations_name_the_other_person_and_the_day() -> None:
    read = read_invitations(INVITATIONS)
    assert [(each.name, str(each.sent_on), each.incoming, each.profile_url) for each in read.invitations] == [
        ("Ida Berg", "2026-09-05", False, "https://x/ida"),
        ("Ove Lund", "2025-12-31", True, "https://x/ove"),
    ]
    assert read.problems == ()


@given(st.binary())
def test_no_bytes_raise(data: bytes) -> None:
    kind_of(data)
    read_invitations(data)
