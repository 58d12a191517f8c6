"""Hard cards of every kind, made by hand: what is in the file, and what must come of it."""

from __future__ import annotations

import base64
from dataclasses import dataclass, field
from typing import Any

JPEG = b"\xff\xd8\xff\xe0" + bytes(range(256)) * 3 + b"\xff\xd9"
LARGE = JPEG[:-2] + bytes(3_000_000) + b"\xff\xd9"
PNG = "iVBORw0KGgoAAAAASUVORK5CYII="


@dataclass(frozen=True, slots=True)
class Hard:
    """One file: its bytes, the names of its cards, facts of the first, and properties that may not be in any other."""

    data: bytes
    names: tuple[str, ...]
    facts: dict[str, Any] = field(default_factory=dict)
    codes: tuple[str, ...] = ()


def card(*lines: str, version: str = "3.0", end: str = "\r\n", codec: str = "utf-8") -> bytes:
    """One card of these lines."""
    head = ["BEGIN:VCARD", *([f"VERSION:{version}"] if version else [])]
    return end.join([*head, *lines, "END:VCARD", ""]).encode(codec)


_IN_BASE64 = base64.b64encode(JPEG).decode()
_FOLDED = [" " + _IN_BASE64[at : at + 74] for at in range(0, len(_IN_BASE64), 74)]

HARD: dict[str, Hard] = {
    # letters
    "2.1, quoted-printable over several lines": Hard(
        card(
            "N;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:M=C3=BCller;J=C3=B6rg;;;",
            "FN;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:J=C3=B6rg M=C3=",
            "=BCller",
            "NOTE;ENCODING=QUOTED-PRINTABLE:One=0D=0ATwo; with=3B semi, comma=2C=",
            " and a blank first=",
            "",
            "TEL;CELL;PREF:+49 170 1",
            version="2.1",
        ),
        ("Jörg Müller",),
        {"notes": ("One\nTwo; with; semi, comma, and a blank first",), "phones": ["+49 170 1"], "family": "Müller"},
    ),
    "blanks after a soft break": Hard(
        card("N:A;B", "NOTE;ENCODING=QUOTED-PRINTABLE:abc = ", "def=20", "TEL:1", version="2.1"),
        ("B A",),
        {"notes": ("abc def",), "phones": ["1"]},
    ),
    "an end inside quoted-printable": Hard(
        card(
            "N:A;B", "NOTE;QUOTED-PRINTABLE:see http://a.org/=", "END:VCARD in text=", "TEL:9 too", "TEL:1",
            version="2.1",
        ),
        ("B A",),
        {"notes": ("see http://a.org/END:VCARD in textTEL:9 too",), "phones": ["1"]},
    ),
    "Windows charset in quoted-printable": Hard(
        card("N;CHARSET=WINDOWS-1252;ENCODING=QUOTED-PRINTABLE:M=FCller;J=F6rg =93x=94", version="2.1"),
        ("Jörg “x” Müller",),
    ),
    "Chinese, declared": Hard(
        card("FN;CHARSET=GBK:王小明", "ORG;CHARSET=GBK:公司;部门", version="2.1", codec="gbk"),
        ("王小明",),
        {"organisation": ("公司", "部门")},
    ),
    "Big5 in quoted-printable": Hard(
        card("FN;CHARSET=BIG5;ENCODING=QUOTED-PRINTABLE:=A4=FD=A4p=A9=FA", version="2.1"), ("王小明",)
    ),
    "KOI8, declared": Hard(card("FN;CHARSET=KOI8-R:Иван Петров", codec="koi8-r"), ("Иван Петров",)),
    "KOI8, not declared": Hard(
        card("FN:Иван Петров", "NOTE:Встретились на выставке", codec="koi8-r"),
        ("Иван Петров",), codes=("bad_encoding",)
    ),
    "Cyrillic, not declared": Hard(
        card("FN:Иван Петров", "ORG:Завод", "NOTE:Встретились на выставке", codec="cp1251"),
        ("Иван Петров",),
        {"organisation": ("Завод",)},
        ("bad_encoding",),
    ),
    "Greek, not declared": Hard(
        card("FN:Γιώργος Παπαδόπουλος", "NOTE:Στην έκθεση", codec="cp1253"),
        ("Γιώργος Παπαδόπουλος",),
        codes=("bad_encoding",),
    ),
    "Hebrew, not declared": Hard(card("FN:אפרים קישון", codec="cp1255"), ("אפרים קישון",), codes=("bad_encoding",)),
    "Arabic, not declared": Hard(card("FN:مريم العربية", codec="cp1256"), ("مريم العربية",), codes=("bad_encoding",)),
    "Western, not declared": Hard(
        card("FN:José Muñoz", "NOTE:Ça va, où? Málaga, Besançon", codec="cp1252"),
        ("José Muñoz",), codes=("bad_encoding",)
    ),
    "Polish by its language": Hard(
        card("FN;LANGUAGE=pl:Łukasz Żółć", codec="cp1250"), ("Łukasz Żółć",), codes=("bad_encoding",)
    ),
    "Japanese mail charset": Hard(card("FN;CHARSET=ISO-2022-JP:山田太郎", codec="iso2022_jp"), ("山田太郎",)),
    "a charset nobody knows": Hard(card("FN;CHARSET=x-mac-klingon:Zoë"), ("Zoë",)),
    "UTF-16 with a mark": Hard(card("FN:Zoë", codec="utf-16"), ("Zoë",)),
    "UTF-16 without": Hard(card("FN:Zoë", codec="utf-16-be"), ("Zoë",)),
    "a mark before each card": Hard(b"\xef\xbb\xbf".join([b"", card("FN:A"), card("FN:B")]), ("A", "B")),
    "an end of file of old": Hard(card("FN:A") + b"\x1a", ("A",), codes=("broken_line",)),
    "zeros at the end": Hard(card("FN:A") + bytes(3), ("A",), codes=("broken_line", "nul_removed")),
    # lines
    "CR alone": Hard(
        card("FN:A", "NOTE:long text ", " that is folded", end="\r"), ("A",), {"notes": ("long text that is folded",)}
    ),
    "LF alone": Hard(card("FN:A", "EMAIL:a@x.org", end="\n"), ("A",), {"emails": ["a@x.org"]}),
    "CR CR LF": Hard(card("FN:A", "EMAIL:a@x.org", end="\r\r\n"), ("A",), {"emails": ["a@x.org"]}),
    "folded in the middle of a letter": Hard(
        b"BEGIN:VCARD\r\nVERSION:4.0\r\nFN:Z\xc3\r\n \xab\r\n  Kim\r\nEND:VCARD\r\n", ("Zë Kim",)
    ),
    "folded by a tab": Hard(b"BEGIN:VCARD\r\nFN:Zo\r\n\te\r\nEND:VCARD\r\n", ("Zoe",)),
    "indented as a whole": Hard(
        b"  BEGIN:VCARD\n  FN:Jane\n  NOTE:one\n    two\n  END:VCARD\n", ("Jane",), {"notes": ("one two",)}),
    "a blank before each line": Hard(
        b"BEGIN:VCARD\r\n VERSION:3.0\r\nFN : Jane \r\nEMAIL ;TYPE=home: j@x.org \r\n\r\nEND:VCARD \r\n",
        ("Jane",),
        {"emails": ["j@x.org"]},
    ),
    "two files put together": Hard(card("FN:A").rstrip() + card("FN:B", "EMAIL:b@x.org"), ("A", "B"), {"emails": []}),
    "small letters": Hard(
        b"begin:vcard\nversion:2.1\nn:doe;jane\nemail;internet:j@x.org\ntel;work;voice:1\nend:vcard\n",
        ("jane doe",),
        {"emails": ["j@x.org"], "phones": ["1"]},
    ),
    "an end missing in the middle": Hard(
        card("FN:A") + b"BEGIN:VCARD\r\nFN:Lost\r\n" + card("FN:C"), ("A", "C"), codes=("missing_end",)
    ),
    "every version in one file": Hard(
        card("N:A;B", version="2.1") + card("FN:C") + card("FN:D", version="4.0") + card("FN:E", version=""),
        ("B A", "C", "D", "E"),
    ),
    # meaning
    "Apple's groups": Hard(
        card(
            "N:Doe;Jane;;;", "FN:Jane Doe", "item1.EMAIL;type=INTERNET;type=pref:j@x.org",
            "item1.X-ABLabel:_$!<Other>!$_", "item2.ADR;type=HOME:;;1 Main\\nApt 2;Town;CA;1;USA", "item2.X-ABADR:us",
            "item3.URL;type=pref:http\\://x.org", "item3.X-ABLabel:_$!<HomePage>!$_",
            "item4.X-ABRELATEDNAMES;type=pref:Bob", "item4.X-ABLabel:_$!<Spouse>!$_", "X-ABShowAs:COMPANY",
            "item5.X-ABDATE;type=pref:2001-01-01", "item5.X-ABLabel:_$!<Anniversary>!$_",
            "BDAY;X-APPLE-OMIT-YEAR=1604:1604-03-04", "IMPP;X-SERVICE-TYPE=Skype;type=HOME:skype:jd",
            "X-SOCIALPROFILE;type=twitter;x-user=jd:http://twitter.com/jd",
        ),
        ("Jane Doe",),
        {"emails": ["j@x.org"], "urls": ["http://x.org"], "birthday": "--03-04"},
    ),
    "one label for two": Hard(
        card("FN:A", "item1.EMAIL:a@x.org", "item1.TEL:123", "item1.X-ABLabel:Both"), ("A",), {"phones": ["123"]}
    ),
    "one number three times": Hard(
        card("FN:A", "TEL;TYPE=cell:1", "TEL;TYPE=work,pref:1", "item1.TEL:1", "item1.X-ABLabel:L"),
        ("A",),
        {"phones": ["1", "1", "1"]},
    ),
    "an agent inside": Hard(
        card(
            "N:Friday;Fred", "AGENT:", "BEGIN:VCARD", "VERSION:2.1", "N:Agent;A", "TEL:2", "END:VCARD", "EMAIL:f@x.org",
            version="2.1",
        ),
        ("Fred Friday",),
        {"emails": ["f@x.org"], "phones": []},
    ),
    "an agent on one line": Hard(
        card("FN:Boss", "AGENT:BEGIN:VCARD\\nFN:Susan\\nTEL:+1\\nEND:VCARD\\n", "EMAIL:b@x.org"),
        ("Boss",),
        {"emails": ["b@x.org"], "phones": []},
    ),
    "nothing escaped": Hard(
        card(
            "FN:Dr. No, MD; FACS", "N:No;Julius;;Dr.;MD, FACS", "ORG:A, B & C; Dept, 1",
            "NOTE:a;b,c\\;d\\,e\\\\f\\n\\Ng: h",
            "ADR:;;1 Main St, Apt 3;Town;;;", "TITLE:Head, Sales; EMEA",
        ),
        ("Dr. No, MD; FACS",),
        {"notes": ("a;b,c;d,e\\f\n\ng: h",), "title": "Head, Sales; EMEA", "organisation": ("A, B & C", "Dept, 1")},
    ),
    "everything several times": Hard(
        card(
            "FN:A", "FN:Second", "EMAIL;TYPE=work,pref:a@x.org", "EMAIL;TYPE=home;TYPE=internet:b@x.org",
            'TEL;TYPE="voice,work":1', 'TEL;VALUE=uri;TYPE="cell,text":tel:+1-555-555;ext=5', "NICKNAME:Al,Bo\\,by",
            "CATEGORIES:x,y\\,z", "CATEGORIES:w", "ORG:Acme;R&D;Lab 3", "TITLE:One", "TITLE:Two", "ROLE:R1", "ROLE:R2",
            "URL:http://a.org?x=1;2,3", "NOTE:one", "NOTE:two", "BDAY:19960415", "BDAY:1997", "LANG;PREF=1:fr",
            "IMPP:xmpp:a@x.org", "KEY:http://x.org/k", "RELATED;TYPE=friend:urn:uuid:f", "GEO:geo:1,2", "TZ:+0100",
            "REV:20200101T000000Z", "PRODID:-//X//Y", "SOURCE:http://s", "XML:<a>b</a>", "GENDER:F;woman",
            "ANNIVERSARY:20090808", "CLIENTPIDMAP:1;urn:uuid:5", 'X-FOO;A="b;c";D=e^nf:g,h;i\\nj',
            version="4.0",
        ),
        ("A",),
        {"emails": ["a@x.org", "b@x.org"], "phones": ["1", "+1-555-555;ext=5"], "notes": ("one", "two")},
    ),
    "two languages of one thing": Hard(
        card(
            "FN;LANGUAGE=en;ALTID=1:Tokyo Tower", "FN;LANGUAGE=ja;ALTID=1:東京タワー",
            'N;ALTID=1;LANGUAGE=jp;SORT-AS="Yamada,Taro":山田;太郎;;;', "N;ALTID=1;LANGUAGE=en:Yamada;Taro;;;",
            "EMAIL;PID=1.1,2.1;PREF=50:a@x.org",
            'ADR;GEO="geo:12.3,45.6";LABEL="Mr. A^n1 St";TYPE=home:;;1 St;Town;;1;X', "BDAY;CALSCALE=gregorian:--0415",
            version="4.0",
        ),
        ("Tokyo Tower",),
        {"family": "山田", "birthday": "--04-15"},
    ),
    "no formatted name": Hard(card("N:Doe;Jane;Q.;Dr.;PhD", "EMAIL:j@x.org"), ("Dr. Jane Q. Doe PhD",)),
    "nothing but an address": Hard(card("EMAIL:only@x.org"), ("only@x.org",)),
    "nothing but a number with hard spaces": Hard(card("TEL:+49\u00a030\u00a0901820"), ("+49 30 901820",)),
    "an unknown property, indented, right after the beginning": Hard(
        card(" X-FIRST;TYPE=a:one", "FN:Jane Doe", version=""), ("Jane Doe",)
    ),
    "a name, indented, right after the beginning": Hard(
        card(" FN;TYPE=a:Jane Doe", "TEL:+49 30 901820", version=""), ("Jane Doe",)
    ),
    "empty everywhere": Hard(
        card("FN:A", "N:;;;;", "ORG:;;", "TEL:", "EMAIL;TYPE=home:", "ADR:;;;;;;", "BDAY:", "NOTE:", "URL:"),
        ("A",),
        {"emails": [], "phones": [], "organisation": ()},
    ),
    "quotes and carets": Hard(
        card('EMAIL;X-LABEL="a:b;c":x@y.org', "URL;X-N=George ^'Babe^' Ruth^n2:http://x", "FN:A", version="4.0"),
        ("A",),
        {"emails": ["x@y.org"]},
    ),
    "a quote without its end": Hard(
        card("FN:A", 'TEL;TYPE="unclosed:123'), ("A",), {"phones": ["123"]}, codes=("unclosed_quote",)
    ),
    "Outlook": Hard(
        card(
            "N;LANGUAGE=de:Müller;Jörg", "EMAIL;PREF;INTERNET:j@x.org", "X-MS-OL-DEFAULT-POSTAL-ADDRESS:2",
            "ADR;HOME;PREF;:;;Weg 1;Ort", "LABEL;HOME;PREF;ENCODING=QUOTED-PRINTABLE:Weg 1=0D=0AOrt",
            'X-MS-OL-DESIGN;CHARSET=utf-8:<card xmlns="http://s/x" ver="1.0"><img/></card>',
            version="2.1", codec="cp1252",
        ),
        ("Jörg Müller",),
        {"emails": ["j@x.org"]},
        ("bad_encoding",),
    ),
    "a list, not a person": Hard(
        card("FN:Friends", "N:Friends;;;;", "X-ADDRESSBOOKSERVER-KIND:group", "X-ADDRESSBOOKSERVER-MEMBER:urn:uuid:1"),
        ("Friends",),
        {"kind": "group"},
    ),
    "signs nobody sees": Hard(
        b"BEGIN:VCARD\r\nFN:A\x0bB\x1cC\xe2\x80\xa8D\r\nNOTE:x\xe2\x80\x8by\r\nEND:VCARD\r\n", ("A B C D",)
    ),
    # pictures
    "a picture of 2.1": Hard(
        card("N:A", "PHOTO;JPEG;BASE64:", *_FOLDED, "", "TEL:5", version="2.1"),
        ("A",), {"photo": JPEG, "phones": ["5"]}
    ),
    "a picture on one long line": Hard(
        card("FN:A", f"PHOTO;ENCODING=b;TYPE=JPEG:{_IN_BASE64}"), ("A",), {"photo": JPEG},
    ),
    "a picture of megabytes": Hard(
        card("FN:A", "PHOTO;ENCODING=b;TYPE=JPEG:" + base64.b64encode(LARGE).decode()),
        ("A",),
        {"photo": LARGE},
    ),
    "a picture in letters": Hard(
        card("FN:A", "PHOTO:data:image/svg+xml,%3Csvg/%3E", version="4.0"), ("A",), {"photo": None},
    ),
    "two pictures, a logo and a sound": Hard(
        card(
            "FN:A", f"PHOTO;ENCODING=b;TYPE=JPEG:{_IN_BASE64}", f"PHOTO;ENCODING=b;TYPE=PNG:{PNG}",
            f"LOGO;ENCODING=b;TYPE=PNG:{PNG}", "SOUND;VALUE=uri:http://s/x.wav",
        ),
        ("A",),
        {"photo": JPEG},
    ),
    "a picture cut off": Hard(
        card("FN:A", "PHOTO;ENCODING=b:/9j/2", "TEL:1"), ("A",), {"photo": None}, ("photo_dropped",),
    ),
}  # fmt: skip
