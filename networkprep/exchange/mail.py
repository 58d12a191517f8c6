"""A follow-up handed to the mail program: as a mailto address, or as a message file that opens for editing."""

from __future__ import annotations

import re
from dataclasses import dataclass
from email import policy
from email.message import EmailMessage
from email.utils import formatdate
from urllib.parse import quote, urlencode

# what browsers and mail programs were seen to pass on
LONGEST_MAILTO = 2000
_CONTROLS = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028\u2029]+")
_ADDRESS = re.compile(r"[^\s@<>,;:\"()\[\]\\]+@[^\s@<>,;:\"()\[\]\\]+")


@dataclass(frozen=True, slots=True)
class MailAddressUrl:
    """A mailto address; ``is_too_long`` says that many programs would cut it: offer the file or copying instead."""

    url: str
    is_too_long: bool


def mailto(address: str, subject: str, body: str) -> MailAddressUrl:
    """An address that opens a new message. Only subject and body can be set, whatever the texts hold."""
    fields = {"subject": _one_line(subject), "body": "\r\n".join(body.splitlines())}
    query = urlencode(
        {key: value for key, value in fields.items() if value}, quote_via=quote, safe="", errors="replace"
    )
    recipient = quote(_recipient(address), safe="@", errors="replace")
    url = f"mailto:{recipient}" + (f"?{query}" if query else "")
    return MailAddressUrl(url, len(url) > LONGEST_MAILTO)


def message_file(address: str, subject: str, body: str, *, timestamp: float | None = None) -> bytes:
    """An .eml file that mail programs open for editing; ``timestamp`` in seconds UTC, left out when None."""
    message = EmailMessage(policy.SMTP)
    message["X-Unsent"] = "1"
    if recipient := _recipient(address):
        message["To"] = recipient
    message["Subject"] = _one_line(subject)
    if timestamp is not None:
        message["Date"] = formatdate(timestamp)
    message.set_content(_encodable(body), cte="quoted-printable")
    return message.as_bytes()


def _recipient(address: str) -> str:
    """One address and nothing more: what could be a second one or a header is left out."""
    plain = _encodable(address.strip())
    return plain if _ADDRESS.fullmatch(plain) and plain.isascii() else ""


def _one_line(text: str) -> str:
    return _CONTROLS.sub(" ", _encodable(text)).strip()


def _encodable(text: str) -> str:
    return text.encode("utf-8", "replace").decode("utf-8")
