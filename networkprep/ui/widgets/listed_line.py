"""A field that saves itself and holds several words with commas between them."""

from __future__ import annotations

from collections.abc import Iterable

from networkprep.domain.plain_text import clean_line
from networkprep.ui.overriding import override
from networkprep.ui.widgets.saved_line import SavedLine


class ListedLine(SavedLine):
    """Knows that a comma typed last is not stored: read back, the words would take it away under the person's hand."""

    @override
    def stored_words(self, text: str) -> str:
        return as_list(words_listed(text))


def words_listed(text: str) -> tuple[str, ...]:
    """The words between the commas; blanks are none."""
    cleaned = (clean_line(part).text for part in text.split(","))
    return tuple(part for part in cleaned if part)


def as_list(words: Iterable[str]) -> str:
    """Words as such a field shows them."""
    return ", ".join(words)
