"""The formulas of a sheet, given cell by cell, as runs down their columns."""

from __future__ import annotations

import re
from dataclasses import dataclass

from workflow_studio.importing.reading.markings import FormulaRun
from workflow_studio.importing.reading.ooxml.areas import areas
from workflow_studio.importing.reading.ooxml.text import plain
from workflow_studio.importing.reading.ranges import Range
from workflow_studio.importing.reading.references import Pattern, moved, without_prefixes

LONGEST_FORMULA = 8_192
MOST_RUNS = 50_000
_MOST_CHARACTERS = 16_000_000
_MOST_MOVED_CHARACTERS = 3_000_000
"""Of shared formulas written out for single cells: a few bytes in a file can ask for thousands each."""
_ATTRIBUTE = re.compile(rb"""\s(t|ref|si)\s?=\s?["']([^"'<>]{0,100})["']""")


@dataclass(slots=True)
class _Run:
    """A run that may still grow; `shared` is the group its last cell belongs to."""

    first: int
    last: int
    text: str
    shared: bytes
    pattern: Pattern | None = None
    spill: Range | None = None

    def goes_on_with(self, text: str) -> bool:
        if self.pattern is None:
            self.pattern = Pattern(self.text)
        return self.spill is None and self.pattern.below(self.last + 1 - self.first) == text


class Formulas:
    """Takes formula cells in reading order; keeps what a hostile sheet could not blow up.

    `left_out` counts formulas that were too many or too long, and tables of what-if results.
    """

    def __init__(self) -> None:
        self.left_out = 0
        self._open: dict[int, _Run] = {}
        self._closed: list[FormulaRun] = []
        self._shared: dict[bytes, tuple[int, int, str]] = {}
        self._characters = 0
        self._moved_characters = 0

    def add(self, row: int, column: int, attributes: bytes, content: bytes | None) -> None:
        """The formula of a cell: the attributes and the content of its `f` element."""
        said = dict(_ATTRIBUTE.findall(attributes)) if attributes else {}
        kind = said.get(b"t", b"")
        if kind == b"dataTable" or len(self._closed) >= MOST_RUNS:
            self.left_out += 1
            return
        group = said.get(b"si", b"") if kind == b"shared" else b""
        run = self._open.get(column)
        adjacent = run is not None and run.last == row - 1
        if run is not None and adjacent and group and run.shared == group and not content:
            run.last = row
            return
        text = self._text(row, column, group, content, b"ref" in said)
        if not text:
            return
        if run is not None and adjacent and kind != b"array" and run.goes_on_with(text):
            run.last, run.shared = row, group
            return
        self._start(row, column, text, group, _spill(said, row, column) if kind == b"array" else None)

    def runs(self) -> tuple[FormulaRun, ...]:
        """All runs, from top to bottom and left to right."""
        for column, run in self._open.items():
            self._close(column, run)
        self._open.clear()
        return tuple(sorted(self._closed, key=lambda run: run.range))

    def _text(self, row: int, column: int, group: bytes, content: bytes | None, first: bool) -> str:
        known = self._shared.get(group) if group else None
        if known is not None and not (content and first):
            return self._moved(known[2], row - known[0], column - known[1])
        if not content:
            return ""
        if len(content) > 4 * LONGEST_FORMULA:
            self.left_out += 1
            return ""
        text = without_prefixes(plain(content)).strip()[:LONGEST_FORMULA]
        if group and len(self._shared) < MOST_RUNS:
            self._shared[group] = (row, column, text)
        return text

    def _moved(self, text: str, rows: int, columns: int) -> str:
        self._moved_characters += len(text)
        if self._moved_characters > _MOST_MOVED_CHARACTERS:
            self.left_out += 1
            return ""
        return moved(text, rows, columns)

    def _start(self, row: int, column: int, text: str, group: bytes, spill: Range | None) -> None:
        run = self._open.get(column)
        if run is not None:
            self._close(column, run)
        self._open[column] = _Run(row, row, text, group, spill=spill)

    def _close(self, column: int, run: _Run) -> None:
        self._characters += len(run.text)
        if len(self._closed) >= MOST_RUNS or self._characters > _MOST_CHARACTERS:
            self.left_out += run.last - run.first + 1
            return
        self._closed.append(FormulaRun(Range(run.first, column, run.last, column), run.text, run.spill))


def _spill(said: dict[bytes, bytes], row: int, column: int) -> Range | None:
    found = areas(said.get(b"ref", b"").decode("ascii", "replace"))
    return found[0] if found and found[0] != Range(row, column, row, column) else None
