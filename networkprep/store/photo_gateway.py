"""Photos of people, as they came inside a file."""

from __future__ import annotations

from typing import Any
from uuid import uuid4

from sqlalchemy import Connection, delete, select

from networkprep.store.plain_rows import insert_row
from networkprep.store.records import AttachmentRecord

_PHOTO = "photo"


def photo_of(connection: Connection, person_id: int) -> tuple[bytes, str] | None:
    """A person's photo with its media type, or None."""
    query = select(AttachmentRecord.content, AttachmentRecord.media_type).where(
        AttachmentRecord.person_id == person_id, AttachmentRecord.kind == _PHOTO
    )
    row = connection.execute(query).first()
    return (row.content, row.media_type) if row else None


def add_photo(connection: Connection, person_id: int, photo: tuple[bytes, str]) -> None:
    """Keep a photo, with its media type, for a person who has none."""
    insert_row(connection, AttachmentRecord, photo_values(person_id, photo))


def drop_photo(connection: Connection, person_id: int) -> None:
    """Keep it no longer."""
    connection.execute(
        delete(AttachmentRecord).where(AttachmentRecord.person_id == person_id, AttachmentRecord.kind == _PHOTO)
    )


def photo_values(person_id: int, photo: tuple[bytes, str]) -> dict[str, Any]:
    """The row of a person's photo."""
    content, media_type = photo
    return {
        "uid": str(uuid4()),
        "person_id": person_id,
        "kind": _PHOTO,
        "media_type": media_type,
        "content": content,
    }
