"""Content lines: whatever the line ends, the folds and the charset, the same lines come out."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from networkprep.domain.file_problems import ProblemCode
from networkprep.exchange.content_lines import (
    Head,
    escape,
    fold,
    quoted_param,
    split_escaped,
    split_line,
    unescape,
    unfold,
)


@pytest.mark.parametrize("end", [b"\n", b"\r", b"\r\n", b"\r\r\n"])
def test_any_line_end_gives_the_same_lines(end: bytes) -> None:
    lines = unfold(end.join([b"BEGIN:VCARD", b"NOTE:one ", b" two", b"", b"\tthree", b"END:VCARD", b""]))
    assert list(lines) == [(1, "BEGIN:VCARD"), (2, "NOTE:one twothree"), (6, "END:VCARD")]


def test_a_letter_split_by_a_fold_comes_out_whole() -> None:
    assert unfold(b"FN:Z\xc3\r\n \xbcrich").texts == ["FN:Zürich"]


def test_quoted_printable_goes_on_after_a_soft_break() -> None:
    lines = unfold(b"NOTE;ENCODING=QUOTED-PRINTABLE:caf=C3=\n=A9 au lait=\n:x\nTEL:1=\nEND:VCARD")
    assert lines.texts == ["NOTE;ENCODING=QUOTED-PRINTABLE:caf=C3=A9 au lait:x", "TEL:1=", "END:VCARD"]


def test_a_base64_block_needs_no_indent_and_no_blank_line() -> None:
    lines = unfold(b"PHOTO;JPEG;BASE64:\nAAAA\nBBBB==\nTEL:1\nKEY;ENCODING=b:CC\n DD\n\nFN:x\nnot a line")
    assert lines.texts == ["PHOTO;JPEG;BASE64:AAAABBBB==", "TEL:1", "KEY;ENCODING=b:CCDD", "FN:x", "not a line"]


@pytest.mark.parametrize("codec", ["utf-16", "utf-16-le", "utf-16-be", "utf-8-sig", "utf-32"])
def test_wide_characters_are_read_with_and_without_a_mark(codec: str) -> None:
    assert unfold("BEGIN:VCARD\r\nFN:Žofie 名前\r\nEND:VCARD\r\n".encode(codec)).texts[1] == "FN:Žofie 名前"


def test_one_bad_byte_spoils_one_letter() -> None:
    lines = unfold("FN:名前".encode() + b"\xff\nNOTE:don\x92t\nORG:" + "名前".encode())
    assert lines.texts[0] == "FN:名前\ufffd"
    assert lines.texts[1] == "NOTE:don’t"
    assert [(p.line, p.code) for p in lines.problems] == [(1, ProblemCode.BAD_ENCODING), (2, ProblemCode.BAD_ENCODING)]


def test_a_torn_letter_among_others_that_are_not_latin_is_marked_and_not_made_latin() -> None:
    torn = "東京の会場".encode().replace("の".encode(), b"\xe3?\xae")
    assert unfold(b"SUMMARY:" + torn).texts == ["SUMMARY:東京\ufffd?\ufffd会場"]
    assert unfold("NOTE:Zürich – ".encode() + b"caf\xe9 \x80 5").texts == ["NOTE:Zürich – café € 5"]


@pytest.mark.parametrize(
    ("raw", "text"),
    [
        ("FN;CHARSET=SHIFT_JIS:表示".encode("cp932"), "表示"),
        ("FN;CHARSET=ISO-8859-2:Łukasz".encode("iso-8859-2"), "Łukasz"),
        ("FN;CHARSET=UTF-8:José".encode("latin-1"), "José"),
        ("FN;CHARSET=blabla:José".encode(), "José"),
        ("FN;CHARSET=ISO-2022-JP:名前".encode("iso2022_jp"), "名前"),
        ("FN:Βαγγέλης\nLABEL;CHARSET=Windows-1253:x".encode("cp1253"), "Βαγγέλης"),
        ("N;LANGUAGE=uk:Віталій".encode("cp1251"), "Віталій"),
        ("FN:名無しの権兵衛".encode("cp932"), "名無しの権兵衛"),
        ("FN:Lämmerweg".encode("cp1252"), "Lämmerweg"),
        ("FN;CHARSET=zip:Ä".encode("cp1252"), "Ä"),
    ],
)
def test_charsets_declared_wrong_unknown_and_missing(raw: bytes, text: str) -> None:
    assert unfold(raw).texts[0].partition(":")[2] == text


def test_nul_is_taken_out_and_reported() -> None:
    lines = unfold(b"FN:a\nFN:b\0c")
    assert lines.texts == ["FN:a", "FN:bc"]
    assert [(p.line, p.code) for p in lines.problems] == [(2, ProblemCode.NUL_REMOVED)]


def test_a_head_is_taken_apart_as_written() -> None:
    heads: dict[str, Head] = {}
    assert split_line("item1.tel;WORK;type=voice,msg:+1:2", heads) == (
        Head("item1", "TEL", (("", "WORK"), ("TYPE", "voice,msg"))),
        "+1:2",
    )
    assert split_line("ADR;LABEL=\"a:b;c^n^'d^'\":;;x", heads) == (Head("", "ADR", (("LABEL", 'a:b;c\n"d"'),)), ";;x")
    assert split_line('ADR;LABEL="12 Main St:;;x', heads) == (Head("", "ADR", (("LABEL", "12 Main St"),), True), ";;x")
    assert split_line("no colon", heads) is None
    for nameless in (";VALUE=URI:x", "item1.;VALUE=URI:x", ';VALUE="URI":x', ';VALUE="URI:x'):
        assert split_line(nameless, heads) is None
    assert split_line(":no name", heads) is None


def test_three_hundred_thousand_folds_are_put_together_in_linear_time() -> None:
    lines = unfold(b"NOTE:" + b"\r\n xyz" * 300_000 + b"\r\nEND:VCARD")
    assert len(lines.texts[0]) == 5 + 900_000


@given(st.binary())
def test_no_bytes_raise(data: bytes) -> None:
    for _number, text in unfold(data):
        split_line(text, {})


@given(st.text(st.characters(exclude_categories=["Cs"], exclude_characters=[chr(c) for c in range(32)] + ["\ufeff"])))
def test_folding_and_unfolding_give_the_text_back(text: str) -> None:
    folded = fold("X:" + text)
    assert all(len(line) <= 75 for line in folded.split(b"\r\n"))
    assert unfold(folded).texts == ["X:" + text]


@given(st.lists(st.text(st.characters(exclude_categories=["Cs", "Cc"], include_characters='\n;,\\"'))))
def test_escaping_and_splitting_give_the_parts_back(parts: list[str]) -> None:
    parts = parts or [""]
    for separator in ",;":
        joined = separator.join(map(escape, parts))
        assert [unescape(part) for part in split_escaped(joined, separator)] == parts


@given(st.text(st.characters(exclude_categories=["Cs", "Cc"], include_characters='\n"^:;,')))
def test_a_parameter_value_comes_back_through_its_quotes(value: str) -> None:
    value = value.strip()
    found = split_line(f"X;LABEL={quoted_param(value)}:v", {})
    assert found == (Head("", "X", (("LABEL", value),)), "v")
