"""Where things lie: the platform's own folders, or one folder for everything (``--data-dir``)."""

from __future__ import annotations

import os
from pathlib import Path
from typing import NamedTuple

from networkprep.domain.errors import WorldError, WorldFailure

APPLICATION = "networkprep"


class Paths(NamedTuple):
    """The folders and files of one person's data."""

    data: Path
    config: Path
    state: Path

    @property
    def data_file(self) -> Path:
        """The one file that holds everything."""
        return self.data / "networkprep.db"

    @property
    def backups(self) -> Path:
        """The folder of verified copies."""
        return self.data / "backups"

    @property
    def lock_file(self) -> Path:
        """The file whose lock says who has the data open."""
        return self.data / "networkprep.lock"

    @property
    def settings_file(self) -> Path:
        """The chosen options, as TOML."""
        return self.config / "settings.toml"

    @property
    def tables_file(self) -> Path:
        """What was said about the columns of tables, as JSON."""
        return self.config / "tables.json"

    @property
    def window_file(self) -> Path:
        """Window size and places, apart from the options."""
        return self.state / "window.ini"

    @property
    def log_file(self) -> Path:
        """The log: ids and counts only."""
        return self.state / "networkprep.log"

    @property
    def told_file(self) -> Path:
        """The folder of which it was told that it is not this computer's alone."""
        return self.state / "networkprep.told"

    @property
    def crash_file(self) -> Path:
        """What the interpreter wrote when it died."""
        return self.state / "crash.txt"


def paths_in(folder: Path) -> Paths:
    """Everything in one folder."""
    folder = folder.expanduser().absolute()
    return Paths(folder, folder, folder)


def platform_paths() -> Paths:
    """The platform's folders for this program."""
    # Imported here: a start with --data-dir does not need it.
    import platformdirs  # noqa: PLC0415  # only without --data-dir

    return Paths(
        Path(platformdirs.user_data_dir(APPLICATION, appauthor=False)),
        Path(platformdirs.user_config_dir(APPLICATION, appauthor=False)),
        Path(platformdirs.user_state_dir(APPLICATION, appauthor=False)),
    )


def make_folders(paths: Paths) -> None:
    """Make the folders, for their owner only; raises WorldError naming the folder that cannot be used."""
    os.umask(0o077)
    for folder in dict.fromkeys((paths.data, paths.config, paths.state)):
        try:
            folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        except OSError as error:
            raise WorldError(WorldFailure.FOLDER_UNUSABLE, str(folder)) from error
        _owner_only(folder)


def _owner_only(folder: Path) -> None:
    """Narrow what an earlier umask left open; a folder of somebody else's is left as it is."""
    for path, mode in ((folder, 0o700), *((file, 0o600) for file in folder.glob("networkprep.*"))):
        try:
            if path.stat().st_mode & 0o077:
                path.chmod(mode)
        except OSError:
            continue
