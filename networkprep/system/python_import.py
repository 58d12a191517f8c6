"""Python's own import, after PySide has put one of its own in the place.

PySide's looks whether a module switches its features on (``from __feature__ import snake_case``): it reads the source
of every module imported after it, and ``linecache`` keeps the text. That is a fifth of a start and 9 MB by the time
the services are there, for something no module here does.
"""

from __future__ import annotations

import builtins


def give_import_back() -> None:
    """Let modules be imported as Python imports them; nothing happens where PySide has not changed it."""
    own = getattr(builtins, "__orig_import__", None)
    if own is not None:
        builtins.__import__ = own
