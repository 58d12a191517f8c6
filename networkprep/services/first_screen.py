"""What the first picture needs: the data file opened plainly, and Today's rows (no SQLAlchemy on this way)."""

from __future__ import annotations

from dataclasses import dataclass

from networkprep.domain.clock import Clock
from networkprep.domain.options import NUDGE_DAYS
from networkprep.domain.today import TodayPage
from networkprep.store.connection import RawConnection, open_connection
from networkprep.store.failures import sorted_failures
from networkprep.store.first_screen import today_rows
from networkprep.store.header import FileState, read_header
from networkprep.system.paths import Paths
from networkprep.system.settings import Settings


@dataclass(frozen=True, slots=True)
class FirstScreen:
    """Today's first rows and the connection they came by, to be handed on (None: nothing to show yet)."""

    page: TodayPage
    connection: RawConnection | None


def open_first_screen(paths: Paths, settings: Settings, clock: Clock) -> FirstScreen:
    """Read Today's rows when the data file is ready to be read as it is.

    Anything else (first start, an older schema, a file that is not ours) shows an empty page first and is
    dealt with by the full opening. Raises WorldError when a good file cannot be opened or read.
    """
    moment = clock.now()
    with sorted_failures():
        if not _ready(paths):
            return FirstScreen(TodayPage(moment, (), first_start=not paths.data_file.exists()), None)
        connection = open_connection(paths.data_file)
        try:
            rows = today_rows(connection, moment, settings.number(NUDGE_DAYS))
            empty = not rows and not connection.execute("SELECT EXISTS (SELECT 1 FROM event)").fetchone()[0]
        except BaseException:
            connection.close()
            raise
        return FirstScreen(TodayPage(moment, rows, first_start=empty), connection)


def _ready(paths: Paths) -> bool:
    try:
        return read_header(paths.data_file).state is FileState.CURRENT
    except OSError:
        return False
