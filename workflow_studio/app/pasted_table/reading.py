"""A table that another program put on the clipboard, as text or as HTML. It may hold anything, so it is bounded."""

from __future__ import annotations

import re
from collections.abc import Iterator
from html.parser import HTMLParser
from itertools import islice

from workflow_studio.app.pasted_table.writing import unguarded
from workflow_studio.model import Failure, clean_text

Rows = tuple[tuple[str, ...], ...]

MOST_CHARACTERS = 20_000_000
MOST_ROWS, MOST_COLUMNS = 5_000, 200
_DELIMITERS = "\t;,|"
_TABLE = re.compile(r"<table\b", re.IGNORECASE)


class TooLarge(Failure):
    """The clipboard holds more than a table of steps can be."""


def rows_of_text(text: str) -> Rows:
    """The cells of a text with tabs (or semicolons, commas, bars) between them. Raises TooLarge."""
    _check_size(text)
    text = text.replace("\0", "").rstrip("\r\n")
    if not text.strip():
        return ()
    return _bounded(_records(text, _delimiter(text)))


def rows_of_html(html: str) -> Rows:
    """The cells of the first table in a piece of HTML, what is merged in its first cell; none without a table."""
    _check_size(html)
    if not _TABLE.search(html):
        return ()
    reader = _TableReader()
    reader.feed(html)
    reader.close()
    return _bounded(iter(reader.rows))


def _check_size(text: str) -> None:
    if len(text) > MOST_CHARACTERS:
        raise TooLarge("The clipboard holds more than can be pasted.", "Copy the rows of one table only.")


def _bounded(records: Iterator[list[str]]) -> Rows:
    """The rows as wide as the widest, without empty ones at the end, their cells cleaned and no longer than Excel's."""
    found = [[unguarded(clean_text(cell).strip()) for cell in record] for record in islice(records, MOST_ROWS + 2)]
    while found and not any(found[-1]):
        found.pop()
    width = max((len(row) for row in found), default=0)
    if len(found) > MOST_ROWS + 1 or width > MOST_COLUMNS:
        text = f"That is more than {MOST_ROWS:,} rows or {MOST_COLUMNS} columns."
        raise TooLarge(text, "Save it as a file and import that.")
    return tuple((*row, *[""] * (width - len(row))) for row in found)


def _delimiter(text: str) -> str:
    """Spreadsheets put tabs between cells. Without any, what parts every line into as many pieces as the first one."""
    if "\t" in text:
        return "\t"
    lines = [line for line in text.splitlines()[:50] if line.strip()]
    for delimiter in _DELIMITERS[1:]:
        pieces = {line.count(delimiter) for line in lines}
        if len(lines) > 1 and len(pieces) == 1 and pieces != {0}:
            return delimiter
    return "\t"


def _records(text: str, delimiter: str) -> Iterator[list[str]]:
    """The rows, one after the other.

    Spreadsheets put a cell with line breaks in quotes but leave an inch sign as it is: only quotes around a whole cell
    count, so that a lone one swallows nothing.
    """
    ends = re.escape(delimiter)
    cell = re.compile(rf'"([^"]*(?:""[^"]*)*)"(?=[{ends}\r\n]|\Z)|[^{ends}\r\n]*')
    row: list[str] = []
    at = 0
    while at <= len(text):
        found = cell.match(text, at)
        assert found is not None, "it matches the empty text too"
        row.append(found[0] if found[1] is None else found[1].replace('""', '"'))
        at = found.end()
        if text[at : at + 1] != delimiter:
            yield row
            row = []
            at += text.startswith("\r\n", at)
        at += 1


class _TableReader(HTMLParser):
    """Collects the cells of the first table; what else the HTML holds is passed over."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.rows: list[list[str]] = []
        self._pieces: list[str] | None = None
        self._span = 1
        self._over = False
        self._muted = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """A row, a cell, a line break in a cell."""
        if self._over or len(self.rows) > MOST_ROWS + 1:
            return
        if tag in ("style", "script"):
            self._muted = True
        elif tag == "tr":
            self._end_cell()
            self.rows.append([])
        elif tag in ("td", "th"):
            self._end_cell()
            self._pieces, self._span = [], _span_of(dict(attrs).get("colspan"))
        elif tag in ("br", "p", "div") and self._pieces:
            self._pieces.append("\n")

    def handle_endtag(self, tag: str) -> None:
        """The end of a cell or of the table."""
        if tag in ("style", "script"):
            self._muted = False
        elif tag in ("td", "th", "tr"):
            self._end_cell()
        elif tag == "table" and self.rows:
            self._end_cell()
            self._over = True

    def handle_data(self, data: str) -> None:
        """Text in a cell; line breaks in the source are no more than blanks."""
        if self._pieces is not None and not self._muted:
            self._pieces.append(re.sub(r"\s+", " ", data))

    def close(self) -> None:
        """Whatever was begun ends."""
        super().close()
        self._end_cell()

    def _end_cell(self) -> None:
        if self._pieces is None:
            return
        if not self.rows:
            self.rows.append([])
        lines = "".join(self._pieces).split("\n")
        self.rows[-1].append("\n".join(line.strip() for line in lines).strip())
        self.rows[-1].extend([""] * (self._span - 1))
        self._pieces = None


def _span_of(value: str | None) -> int:
    digits = (value or "").strip()
    return min(max(int(digits), 1), MOST_COLUMNS) if digits.isdecimal() and len(digits) < 6 else 1
