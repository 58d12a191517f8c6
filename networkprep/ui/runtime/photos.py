"""The photo of a person, read and decoded on the worker."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QImage

from networkprep.ui.widgets.picture import read_picture

if TYPE_CHECKING:
    from networkprep.services.catalogue import Services


def photo_of(person_id: int, services: Services) -> tuple[int, QImage | None]:
    """Whose it is and the photo; a large picture takes longer to decode than a page may stand still."""
    content = services.person_pages.photo(person_id)
    return person_id, read_picture(content) if content else None
