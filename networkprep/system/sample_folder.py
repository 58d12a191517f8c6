"""The mark that says a folder holds the sample year, and whether it is to be kept."""

from __future__ import annotations

from pathlib import Path

_MARK = "sample-year.json"


class SampleFolder:
    """Reads and writes the mark of one folder; a folder without it holds a person's own data."""

    def __init__(self, folder: Path) -> None:
        self._mark = folder / _MARK

    @property
    def is_sample(self) -> bool:
        """Whether what lies here is the sample year."""
        return self._mark.is_file()

    @property
    def kept_in(self) -> Path | None:
        """Where it is to stay: this folder, or the one chosen in the window; None when it goes with the window."""
        if not self.is_sample:
            return None
        import json  # noqa: PLC0415  # 2 ms that only the sample year needs

        try:
            said = json.loads(self._mark.read_text(encoding="utf-8"))["kept_in"]
        except (OSError, ValueError, KeyError, TypeError):
            return None
        return Path(said) if isinstance(said, str) else None

    def mark(self, kept_in: Path | None) -> None:
        """Say that this is the sample year, and where it stays."""
        content = {"kept_in": str(kept_in) if kept_in is not None else None}
        import json  # noqa: PLC0415  # 2 ms that only the sample year needs

        self._mark.write_text(json.dumps(content), encoding="utf-8")
