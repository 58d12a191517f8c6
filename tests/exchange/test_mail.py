"""A message handed over carries what was written and nothing a name could smuggle in."""

from __future__ import annotations

from email import message_from_bytes, policy
from urllib.parse import parse_qs, urlsplit

import pytest
from hypothesis import given
from hypothesis import strategies as st

from networkprep.exchange.mail import LONGEST_MAILTO, mailto, message_file

HOSTILE = "x?attach=/etc/passwd&bcc=evil@example.org\r\nBcc: evil@example.org\r\n\r\nbody #1 100%"


def test_a_message_opens_with_its_words() -> None:
    found = mailto("ida+net@example.org", "Café & more", "Hello Ida,\nnice — you?")
    assert found.url == (
        "mailto:ida%2Bnet@example.org?subject=Caf%C3%A9%20%26%20more&body=Hello%20Ida%2C%0D%0Anice%20%E2%80%94%20you%3F"
    )
    assert not found.is_too_long


def test_a_long_message_says_so() -> None:
    assert mailto("a@b.org", "", "x" * LONGEST_MAILTO).is_too_long


@pytest.mark.parametrize("address", [HOSTILE, "a@b.org,c@d.org", "a@b.org?bcc=c@d.org\n", "A <a@b.org>", "-x", ""])
def test_an_address_cannot_add_recipients_or_fields(address: str) -> None:
    """Reliability row 57: without the check of the address the first one sets a blind copy."""
    parts = urlsplit(mailto(address, HOSTILE, HOSTILE).url)
    assert parts.path.count("@") <= 1
    assert "," not in parts.path
    assert set(parse_qs(parts.query)) <= {"subject", "body"}
    message = message_from_bytes(message_file(address, HOSTILE, HOSTILE), policy=policy.default)
    assert {name.lower() for name in message} <= {
        "to", "subject", "x-unsent", "content-type", "content-transfer-encoding", "mime-version",
    }  # fmt: skip
    assert "Bcc: evil@example.org" in message.get_content()


def test_the_file_opens_for_editing() -> None:
    message = message_from_bytes(
        message_file("ida@example.org", "Ünï", "Grüße 名前\n", timestamp=0), policy=policy.default
    )
    assert (message["X-Unsent"], message["To"], message["Subject"]) == ("1", "ida@example.org", "Ünï")
    assert message.get_content().replace("\r\n", "\n") == "Grüße 名前\n"


@given(st.text(), st.text(), st.text())
def test_no_text_raises_or_adds_a_field(address: str, subject: str, body: str) -> None:
    assert set(parse_qs(urlsplit(mailto(address, subject, body).url).query)) <= {"subject", "body"}
    message = message_from_bytes(message_file(address, subject, body), policy=policy.default)
    assert not {"cc", "bcc", "date"} & {name.lower() for name in message}
