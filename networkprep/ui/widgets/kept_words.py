"""What a field that saves itself knows of its stored words: which are on their way, which were read last."""

from __future__ import annotations


class KeptWords:
    """Tells words that are news from the echo of what was typed here, and from words read too early."""

    def __init__(self) -> None:
        self._stored: str | None = ""
        self._under_way: list[str] = []

    def send(self, text: str) -> None:
        """These words, as they will be stored, are on their way to the disk."""
        self._under_way.append(text)

    def is_news(self, text: str) -> bool:
        """Whether words just read come from elsewhere: an undo, another window, another thing."""
        if text in self._under_way:
            del self._under_way[: self._under_way.index(text) + 1]
            self._stored = text
            return False
        if text == self._stored:
            return False
        self._stored = text
        return True

    def settle(self, text: str) -> None:
        """The field shows these stored words now."""
        self._stored = text
        self._under_way.clear()

    def lose_sight(self) -> None:
        """Out of sight nobody types: whatever is read next is right, and may belong to another thing."""
        self._stored = None
        self._under_way.clear()
