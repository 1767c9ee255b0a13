"""What the second pass wants of sheets, kept while the look beforehand goes through them.

The look beforehand unpacks every sheet, and what it has checked comes here. Mostly the little in it that may say
something besides values fits into memory, and the second pass need not unpack and search the sheet once more. Nothing
of the sheets is interpreted before the look has ended and `read` is called.
"""

from __future__ import annotations

import zipfile
from collections.abc import Callable
from functools import partial
from pathlib import Path

from workflow_studio.importing.reading.ooxml.cells import Cells
from workflow_studio.importing.reading.ooxml.parts import Parts
from workflow_studio.importing.reading.ooxml.sheet_stream import SheetStream, sheet_of
from workflow_studio.importing.reading.ooxml.styles import Styles
from workflow_studio.importing.reading.ooxml.tree import Element

MOST_KEPT = 32 * 1024 * 1024
"""Bytes of all sheets together."""
_MOST_WAITING = 1024 * 1024
"""Bytes of one row, or of what stands before the rows: every chunk copies them."""


class KeptSheets:
    """Keeps what is given to it of the sheets of the workbook at a path; use as a context manager while giving.

    Nothing here raises: a sheet that could not be kept is not there afterwards.
    """

    def __init__(self, path: Path) -> None:
        self._path = path
        self._parts: Parts | None = None
        self._sheets: dict[str, KeptSheet] = {}
        self._room = MOST_KEPT
        self.styles: Styles | None = None

    def __enter__(self) -> KeptSheets:
        return self

    def __exit__(self, *_: object) -> None:
        if self._parts is not None:
            self._parts.close()

    def begin(self, part: str) -> Callable[[bytes], None]:
        """Who takes the bytes of a sheet's part in order. Of parts with one name the last counts, as in the zip."""
        self._give_up(part)
        try:
            self._sheets[part.lower()] = KeptSheet(self._cells(part))
        except Exception:
            return _nobody
        return partial(self._take, part)

    def of(self, part: str) -> KeptSheet | None:
        """What was kept of a part; None where that is not all that matters."""
        return self._sheets.get(part.lower())

    def _cells(self, part: str) -> Cells:
        if self._parts is None:
            self._parts = Parts(zipfile.ZipFile(self._path))
        if self.styles is None:
            self.styles = Styles(self._parts)
        return cells_of(self._parts, part, self.styles)

    def _take(self, part: str, chunk: bytes) -> None:
        sheet = self.of(part)
        if sheet is None:
            return
        try:
            before = sheet.size
            sheet.take(chunk)
            self._room -= sheet.size - before
            if self._room < 0 or sheet.stream.waiting > _MOST_WAITING:
                self._give_up(part)
        except Exception:
            self._give_up(part)

    def _give_up(self, part: str) -> None:
        sheet = self._sheets.pop(part.lower(), None)
        if sheet is not None:
            self._room += sheet.size


class KeptSheet:
    """One sheet without most of the rows that say nothing besides values; `cells` are not filled before `read`."""

    def __init__(self, cells: Cells) -> None:
        self.cells = cells
        self.stream = SheetStream(cells.tell, self._keep_rows)
        self.size = 0
        self._rows: list[bytes] = []
        self._outside: list[bytes] = []

    def take(self, chunk: bytes) -> None:
        """Keep what matters of the bytes that follow."""
        self.stream.take(chunk)
        for piece in self.stream.outside():
            self.size += len(piece)
            self._outside.append(piece)

    def _keep_rows(self, block: bytes) -> None:
        self.size += len(block)
        self._rows.append(block)

    def read(self) -> Element:
        """The sheet without its rows, which are given to `cells`."""
        self.stream.end()
        for block in self._rows:
            self.cells.take(block)
        return sheet_of([*self._outside, *self.stream.outside()])


def cells_of(parts: Parts, part: str, styles: Styles) -> Cells:
    """Who takes the rows of a sheet; heights only matter to what is drawn."""
    return Cells(styles, with_heights=bool(parts.related(part, "drawing")))


def _nobody(_: bytes) -> None:
    """Takes what nobody wants."""
