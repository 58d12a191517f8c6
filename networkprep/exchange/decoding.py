"""From the bytes of a foreign text file to Unicode: byte order marks, UTF-16, charsets said or guessed, repairs."""

from __future__ import annotations

import codecs
import re
from collections import Counter

from networkprep.exchange.script_guess import alphabet_of

LAST_RESORT = "cp1252"
_BOM = codecs.BOM_UTF8
_SAMPLE = 4096
_DECLARED = re.compile(rb"CHARSET=\"?([A-Za-z0-9_.-]+)", re.IGNORECASE)
_LANGUAGE = re.compile(rb"LANGUAGE=\"?([A-Za-z]{2})", re.IGNORECASE)
_BEYOND_LATIN = "\u0370"
_HIGH = re.compile(rb"[\x80-\xff]")
_UTF8_PAIR = re.compile(rb"[\xc2-\xdf][\x80-\xbf]|[\xe1-\xec\xee\xef][\x80-\xbf]{2}|\xf0[\x90-\xbf][\x80-\xbf]{2}")
# one such letter alone may be a Western quotation mark and the letter after it
_JAPANESE = re.compile(r"[\u3040-\u30ff\u4e00-\u9fff\uff66-\uff9f]{2,}")
# the charset a Windows or phone address book writes by default for a language
_BY_LANGUAGE = {
    **dict.fromkeys(("pl", "cs", "sk", "hu", "ro", "sl", "hr"), "cp1250"),
    **dict.fromkeys(("ru", "uk", "bg", "be", "sr", "mk"), "cp1251"),
    **dict.fromkeys(("lt", "lv", "et"), "cp1257"),
    "el": "cp1253", "tr": "cp1254", "he": "cp1255", "ar": "cp1256", "th": "cp874",
    "ja": "cp932", "ko": "cp949", "zh": "gb18030",
}  # fmt: skip
_WIDER = {"shift_jis": "cp932", "iso8859-1": "cp1252", "gb2312": "gb18030", "euc_kr": "cp949", "ascii": "cp1252"}
_MULTIBYTE = frozenset({"cp932", "gb18030", "cp949", "big5", "euc_jp", "iso2022_jp", "iso2022_kr", "hz", "utf-7"})
# only charsets of text: a codec such as zip or unicode_escape named by a file is not asked
_TEXT_CODEC = re.compile(r"(utf|iso|cp|koi|mac|euc|big5|gb|hz|shift|johab|tis|ascii|ptcp|kz)")


def codec_of(name: str) -> str | None:
    """Python's name of a declared charset, widened as address books mean it; None when nobody knows it."""
    try:
        found = codecs.lookup(name.strip().strip('"')).name
    except (LookupError, ValueError):
        return None
    return _WIDER.get(found, found) if _TEXT_CODEC.match(found) else None


def is_multibyte(codec: str) -> bool:
    """East Asian charsets, whose bytes may look like something else."""
    return codec in _MULTIBYTE


def as_utf8(data: bytes) -> bytes:
    """The same text with UTF-16 and UTF-32 (with a mark or without) turned into UTF-8 and byte order marks removed.

    Bytes that are neither are handed back as they are: their charset is found line by line.
    """
    wide = _wide_codec(data[:_SAMPLE])
    if wide is not None:
        data = data.decode(wide, "replace").replace("\ufeff", "").encode("utf-8", "replace")
    return data.replace(_BOM, b"") if _BOM in data else data


def _wide_codec(head: bytes) -> str | None:
    if head.startswith((codecs.BOM_UTF32_LE, codecs.BOM_UTF32_BE)) and len(head) >= 8:
        return "utf-32"
    if head.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return "utf-16"
    pairs = len(head) // 2
    if pairs < 4 or b"\0" not in head:
        return None
    even, odd = head[0 : pairs * 2 : 2].count(0), head[1 : pairs * 2 : 2].count(0)
    if odd > pairs * 0.4 and even < pairs * 0.1:
        return "utf-16-le"
    if even > pairs * 0.4 and odd < pairs * 0.1:
        return "utf-16-be"
    return None


def guess_charset(data: bytes) -> str:
    """What bytes that are no UTF-8 most likely are, judged by all that the file says about itself."""
    if _UTF8_PAIR.search(data) and not _looks_single_byte(data):
        return "utf-8"
    declared = Counter(filter(None, (codec_of(name.decode()) for name in _DECLARED.findall(data))))
    declared.pop("utf-8", None)
    if declared:
        return declared.most_common(1)[0][0]
    for code in _LANGUAGE.findall(data):
        if found := _BY_LANGUAGE.get(code.decode().lower()):
            return found
    return alphabet_of(data) or ("cp932" if _is_japanese(data) else LAST_RESORT)


def _looks_single_byte(data: bytes) -> bool:
    """More high bytes stand outside valid UTF-8 sequences than inside."""
    valid = sum(len(found) for found in _UTF8_PAIR.findall(data))
    return len(_HIGH.findall(data)) - valid > valid


def _is_japanese(data: bytes) -> bool:
    try:
        text = data.decode("cp932")
    except UnicodeDecodeError:
        return False
    foreign = sum(1 for letter in text if letter > "\x7f")
    # half-width katakana alone is what Western letters look like when read as Shift_JIS
    full = sum(1 for letter in text if "\u3040" <= letter <= "\u9fff")
    return full >= 2 and full * 2 >= foreign and sum(map(len, _JAPANESE.findall(text))) * 10 >= foreign * 8


def decode_declared(raw: bytes, declared: str | None, guessed: str) -> tuple[str, bool]:
    """The text of some bytes and whether it is certain; never raises.

    A declared charset is believed unless the bytes contradict it or are plainly UTF-8.
    """
    codec = codec_of(declared) if declared else None
    as_unicode = _strict(raw, "utf-8")
    if as_unicode is not None and (raw.isascii() or codec is None or codec == "utf-8"):
        if codec is not None and is_multibyte(codec):
            return _strict(raw, codec) or as_unicode, True  # some of them are written in ASCII alone
        return as_unicode, True
    # Letters of two bytes in a row may look like UTF-8 by chance; what needs three bytes there hardly does.
    if as_unicode is not None and (not is_multibyte(codec or "") or max(as_unicode) >= "\u0800"):
        return as_unicode, True
    if codec is not None and codec != "utf-8" and (text := _strict(raw, codec)) is not None:
        return text, True
    if guessed != "utf-8" and (text := _strict(raw, guessed)) is not None:
        return text, False
    return repair(raw), False


def _strict(raw: bytes, codec: str) -> str | None:
    try:
        return raw.decode(codec)
    except (UnicodeDecodeError, LookupError, UnicodeError):
        return None


def repair(raw: bytes) -> str:
    """UTF-8 with single bad bytes: each is read as Windows would, or marked where even that means nothing.

    Among letters that are not Latin a bad byte is a piece of one of them, and only marked.
    """
    marked = raw.decode("utf-8", "replace")
    foreign = sum(1 if letter >= _BEYOND_LATIN else -1 for letter in marked if letter > "\x7f" and letter.isalpha())
    return marked if foreign > 0 else raw.decode("utf-8", "networkprep-windows")


def _as_windows(error: UnicodeError) -> tuple[str, int]:
    if not isinstance(error, UnicodeDecodeError):
        raise error
    bad = error.object[error.start : error.end]
    return "".join(
        "\ufffd" if byte >= 0xFE else bytes([byte]).decode(LAST_RESORT, "replace") for byte in bad
    ), error.end


codecs.register_error("networkprep-windows", _as_windows)
