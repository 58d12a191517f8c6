"""The chosen options, kept as TOML; a damaged file is set aside and never stops the start (reliability 19)."""

from __future__ import annotations

from pathlib import Path

from networkprep.domain.options import OPTIONS, Option, Value


class Settings:
    """Options by declaration; unknown and impossible values read as the default."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self.set_aside: Path | None = None
        self._not_understood = False
        self._values = self._read()

    def __getitem__(self, option: Option) -> Value:
        """The chosen value, or the default."""
        return self._values.get(option.key, option.default)

    def number(self, option: Option) -> int:
        """The chosen value of an option that is a number."""
        return int(self[option])

    def text(self, option: Option) -> str:
        """The chosen value of an option that is a text."""
        return str(self[option])

    def on(self, option: Option) -> bool:
        """The chosen value of an option that is a yes or no."""
        return bool(self[option])

    def choose(self, option: Option, value: Value) -> None:
        """Choose a value and keep it; raises ValueError for one the option does not accept, OSError on disk trouble."""
        if not option.accepts(value):
            raise ValueError(f"{option.key} does not accept this value")
        self._values[option.key] = value
        self._write()

    def _read(self) -> dict[str, Value]:
        try:
            content = self._path.read_text(encoding="utf-8")
        except FileNotFoundError:
            return {}
        except (OSError, ValueError):
            self._set_aside()
            return {}
        import tomllib  # noqa: PLC0415  # 2 ms that only a start with chosen options needs

        try:
            found = tomllib.loads(content)
        except (ValueError, RecursionError):
            self._set_aside()
            return {}
        known = {option.key: option for option in OPTIONS}
        flat = {
            f"{group}.{name}": value
            for group, values in found.items()
            if isinstance(values, dict)
            for name, value in values.items()
        }
        usable = {key: value for key, value in flat.items() if key in known and known[key].accepts(value)}
        self._not_understood = len(usable) < len(flat) or not all(isinstance(each, dict) for each in found.values())
        return usable

    def _set_aside(self) -> None:
        spare = self._spare()
        try:
            self._path.rename(spare)
        except OSError:
            return
        self.set_aside = spare

    def _spare(self) -> Path:
        spare = self._path.with_name(f"{self._path.name}.bad")
        number = 1
        while spare.exists():
            number += 1
            spare = self._path.with_name(f"{self._path.name}.bad-{number}")
        return spare

    def _write(self) -> None:
        # Imported here: only a change of an option needs to write TOML.
        import tomli_w  # noqa: PLC0415  # only to write

        from networkprep.system.whole_file import write_whole  # noqa: PLC0415  # only to write

        if self._not_understood:
            # Written over, what a newer version or a hand put there would be gone.
            self._spare().write_bytes(self._path.read_bytes())
            self._not_understood = False
        tree: dict[str, dict[str, Value]] = {}
        for key, value in sorted(self._values.items()):
            group, _, name = key.partition(".")
            tree.setdefault(group, {})[name] = value
        write_whole(self._path, tomli_w.dumps(tree).encode())
