"""What a vCard value means: heads, quoted-printable, escapes of each version, photos."""

from __future__ import annotations

import binascii
import re
from itertools import chain
from typing import NamedTuple

from networkprep.exchange.content_lines import Head, escape, quoted_param, split_escaped, unescape
from networkprep.exchange.decoding import decode_declared

MAX_PHOTO_CHARS = 8 * 1024 * 1024
_BARE_ENCODINGS = frozenset({"QUOTED-PRINTABLE", "BASE64", "B", "7BIT", "8BIT"})
_SPENT = frozenset({"TYPE", "PREF", "ENCODING", "CHARSET", "VALUE"})
_QUOTED = re.compile(rb"=([0-9A-Fa-f]{2})")
_LEGACY_ESCAPE = re.compile(r"\\([\\;,:nN])")
_SCHEME = re.compile(r"[a-z][a-z0-9+.-]*:", re.IGNORECASE)
_DATA_URI = re.compile(r"data:([^;,]*)((?:;[^;,]*)*),", re.IGNORECASE)
_IMAGES = (
    (b"\xff\xd8\xff", "image/jpeg", b"\xff\xd9"),
    (b"\x89PNG\r\n\x1a\n", "image/png", b"IEND\xaeB`\x82"),
    (b"GIF8", "image/gif", b";"),
    (b"BM", "image/bmp", b""),
)  # fmt: skip


class Meaning(NamedTuple):
    """A head understood: what kind of value follows. ``front`` is the head to write it back with."""

    name: str
    group: str = ""
    types: tuple[str, ...] = ()
    pref: int = 0
    params: tuple[tuple[str, str], ...] = ()
    quoted: bool = False
    base64: bool = False
    charset: str | None = None
    value_type: str = ""
    front: str = ""
    broken: bool = False

    @property
    def is_plain(self) -> bool:
        """Say whether the head is no more than its name."""
        return not (self.group or self.types or self.pref or self.params)


class PhotoError(ValueError):
    """A photo that is not whole inside the file."""


class OtherPhotoError(PhotoError):
    """A picture in letters (SVG, say): not shown, and kept as it is."""


class RemotePhotoError(PhotoError):
    """A photo that is only a link; links are not followed."""


def meaning_of(head: Head, front: str) -> Meaning:
    """Read the parameters of a head as vCard 2.1, 3.0 and 4.0 write them."""
    written, encoding = _types_and_encoding(head)
    leftover = tuple((key, value) for key, value in head.params if key and key not in _SPENT)
    meaning = Meaning(
        name=head.name,
        group=head.group,
        types=tuple(dict.fromkeys(each for each in written if each != "pref")),
        pref=_rank(head) or int("pref" in written),
        params=leftover,
        quoted=encoding == "QUOTED-PRINTABLE",
        base64=encoding in {"B", "BASE64"},
        charset=head.param("CHARSET"),
        value_type=(head.param("VALUE") or "").lower(),
        # The first line of a card may be indented. Written so, it would go on with the line before.
        front=front.lstrip(),
        broken=head.broken,
    )
    if head.broken or meaning.quoted or meaning.charset or any(not key for key, _ in head.params):
        return meaning._replace(front=_front(head, written, base64=meaning.base64))
    return meaning


def _types_and_encoding(head: Head) -> tuple[tuple[str, ...], str]:
    """The types in small letters, and the encoding, which vCard 2.1 may name among them."""
    lists = (value.split(",") for key, value in head.params if key in {"TYPE", ""})
    named = [each.strip().lower() for each in chain.from_iterable(lists) if each.strip()]
    types = tuple(each for each in named if each.upper() not in _BARE_ENCODINGS)
    bare = next((each for each in named if each.upper() in _BARE_ENCODINGS), "")
    return types, (head.param("ENCODING") or bare).upper()


def _rank(head: Head) -> int:
    """What PREF says, 1 to 100; 1 where it says nothing that counts, 0 without one."""
    said = [value for key, value in head.params if key == "PREF"]
    if not said:
        return 0
    counts = said[-1].isascii() and said[-1].isdigit() and 1 <= int(said[-1][:9]) <= 100
    return int(said[-1]) if counts else 1


def _front(head: Head, types: tuple[str, ...], *, base64: bool) -> str:
    """The head again in the words of vCard 3.0 and 4.0, without what only said how the value was encoded."""
    params = [("TYPE", value) for value in types]
    params += [(key, value) for key, value in head.params if key not in {"", "TYPE", "ENCODING", "CHARSET"}]
    if base64:
        params.append(("ENCODING", "b"))
    name = f"{head.group}.{head.name}" if head.group else head.name
    return name + "".join(f";{key}={quoted_param(value)}" for key, value in params)


def unquoted(value: str, charset: str | None, guessed: str) -> tuple[str, bool]:
    """Quoted-printable undone, and whether the charset is certain; line breaks become plain ones."""
    raw = _QUOTED.sub(lambda found: bytes([int(found[1], 16)]), value.removesuffix("=").encode())
    text, certain = decode_declared(raw.replace(b"\0", b""), charset, guessed)
    return text.replace("\r\n", "\n").replace("\r", "\n"), certain


def plain_text(value: str, *, legacy: bool) -> str:
    """Escapes undone: 2.1 (``legacy``) knows few, so that a Windows path keeps its backslashes."""
    if "\\" not in value:
        return value
    if legacy:
        return _LEGACY_ESCAPE.sub(lambda found: "\n" if found[1] in "nN" else found[1], value)
    return unescape(value)


def split_values(value: str, separator: str) -> list[str]:
    """Components or list members, still escaped. Quoted-printable may have hidden every separator: see through it."""
    if separator == ";" and ";" not in value and value.upper().count("=3B") >= 4:
        return re.split("=3B", value, flags=re.IGNORECASE)
    return split_escaped(value, separator)


def as_extra(front: str, value: str, text: str) -> str:
    """An unknown property as one line of vCard 3.0 and 4.0; ``text`` is its value with the encoding undone."""
    return f"{front}:{value}" if value is text else front + ":" + text.replace("\n", "\\n")


def read_photo(meaning: Meaning, value: str) -> tuple[bytes, str] | None:
    """The picture inside the file and its media type; None for an empty property.

    Raises RemotePhotoError for a link (nothing is opened) and PhotoError for a picture that is broken or too large.
    """
    value = value.strip()
    if not value:
        return None
    if len(value) > MAX_PHOTO_CHARS:
        raise PhotoError
    media = next((each for each in meaning.types if each != "pref"), "")
    media = next((text for key, text in meaning.params if key == "MEDIATYPE"), media)
    if found := _DATA_URI.match(value):
        if "base64" not in found[0].lower():
            raise OtherPhotoError
        media, value = found[1] if "/" in found[1] else media, value[found.end() :]
    elif _SCHEME.match(value) or (meaning.value_type in {"uri", "url"} and not meaning.base64):
        raise RemotePhotoError
    data = _from_base64("".join(value.replace("\\n", "").split()))
    return data, _media_type(data, media)


def _from_base64(text: str) -> bytes:
    """Strict, but for a missing filling at the end where the picture itself shows that it is whole."""
    filled = text + "=" * (-len(text) % 4)
    try:
        data = binascii.a2b_base64(filled, strict_mode=True)
    except (binascii.Error, ValueError) as error:
        raise PhotoError from error
    if filled != text and not _is_whole(data):
        raise PhotoError
    if not data:
        raise PhotoError
    return data


def _is_whole(data: bytes) -> bool:
    return any(data.startswith(start) and end and end in data[-32:] for start, _, end in _IMAGES)


def _media_type(data: bytes, said: str) -> str:
    for start, media, _ in _IMAGES:
        if data.startswith(start):
            return media
    if data[:4] == b"RIFF" and data[8:12] == b"WEBP":
        return "image/webp"
    said = said.lower()
    return said if "/" in said else f"image/{said or 'unknown'}"


def photo_line(front: str, data: bytes, media: str, *, version: str) -> str:
    """A picture as a property: a data URI in 4.0, plain base64 in 3.0."""
    body = binascii.b2a_base64(data, newline=False).decode("ascii")
    if version == "4.0":
        return f"{front}:data:{media or 'image/unknown'};base64,{body}"
    kind = media.removeprefix("image/").upper()
    return f"{front};ENCODING=b" + (f";TYPE={quoted_param(kind)}" if kind and kind != "UNKNOWN" else "") + f":{body}"


def joined(parts: tuple[str, ...], separator: str) -> str:
    """Components or list members as one value, each escaped."""
    return separator.join(map(escape, parts))
