"""PySide imported with less work, and Python's own import given back afterwards.

One wheel of PySide serves all versions of Python, so the Python modules inside its library are text. Each start
compiles them (13 ms) and runs them (another 15), although they only put signatures into words: for ``help()``, for stub
files, for the message of a call with wrong arguments. A seventh of a start. Here their code is kept in a file, as
Python keeps that of others in ``__pycache__``, and the slowest of them are run when something is first asked of them.
"""

from __future__ import annotations

import builtins
import marshal
import os
import sys
import zlib
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from importlib import import_module
from pathlib import Path
from threading import RLock
from types import ModuleType
from typing import Any

KEPT_NAME = f"PySide6.{sys.implementation.cache_tag}.code"
"""Lies beside this module's bytecode; a bundle brings it along."""

_START = "signature_bootstrap.py"
_INSIDE = "shibokensupport/"
_LATE = frozenset(
    _INSIDE + "signature/" + name
    for name in ("errorhandler.py", "layout.py", "parser.py", "lib/enum_sig.py", "lib/pyi_generator.py", "lib/tool.py")
)
"""Only ever reached by their attributes. (``mapping`` is not: the library looks into its dictionary itself.)"""

_WHEN_ASKED = """
def __getattr__(name):
    from networkprep.system.qt_binding import run_late
    return run_late(globals(), name)
"""

_ONLY_NAMED = ("inspect", "tempfile")
"""Modules that PySide's import, and nothing of them is needed until a signature is put into words: another 5 ms."""

_late_code: dict[str, bytes] = {}
_one_at_a_time = RLock()


@contextmanager
def less_work(kept: Path | None = None) -> Iterator[None]:
    """While PySide is first imported: its own modules come from the file ``kept``, which is made when it is not right.

    For the start of the program only: ``compile`` is another one meanwhile, for every thread.
    """
    code = _KeptCode(kept or _beside_this_module())
    own = builtins.compile
    vars(builtins)["compile"] = code.compiled
    standing_in = {name: _StandIn(name) for name in _ONLY_NAMED if name not in sys.modules}
    sys.modules.update(standing_in)
    try:
        yield
    finally:
        vars(builtins)["compile"] = own
        for module in standing_in.values():
            module.step_aside()
    code.keep()


def run_late(module: dict[str, Any], name: str) -> Any:
    """What a module that was not run yet answers for this attribute: it is run now. Raises AttributeError."""
    if not name.startswith("__"):
        with _one_at_a_time:
            code = _late_code.pop(module["__file__"], None)
            if code is not None:
                try:
                    exec(marshal.loads(code), module)  # noqa: S102, S302  # what PySide's importer does, only later
                except BaseException:
                    _late_code[module["__file__"]] = code  # whoever asks again hears the reason again
                    raise
                del module["__getattr__"]
        if name in module:
            return module[name]
    raise AttributeError(f"module {module['__name__']!r} has no attribute {name!r}")


class _StandIn(ModuleType):
    """In the place of a module, for who keeps it: answers what the module itself would, which is imported then."""

    def __getattr__(self, name: str) -> Any:
        if name.startswith("__"):
            raise AttributeError(name)
        if name == "getsource" and sys.modules.get(self.__name__) is self:
            return _no_source  # PySide's import wants to see whether Python's enum, and its own modules, use PySide
        self.step_aside()
        return getattr(import_module(self.__name__), name)

    def step_aside(self) -> None:
        """Whoever imports it from now on gets the module itself."""
        if sys.modules.get(self.__name__) is self:
            del sys.modules[self.__name__]


def _no_source(_module: object) -> str:
    raise OSError


class _KeptCode:
    """The code of PySide's own modules by their names, each with a sum of the text that it was made of."""

    def __init__(self, file: Path) -> None:
        self._file = file
        self._compile = builtins.compile
        self._made_by = f"{sys.version} {sys.flags.optimize}"
        self._when_asked = self._compile(_WHEN_ASKED, __file__, "exec")
        self._known = self._read()
        self._is_new = False

    def compiled(self, source: Any, filename: Any, mode: str, *rest: Any, **options: Any) -> Any:
        """In the place of ``compile``; what is not PySide's goes there."""
        if filename != _START and not str(filename).startswith(_INSIDE):
            return self._compile(source, filename, mode, *rest, **options)
        text = source.encode() if isinstance(source, str) else source
        made_of, code = self._known.get(filename, (None, b""))
        if made_of != (made_of := zlib.crc32(text)):
            code = marshal.dumps(self._compile(source, filename, mode, *rest, **options))
            self._known[filename] = made_of, code
            self._is_new = True
        if filename in _LATE:
            _late_code[filename] = code
            return self._when_asked
        return marshal.loads(code)  # noqa: S302  # our own file, as trusted as the .pyc beside it

    def keep(self) -> None:
        """Write what was compiled anew, where Python would keep bytecode; without a word where it cannot."""
        if not self._is_new or sys.dont_write_bytecode:
            return
        content = marshal.dumps((self._made_by, self._known))
        # Without tempfile, which on Windows tries for ever where nothing may be written (Python's gh-66305).
        beside = self._file.with_name(f"{self._file.name}.{os.getpid()}")
        with suppress(OSError):
            try:
                beside.write_bytes(zlib.crc32(content).to_bytes(4, "big") + content)
                beside.chmod(Path(__file__).stat().st_mode)
                beside.replace(self._file)
            finally:
                beside.unlink(missing_ok=True)

    def _read(self) -> dict[str, tuple[int, bytes]]:
        try:
            content = self._file.read_bytes()
            if content[:4] != zlib.crc32(content[4:]).to_bytes(4, "big"):
                return {}
            made_by, known = marshal.loads(content[4:])  # noqa: S302  # see above; torn files have another sum
            return dict(known) if made_by == self._made_by else {}
        except (OSError, EOFError, TypeError, ValueError):
            return {}


def _beside_this_module() -> Path:
    return Path(__spec__.cached or __file__).with_name(KEPT_NAME)


def give_import_back() -> None:
    """Let modules be imported as Python imports them; nothing happens where PySide has not changed it.

    PySide's import looks whether a module switches its features on (``from __feature__ import snake_case``): it reads
    the source of every module imported after it, and ``linecache`` keeps the text. That is a fifth of a start and 9 MB
    by the time the services are there, for something no module here does.
    """
    own = getattr(builtins, "__orig_import__", None)
    if own is not None:
        builtins.__import__ = own
