"""A sheet's part cut in two while it streams by: its rows as bytes, and what stands around them as a tree.

A million rows as elements would take a minute; as bytes, in which only what is rare is looked for, seconds.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from itertools import chain

from workflow_studio.importing.reading.ooxml.tree import Element, parse
from workflow_studio.importing.reading.ranges import column_index, column_letter

_LONGEST_HEAD = 8 * 1024 * 1024
_LONGEST_ROW = 16 * 1024 * 1024
_BEGIN = re.compile(rb"<((?:[\w.\-]{1,50}:)?)sheetData(?:\s[^<>]{0,200}?)?(/?)>")
_FIRST_CELL = re.compile(rb"<c(?:\s[^<>]{0,200})?>")
_PLACE = re.compile(rb"""<(row|c)(?=[\s/>])([^<>]{0,400})""")
_ADDRESS = re.compile(rb"""\sr=["']([A-Z]{0,3})(\d{0,7})["']""")
_SEEN_OTHERWISE = frozenset({"mergeCells", "rowBreaks", "colBreaks", "sheetViews", "autoFilter", "ignoredErrors"})


def around_rows(chunks: Iterable[bytes], rows: Callable[[bytes], None]) -> Element:
    """The sheet without its rows; these are given to `rows` in portions of whole ones.

    In the portions tags have no prefixes, and cells and rows tell their place even where the file leaves it out.
    """
    return parse(_outside(chunks, rows), _SEEN_OTHERWISE)


def _outside(chunks: Iterable[bytes], rows: Callable[[bytes], None]) -> Iterator[bytes]:
    chunks = iter(chunks)
    head = b""
    begin = None
    for chunk in chunks:
        head += chunk
        begin = _BEGIN.search(head)
        if begin is not None or len(head) > _LONGEST_HEAD:
            break
    if begin is None or begin[2]:
        yield head
    else:
        yield head[: begin.end()]
        yield from _without_rows(head[begin.end() :], chunks, begin[1], rows)
    yield from chunks


def _without_rows(
    begun: bytes, chunks: Iterator[bytes], prefix: bytes, rows: Callable[[bytes], None]
) -> Iterator[bytes]:
    """What follows the rows; the `chunks` after that are left to the caller."""
    take = _Normal(prefix, rows).take
    end, row = b"</" + prefix + b"sheetData", b"<" + prefix + b"row"
    rest = b""
    for chunk in chain((begun,), chunks):
        searched = max(0, len(rest) - len(end))
        block = rest + chunk
        at = block.find(end, searched)
        if at >= 0:
            take(block[:at])
            yield block[at:]
            return
        cut = block.rfind(row)
        if cut > 0:
            take(block[:cut])
        rest = block[max(cut, 0) :]
        if len(rest) > _LONGEST_ROW:
            return
    take(rest)


class _Normal:
    """Brings rows into the usual form before they are looked at: most files have it, and cost nothing here."""

    def __init__(self, prefix: bytes, rows: Callable[[bytes], None]) -> None:
        self._prefix = prefix
        self._rows = rows
        self._places: bool | None = None
        self._row = self._column = 0

    def take(self, block: bytes) -> None:
        if self._prefix:
            block = block.replace(b"<" + self._prefix, b"<").replace(b"</" + self._prefix, b"</")
        if self._places is None and (first := _FIRST_CELL.search(block)):
            self._places = _ADDRESS.search(first[0]) is not None
        self._rows(block if self._places is not False else _PLACE.sub(self._placed, block))

    def _placed(self, tag: re.Match[bytes]) -> bytes:
        given = _ADDRESS.search(tag[2])
        if tag[1] == b"row":
            self._row = int(given[2]) if given and given[2] else self._row + 1
            self._column = 0
            place = b"%d" % self._row
        else:
            column = column_index(given[1].decode()) + 1 if given and given[1] else self._column + 1
            self._column = min(column, 16_384)
            place = b"%s%d" % (column_letter(self._column - 1).encode(), self._row)
        return tag[0] if given else b'<%s r="%s"%s' % (tag[1], place, tag[2])
