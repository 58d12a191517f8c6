"""What a person said about the columns of tables, by a digest of the table's header: no word of the table itself."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from networkprep.domain.errors import WorldError, WorldFailure
from networkprep.domain.table_columns import TableMapping
from networkprep.system.whole_file import write_whole

_MOST = 100


class TableMemory:
    """Keeps the last hundred; a file that cannot be read counts as empty."""

    def __init__(self, path: Path) -> None:
        self._path = path

    def recall(self, key: str) -> TableMapping | None:
        """What was said about a table with this header, or None."""
        found = self._read().get(key)
        if not isinstance(found, dict) or not isinstance(found.get("fields"), list):
            return None
        fields = tuple(value if isinstance(value, str) else "" for value in found["fields"])
        return TableMapping(fields, bool(found.get("month_first", True)))

    def keep(self, key: str, mapping: TableMapping) -> None:
        """Remember it; raises WorldError when it cannot be written."""
        every = self._read()
        every.pop(key, None)
        every[key] = {"fields": list(mapping.fields), "month_first": mapping.month_first}
        self._write(dict(list(every.items())[-_MOST:]))

    def forget(self, key: str) -> None:
        """Remember it no longer; raises WorldError when it cannot be written."""
        every = self._read()
        if every.pop(key, None) is not None:
            self._write(every)

    def _read(self) -> dict[str, Any]:
        try:
            found = json.loads(self._path.read_text(encoding="utf-8"))
        except (OSError, ValueError, RecursionError):
            return {}
        return found if isinstance(found, dict) else {}

    def _write(self, every: Mapping[str, Any]) -> None:
        try:
            write_whole(self._path, json.dumps(every, indent=1).encode())
        except OSError as error:
            raise WorldError(WorldFailure.WRITE_FAILED, "tables") from error
