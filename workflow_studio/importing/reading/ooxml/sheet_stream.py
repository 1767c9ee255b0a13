"""A sheet's part cut in two while it streams by: its rows as bytes, and what stands around them as a tree.

A million rows as elements would take a minute; as bytes, in which only what is rare is looked for, seconds.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator

from workflow_studio.importing.reading.ooxml.tree import Element, parse
from workflow_studio.importing.reading.ranges import column_index, column_letter

_LONGEST_HEAD = 8 * 1024 * 1024
_LONGEST_ROW = 16 * 1024 * 1024
_BEGIN = re.compile(rb"<((?:[\w.\-]{1,50}:)?)sheetData(?:\s[^<>]{0,200}?)?(/?)>")
_FIRST_CELL = re.compile(rb"<c(?:\s[^<>]{0,200})?>")
_PLACE = re.compile(rb"""<(row|c)(?=[\s/>])([^<>]{0,400})""")
_PLACE_OF_ROW = re.compile(rb"""<(row)(?=[\s/>])([^<>]{0,400})""")
_ADDRESS = re.compile(rb"""\sr=["']([A-Z]{0,3})(\d{0,7})["']""")
_SEEN_OTHERWISE = frozenset({"mergeCells", "rowBreaks", "colBreaks", "sheetViews", "autoFilter", "ignoredErrors"})


class SheetStream:
    """Takes a sheet's part chunk by chunk and cuts it in two.

    `rows` gets portions of whole rows of which `tell` says that there may be something in them. In these tags have no
    prefixes, and cells and rows tell their place even where the file leaves it out.
    """

    def __init__(self, tell: Callable[[bytes], bool], rows: Callable[[bytes], None]) -> None:
        self._normal = _Normal(tell, rows)
        self._waiting = b""
        self._outside: list[bytes] = []
        self._go_on = self._before_rows

    @property
    def waiting(self) -> int:
        """Bytes that are held until more has come."""
        return len(self._waiting)

    def take(self, chunk: bytes) -> None:
        """What follows in the part."""
        self._go_on(chunk)

    def end(self) -> None:
        """Nothing follows."""
        rest, self._waiting = self._waiting, b""
        if self._go_on == self._within_rows:
            self._normal.take(rest)
        else:
            self._outside.append(rest)

    def outside(self) -> list[bytes]:
        """What has stood around the rows since this was asked last."""
        pieces, self._outside = self._outside, []
        return pieces

    def _before_rows(self, chunk: bytes) -> None:
        self._waiting += chunk
        begin = _BEGIN.search(self._waiting)
        if begin is None and len(self._waiting) <= _LONGEST_HEAD:
            return
        head, self._waiting = self._waiting, b""
        if begin is None or begin[2]:
            self._follow_rows(head)
        else:
            self._outside.append(head[: begin.end()])
            self._normal.prefix = begin[1]
            self._go_on = self._within_rows
            self._within_rows(head[begin.end() :])

    def _within_rows(self, chunk: bytes) -> None:
        block, self._waiting = self._waiting + chunk, b""
        row, end = b"<" + self._normal.prefix + b"row", b"</" + self._normal.prefix + b"sheetData"
        last = max(block.rfind(row + b" "), 0)
        at = block.find(end, last)  # there are no rows after the end, so only what follows the last one is searched
        cut = at if at >= 0 else last or max(block.rfind(row), 0)
        self._normal.take(block[:cut])
        if at >= 0:
            self._follow_rows(block[at:])
        elif len(block) - cut > _LONGEST_ROW:
            self._follow_rows(b"")
        else:
            self._waiting = block[cut:]

    def _follow_rows(self, chunk: bytes) -> None:
        self._go_on = self._follow_rows
        self._outside.append(chunk)


def around_rows(chunks: Iterable[bytes], tell: Callable[[bytes], bool], rows: Callable[[bytes], None]) -> Element:
    """The sheet without its rows, which a `SheetStream` hands over meanwhile."""
    return sheet_of(_outside(chunks, SheetStream(tell, rows)))


def sheet_of(outside: Iterable[bytes]) -> Element:
    """The sheet as a tree, from what stands around its rows."""
    return parse(outside, _SEEN_OTHERWISE)


def _outside(chunks: Iterable[bytes], stream: SheetStream) -> Iterator[bytes]:
    for chunk in chunks:
        stream.take(chunk)
        yield from stream.outside()
    stream.end()
    yield from stream.outside()


class _Normal:
    """Brings rows into the usual form before they are looked at: most files have it, and cost nothing here."""

    def __init__(self, tell: Callable[[bytes], bool], rows: Callable[[bytes], None]) -> None:
        self.prefix = b""
        self._tell = tell
        self._rows = rows
        self._places: bool | None = None
        self._row = self._column = 0

    def take(self, block: bytes) -> None:
        if self.prefix:
            block = block.replace(b"<" + self.prefix, b"<").replace(b"</" + self.prefix, b"</")
        if self._places is None and (first := _FIRST_CELL.search(block)):
            self._places = _ADDRESS.search(first[0]) is not None
        if self._tell(block):
            self._rows(block if self._places else _PLACE.sub(self._placed, block))
        elif not self._places:
            self._pass_over(block)

    def _pass_over(self, block: bytes) -> None:
        """Count the rows, for those that follow."""
        for tag in _PLACE_OF_ROW.finditer(block):
            self._placed(tag)

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
