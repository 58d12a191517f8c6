"""LinkedIn's Invitations.csv: whom one has asked to connect, who has asked, and when."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from networkprep.domain.file_problems import FileProblem, ProblemCode
from networkprep.exchange.csv_columns import plain_column
from networkprep.exchange.csv_days import read_day
from networkprep.exchange.csv_rows import rows, table_lines

_COLUMNS = ("from", "to", "sentat", "message", "direction", "inviterprofileurl", "inviteeprofileurl")
_HEADER_WITHIN = 25


@dataclass(frozen=True, slots=True)
class Invitation:
    """The other person of an invitation; ``incoming`` when they asked. ``sent_on`` None where the file has no day."""

    name: str
    profile_url: str
    sent_on: date | None
    incoming: bool
    message: str
    line: int


@dataclass(frozen=True, slots=True)
class InvitationsRead:
    """All invitations of a file and what was wrong with it."""

    invitations: tuple[Invitation, ...]
    problems: tuple[FileProblem, ...]


def read_invitations(data: bytes) -> InvitationsRead:
    """Read the file by the names of its columns; never raises."""
    lines = table_lines(data)
    problems = list(lines.problems)
    found: list[Invitation] = []
    index: dict[str, int] = {}
    for cells, start, _after in rows(lines.lines, 0, ","):
        if not index:
            plain = [plain_column(cell) for cell in cells]
            if {"sentat", "direction"} <= set(plain):
                index = {name: plain.index(name) for name in _COLUMNS if name in plain}
            elif start > _HEADER_WITHIN:
                break
        elif not cells and lines.lines[start].strip():
            problems.append(FileProblem(start + 1, ProblemCode.UNCLOSED_QUOTE, lost=True))
        elif any(cell.strip() for cell in cells):
            row = {name: cells[at].strip() if at < len(cells) else "" for name, at in index.items()}
            found.append(_invitation(row, start + 1))
    if not index:
        problems.append(FileProblem(1, ProblemCode.UNKNOWN_COLUMNS, lost=True))
    return InvitationsRead(tuple(found), tuple(problems))


def _invitation(row: dict[str, str], line: int) -> Invitation:
    incoming = row["direction"].upper() == "INCOMING"
    name, url = ("from", "inviterprofileurl") if incoming else ("to", "inviteeprofileurl")
    day = read_day(row["sentat"].partition(",")[0])
    return Invitation(row.get(name, ""), row.get(url, ""), day, incoming, row.get("message", ""), line)
