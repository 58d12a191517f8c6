"""Strategies: real files and hand-made ones, cut, doubled, mixed with each other and with words readers listen to."""

from __future__ import annotations

from collections.abc import Sequence

from hypothesis import strategies as st

MOST_BYTES = 20_000

_ENDS = (
    b"\r\n",
    b"\n",
    b"\r",
    b"\n ",
    b"=\r\n",
    b"\r\n\t",
    b"\0",
    b"\xff",
    b"\xef\xbb\xbf",
    b"\\",
    b'"',
    b";",
    b",",
    b":",
)


def damaged(seeds: Sequence[bytes], words: Sequence[bytes]) -> st.SearchStrategy[bytes]:
    """One of the seeds, changed in up to six places."""
    small = [seed[:MOST_BYTES] for seed in seeds]
    piece = st.one_of(
        st.sampled_from([*words, *_ENDS]),
        st.binary(max_size=12),
        st.sampled_from(small).flatmap(_part),
        st.text(max_size=8).map(lambda text: text.encode("utf-8", "surrogatepass")),
    )
    edit = st.tuples(st.floats(0, 1), st.integers(0, 60), piece, st.integers(1, 3))
    return st.tuples(st.sampled_from(small), st.lists(edit, max_size=6)).map(lambda both: _edited(*both))


def _part(seed: bytes) -> st.SearchStrategy[bytes]:
    return st.tuples(st.integers(0, len(seed)), st.integers(0, 200)).map(lambda at: seed[at[0] : at[0] + at[1]])


def _edited(seed: bytes, edits: list[tuple[float, int, bytes, int]]) -> bytes:
    for place, gone, piece, times in edits:
        at = int(place * len(seed))
        seed = seed[:at] + piece * times + seed[at + gone :]
    return seed[: 2 * MOST_BYTES]
