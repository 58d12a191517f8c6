"""What a column of a table may hold."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from networkprep.domain.table_columns import LEFT_OUT
from networkprep.ui.words.marking import QT_TRANSLATE_NOOP

_WORDS = {
    "name": QT_TRANSLATE_NOOP("Columns", "Whole name"),
    "given": QT_TRANSLATE_NOOP("Columns", "Given name"),
    "family": QT_TRANSLATE_NOOP("Columns", "Family name"),
    "additional": QT_TRANSLATE_NOOP("Columns", "Further names"),
    "prefix": QT_TRANSLATE_NOOP("Columns", "Before the name"),
    "suffix": QT_TRANSLATE_NOOP("Columns", "After the name"),
    "nickname": QT_TRANSLATE_NOOP("Columns", "Nickname"),
    "pronunciation": QT_TRANSLATE_NOOP("Columns", "Said as"),
    "organisation": QT_TRANSLATE_NOOP("Columns", "Organisation"),
    "units": QT_TRANSLATE_NOOP("Columns", "Department"),
    "title": QT_TRANSLATE_NOOP("Columns", "Title"),
    "role": QT_TRANSLATE_NOOP("Columns", "Role there"),
    "email": QT_TRANSLATE_NOOP("Columns", "E-mail"),
    "email:work": QT_TRANSLATE_NOOP("Columns", "E-mail at work"),
    "email:home": QT_TRANSLATE_NOOP("Columns", "E-mail at home"),
    "phone": QT_TRANSLATE_NOOP("Columns", "Phone"),
    "phone:cell": QT_TRANSLATE_NOOP("Columns", "Mobile phone"),
    "phone:work": QT_TRANSLATE_NOOP("Columns", "Phone at work"),
    "phone:home": QT_TRANSLATE_NOOP("Columns", "Phone at home"),
    "phone:fax": QT_TRANSLATE_NOOP("Columns", "Fax"),
    "url": QT_TRANSLATE_NOOP("Columns", "Link"),
    "connected_on": QT_TRANSLATE_NOOP("Columns", "Day of connecting"),
    "how_met": QT_TRANSLATE_NOOP("Columns", "How we met"),
    "notes": QT_TRANSLATE_NOOP("Columns", "Notes"),
    "categories": QT_TRANSLATE_NOOP("Columns", "Tags"),
    "birthday": QT_TRANSLATE_NOOP("Columns", "Birthday"),
    "address.street": QT_TRANSLATE_NOOP("Columns", "Street"),
    "address.code": QT_TRANSLATE_NOOP("Columns", "Postal code"),
    "address.place": QT_TRANSLATE_NOOP("Columns", "Town"),
    "address.region": QT_TRANSLATE_NOOP("Columns", "Region"),
    "address.country": QT_TRANSLATE_NOOP("Columns", "Country"),
    "address": QT_TRANSLATE_NOOP("Columns", "Part of an address"),
    "type": QT_TRANSLATE_NOOP("Columns", "Kind of the next column"),
    "birth_year": QT_TRANSLATE_NOOP("Columns", "Birthday"),
    "birth_month": QT_TRANSLATE_NOOP("Columns", "Birthday"),
    "birth_day": QT_TRANSLATE_NOOP("Columns", "Birthday"),
    "kind": QT_TRANSLATE_NOOP("Columns", "Kind of record"),
    "uid": QT_TRANSLATE_NOOP("Columns", "Identifier"),
    "": QT_TRANSLATE_NOOP("Columns", "Only kept with the person"),
    LEFT_OUT: QT_TRANSLATE_NOOP("Columns", "Left out"),
}


def column_word(field: str) -> str:
    """What a column holds; of numbered and rarer ones the nearest word."""
    base = field.partition(":")[0]
    names = (field, base, base.partition(".")[0])
    return QCoreApplication.translate("Columns", next(_WORDS[name] for name in (*names, "") if name in _WORDS))
