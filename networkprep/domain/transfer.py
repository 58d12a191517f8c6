"""What bringing a file in came to, or would come to: counts that sum up, problems by line, items to look at."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from networkprep.domain.file_problems import FileProblem
from networkprep.domain.incoming_people import IncomingQuestion
from networkprep.domain.table_columns import TableColumns


@dataclass(frozen=True, slots=True)
class FileTaken:
    """One file. ``new + matched + updated + skipped == records``; ``format`` is vcard, csv, icalendar or json.

    ``alike`` of the new people may be known already, ``differing`` of the known ones are told of in other words:
    ``questions`` holds each of these, ``new_ids`` who came in. ``digest`` tells whether a file is still the same,
    ``columns`` how a table is read, ``only_known`` that a file only adds to people who are known.
    """

    file: str
    format: str
    records: int = 0
    new: int = 0
    matched: int = 0
    updated: int = 0
    skipped: int = 0
    problems: tuple[FileProblem, ...] = ()
    items: tuple[dict[str, Any], ...] = ()
    alike: int = 0
    differing: int = 0
    questions: tuple[IncomingQuestion, ...] = ()
    new_ids: tuple[int, ...] = ()
    digest: str = ""
    columns: TableColumns | None = None
    only_known: bool = False

    @property
    def lost(self) -> int:
        """How many records could not be read."""
        return sum(problem.lost for problem in self.problems)

    @property
    def usable(self) -> bool:
        """Whether anything in the file could be used."""
        return self.new + self.matched + self.updated > 0


@dataclass(frozen=True, slots=True)
class FileGiven:
    """One file written: how many things it holds, how many things and how many private notes stayed out of it."""

    file: str
    count: int
    left_out: int = 0
    private_notes: int = 0
