"""What a person does with lines: own ones, own words for built-in ones, hidden and favourite ones (S25, S146)."""

from __future__ import annotations

from dataclasses import replace

from networkprep.domain.changes import Change, Done, label
from networkprep.domain.clock import Clock
from networkprep.domain.errors import GoneError
from networkprep.domain.library import OwnLineDraft
from networkprep.domain.plain_text import clean_line
from networkprep.domain.starters import StarterCategory
from networkprep.services.line_library import LineLibrary
from networkprep.store.data_file import DataConnection, DataFile
from networkprep.store.starter_gateway import StarterGateway


class OwnLinesService:
    """Every action is one step to undo; nothing that is typed is refused for how it is worded."""

    def __init__(self, data: DataFile, clock: Clock, library: LineLibrary) -> None:
        self._data = data
        self._clock = clock
        self._library = library

    def add(self, draft: OwnLineDraft) -> Done[str]:
        """Keep a line of one's own; its key. ValueError without words."""
        with self._data.change(label("LINE_ADDED")) as step:
            key = StarterGateway(step.connection).add(_clean(draft), self._clock.now())
        return step.done(key)

    def change(self, key: str, draft: OwnLineDraft) -> Change:
        """Write an own line anew; GoneError when it is not there any more, ValueError without words."""
        with self._data.change(label("LINE_CHANGED")) as step:
            StarterGateway(step.connection).change(key, _clean(draft))
        return step.change

    def delete(self, key: str) -> Change:
        """Delete an own line."""
        with self._data.change(label("LINE_DELETED")) as step:
            StarterGateway(step.connection).delete(key)
        return step.change

    def reword(self, key: str, text: str, edit: str = "") -> Change:
        """Say a built-in line in one's own words, updates or not; no words go back to the built-in ones (S146)."""
        built_in = self._library.built_in.get(key)
        if built_in is None:
            raise GoneError("starter")
        own = clean_line(text).text
        with self._data.change(label("LINE_REWORDED"), edit) as step:
            other = own if own not in {"", built_in.text} else None
            StarterGateway(step.connection).reword(key, built_in.category, other, self._clock.now())
        return step.change

    def say(self, key: str, text: str, edit: str = "") -> Change:
        """Say any line in other words; no words bring a built-in one back and delete an own one."""
        if key in self._library.built_in:
            return self.reword(key, text, edit)
        own = clean_line(text).text
        if not own:
            return self.delete(key)
        with self._data.change(label("LINE_CHANGED"), edit) as step:
            StarterGateway(step.connection).write_words(key, own)
        return step.change

    def set_favourite(self, key: str, favourite: bool) -> Change:
        """Mark a line as a favourite: packs take it first."""
        with self._data.change(label("LINE_FAVOURITE" if favourite else "LINE_NO_FAVOURITE")) as step:
            category = self._category(step.connection, key)
            StarterGateway(step.connection).mark(key, category, self._clock.now(), favourite=favourite)
        return step.change

    def set_hidden(self, key: str, hidden: bool) -> Change:
        """Put a line out of sight: no pack takes it."""
        with self._data.change(label("LINE_HIDDEN" if hidden else "LINE_SHOWN")) as step:
            category = self._category(step.connection, key)
            StarterGateway(step.connection).mark(key, category, self._clock.now(), hidden=hidden)
        return step.change

    def _category(self, connection: DataConnection, key: str) -> StarterCategory:
        built_in = self._library.built_in.get(key)
        return (built_in or self._library.find(StarterGateway(connection).marks(), key)).category


def _clean(draft: OwnLineDraft) -> OwnLineDraft:
    text = clean_line(draft.text).text
    if not text:
        raise ValueError("no words in it")
    topics = dict.fromkeys(kept for topic in draft.topics if (kept := clean_line(topic).text))
    return replace(draft, text=text, topics=tuple(topics))
