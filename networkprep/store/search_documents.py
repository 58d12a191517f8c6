"""What a search looks through: the document of one person, as SQL over the tables it is made of.

Letters that have no accent to drop ("ø", "ł", "ß") are spelled out here and in the words looked for, because the
index itself folds only case and accents. The words of a name stand in it a second time behind a sign of their own, so
that names are found without reading through everybody whose notes hold the same word.
"""

from __future__ import annotations

NAME_SIGN = "ǂ"
"""A letter for the index, and in nobody's keyboard: it begins each word of a name once more."""

_SPELLED_OUT = (
    *(("ø", "o"), ("Ø", "o"), ("ł", "l"), ("Ł", "l"), ("đ", "d"), ("Đ", "d"), ("ð", "d"), ("Ð", "d"), ("ı", "i")),
    *(("ß", "ss"), ("æ", "ae"), ("Æ", "ae"), ("œ", "oe"), ("Œ", "oe"), ("þ", "th"), ("Þ", "th")),
)
_WORD_BREAKS = " -'.’"
_DAYS = ("Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday")
_MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)


def day_text(day: str) -> str:
    """A day as one says it, in SQL: "Friday 6 November 2026"; nothing without a day."""
    weekdays = " ".join(f"WHEN '{number}' THEN '{word}'" for number, word in enumerate(_DAYS))
    months = " ".join(f"WHEN '{number:02}' THEN '{word}'" for number, word in enumerate(_MONTHS, start=1))
    return (
        f"coalesce(CASE strftime('%w', {day}) {weekdays} END || ' ' || ltrim(strftime('%d', {day}), '0') || ' ' || "
        f"CASE strftime('%m', {day}) {months} END || strftime(' %Y', {day}), '')"
    )


def _joined(*parts: str) -> str:
    return " || ' ' || ".join(parts)


def _spelled_out(text: str) -> str:
    for letter, plain in _SPELLED_OUT:
        text = f"replace({text}, '{letter}', '{plain}')"
    return text


def _signed(name: str) -> str:
    """Every word of a name behind the sign."""
    text = f"' ' || {name}"
    for sign in _WORD_BREAKS:
        text = f"replace({text}, '{sign.replace(chr(39), chr(39) * 2)}', ' {NAME_SIGN}')"
    return text


def name_text(person: str) -> str:
    """Names; ``person`` is the alias of a row of people."""
    names = [f"{person}.{column}" for column in ("name", "nickname", "called")]
    return _joined(*names, *(f"({_signed(name)})" for name in (f"{person}.name_key", *names[1:])))


def organisation_text(person: str) -> str:
    """Organisation and title."""
    key = f"{person}.organisation_key"
    return _joined(
        *(f"{person}.organisation", f"{person}.title"),
        f"CASE WHEN {key} = lower({person}.organisation) THEN '' ELSE {key} END",
    )


WORDS = (
    *("notes", "private_notes", "challenge", "lit_up", "detail", "could_offer", "would_learn"),
    *("sector", "place", "how_met"),
)
"""The columns of a person that hold words."""

NAMED = ("name", "name_key", "nickname", "called", "organisation", "organisation_key", "title")
"""The columns of a person that hold names."""


def words_text(person: str) -> str:
    """All that was written about a person on their page."""
    return _spelled_out(_joined(*(f"{person}.{column}" for column in WORDS)))


def situation_text(person: str) -> str:
    """Where and when one met, what was noted, said and promised, tags and ways to reach; ``person`` is a key in SQL."""
    event = _joined("e.title", "e.place", "replace(e.kind, '_', ' ')")
    return _spelled_out(
        _joined(
            _all(
                _joined(event, day_text("n.met_on"), "n.detail", "n.why", "n.paths_cross"),
                f"encounter n JOIN event e ON e.id = n.event_id WHERE n.person_id = {person}",
            ),
            _all(
                _joined(event, day_text("q.met_on")),
                f"person q JOIN event e ON e.id = q.met_event_id WHERE q.id = {person} AND NOT EXISTS "
                "(SELECT 1 FROM encounter n WHERE n.person_id = q.id AND n.event_id = q.met_event_id)",
            ),
            _all(
                "i.note",
                "interaction_person t JOIN interaction i ON i.id = t.interaction_id "
                f"WHERE t.person_id = {person} AND i.note <> ''",
            ),
            _all("c.raw", f"capture c WHERE c.person_id = {person}"),
            _all("o.text", f"promise o WHERE o.person_id = {person}"),
            _all("t.text", f"person_tag t WHERE t.person_id = {person}"),
            _all("v.value", f"contact_point v WHERE v.person_id = {person}"),
        )
    )


def _all(text: str, rows: str) -> str:
    return f"coalesce((SELECT group_concat({text}, ' ') FROM {rows}), '')"


FILL_PEOPLE = (
    "INSERT INTO person_index (rowid, name, organisation, words, situation) "
    f"SELECT p.id, {name_text('p')}, {organisation_text('p')}, {words_text('p')}, {situation_text('p.id')} "
    "FROM person p"
)
"""Makes the documents of everybody; a WHERE over ``p`` may follow."""
