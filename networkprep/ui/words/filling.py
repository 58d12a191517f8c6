"""Named places in whole sentences; values are never read for places of their own."""

from __future__ import annotations

import re
from collections.abc import Mapping

_PLACE = re.compile(r"\{([a-z_0-9]+)\}")


def fill(sentence: str, values: Mapping[str, object] | None = None, **more: object) -> str:
    """Put values into a translated sentence: ``fill(tr("Met at {event}"), event=title)``."""
    known = {**(values or {}), **more}
    return _PLACE.sub(lambda found: str(known.get(found[1], found[0])), sentence)
