"""``override`` for Qt methods: checked by the type checker, free at run time (Python 3.11 has none)."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from typing_extensions import override
else:

    def override(method: object) -> object:
        """Return the method unchanged."""
        return method


__all__ = ["override"]
