"""Files for elsewhere: people and everything, in open formats; what is private stays here unless asked for."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

from networkprep.domain.contact_cards import ContactCard
from networkprep.domain.errors import RefusedError
from networkprep.domain.options import FORMULA_GUARD
from networkprep.domain.progress import Progress
from networkprep.domain.transfer import FileGiven
from networkprep.exchange.csv_writing import write_table
from networkprep.exchange.vcard_writing import write_vcards
from networkprep.services.card_mapping import card_item, card_of
from networkprep.store.data_file import DataFile
from networkprep.store.people_intake import people_to_give, photo_of
from networkprep.store.person_gateway import PersonGateway
from networkprep.system.given_files import write_given
from networkprep.system.settings import Settings


class OutgoingService:
    """Writes people to a file."""

    def __init__(self, data: DataFile, settings: Settings) -> None:
        self._data = data
        self._settings = settings

    def people(self, path: Path, progress: Progress, *, with_private: bool = False) -> FileGiven:
        """All people as .vcf, .csv or .json, by the file's ending; raises RefusedError for another ending."""
        writers: dict[str, Callable[[list[ContactCard]], bytes]] = {
            ".vcf": write_vcards,
            ".csv": self._table,
            ".json": _document,
        }
        writer = writers.get(path.suffix.lower())
        if writer is None:
            raise RefusedError("ENDING_UNKNOWN", endings=", ".join(writers))
        cards, left_out = self._cards(progress, with_private=with_private)
        write_given(path, writer(cards))
        return FileGiven(str(path), len(cards), left_out)

    def _cards(self, progress: Progress, *, with_private: bool) -> tuple[list[ContactCard], int]:
        with self._data.reading() as connection:
            keys, left_out = people_to_give(connection, with_private=with_private)
            gateway = PersonGateway(connection)
            cards = []
            for number, key in enumerate(keys):
                progress.reached(number, len(keys))
                cards.append(card_of(gateway.details(key), photo_of(connection, key), with_private=with_private))
        progress.reached(len(keys), len(keys))
        return cards, left_out

    def _table(self, cards: list[ContactCard]) -> bytes:
        return write_table(cards, defuse=self._settings.on(FORMULA_GUARD))


def _document(cards: list[ContactCard]) -> bytes:
    return json.dumps([card_item(card) for card in cards], ensure_ascii=False, indent=1).encode() + b"\n"
