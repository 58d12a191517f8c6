"""Where the data lies, and whether it is safe there."""

from __future__ import annotations

from pathlib import Path

from networkprep.domain.shared_folders import SharedFolder
from networkprep.system.folder_place import shared_folder
from networkprep.system.paths import Paths


class DataFolderService:
    """Looks at the folder; nothing of it is changed."""

    def __init__(self, paths: Paths) -> None:
        self._folder = paths.data
        self._told = paths.told_file

    def shared(self) -> SharedFolder | None:
        """Why the folder is not this computer's alone, or None."""
        return shared_folder(self._folder)

    def shared_news(self) -> SharedFolder | None:
        """The same, but once for each folder: what was told is remembered, as far as the disk lets it."""
        found = self.shared()
        if found is None or self._was_told() == self._folder:
            return None
        try:
            self._told.write_text(f"{self._folder}\n", encoding="utf-8")
        except OSError:
            return found
        return found

    def _was_told(self) -> Path | None:
        try:
            return Path(self._told.read_text(encoding="utf-8").removesuffix("\n"))
        except (OSError, ValueError):
            return None
