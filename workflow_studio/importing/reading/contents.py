"""A file's contents as a stream of messages; everything hostile is touched here and below, in the child process."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator
from dataclasses import asdict, dataclass
from itertools import islice
from pathlib import Path

from workflow_studio.importing.errors import Damaged, TooLarge, Unreadable
from workflow_studio.importing.reading.delimited import decode_text, delimited_rows, sheet_name
from workflow_studio.importing.reading.detect import Format, detect_format
from workflow_studio.importing.reading.encode import Raw, SheetEncoder
from workflow_studio.importing.reading.frames import Message
from workflow_studio.importing.reading.limits import Limits
from workflow_studio.importing.reading.markings_beside import MarkingsBeside
from workflow_studio.importing.reading.notes import VALUES_ONLY
from workflow_studio.importing.reading.ooxml.kept_sheets import KeptSheets
from workflow_studio.importing.reading.ooxml.text import shown
from workflow_studio.importing.reading.package import PackageFacts, SheetFacts, read_package
from workflow_studio.importing.reading.prescan import prescan
from workflow_studio.importing.reading.spreadsheet import RawSheet, raw_sheets

CELLS_IN_A_PART = 48_000
MOST_ROWS_IN_A_PART = 4_096
_NO_FACTS = PackageFacts({})


def read_messages(path: Path, limits: Limits) -> Iterator[Message]:
    """Messages that together make a workbook: `progress`, then `sheet` and its `rows` for each, then `done`.

    Raises an `ImportFailure` for a file that cannot or must not be read.
    """
    try:
        size = path.stat().st_size
        if size > limits.file_bytes:
            raise TooLarge("The file is larger than can be opened.", details=f"{size} bytes")
        yield _progress("Checking the file", 0.0)
        kind = detect_format(path)
        fingerprint = _fingerprint(path)
        notes: list[str] = []
        if kind is Format.CSV:
            yield from _text_messages(path, limits, notes)
        else:
            yield from _spreadsheet_messages(path, kind, limits, notes)
    except (FileNotFoundError, IsADirectoryError, PermissionError) as error:
        raise Unreadable("The file cannot be opened.", details=type(error).__name__) from error
    done = {"fingerprint": fingerprint, "size": size, "format": kind.value, "notes": notes}
    yield "done", done


def _fingerprint(path: Path) -> str:
    with path.open("rb") as stream:
        return hashlib.file_digest(stream, "sha256").hexdigest()


def _text_messages(path: Path, limits: Limits, notes: list[str]) -> Iterator[Message]:
    text, note = decode_text(path.read_bytes())
    if note is not None:
        notes.append(note)
    sheet = RawSheet(sheet_name(path), "visible", (), delimited_rows(text, path.suffix))
    yield _progress("Reading the rows", 0.1)
    yield from _sheet_messages(sheet, SheetFacts(), limits)


def _spreadsheet_messages(path: Path, kind: Format, limits: Limits, notes: list[str]) -> Iterator[Message]:
    if kind is Format.XLSX:
        with KeptSheets(path) as kept:
            prescan(path, limits, kept.begin)
        yield from _both_passes(path, limits, kept, notes)
    else:
        if kind is not Format.XLS:
            prescan(path, limits)
        yield from _value_messages(path, kind, limits, _NO_FACTS, notes)
        notes.append(VALUES_ONLY)


def _both_passes(path: Path, limits: Limits, kept: KeptSheets, notes: list[str]) -> Iterator[Message]:
    """The values, and between and after them what the sheets say besides: a second pass over the same file."""
    facts = read_package(path)
    names: list[str] = []
    with MarkingsBeside(path, [name for name in facts.sheets if shown(name) == name], kept) as beside:
        for message in _value_messages(path, Format.XLSX, limits, facts, notes):
            if message[0] == "sheet":
                names.append(message[1]["name"])
            yield message
            yield from beside.ready()
        yield _progress("Reading formulas, comments and colours", 1.0)
        yield from beside.rest(names)
    notes.extend(beside.notes)


def _value_messages(
    path: Path, kind: Format, limits: Limits, facts: PackageFacts, notes: list[str]
) -> Iterator[Message]:
    share = _Share(facts)
    of_all = f" of {len(facts.sheets)}" if facts.sheets else ""
    yield _progress(f"Reading sheet 1{of_all}", share.done)
    number = 0
    for number, sheet in enumerate(raw_sheets(path, kind, limits, notes), 1):
        yield from _sheet_messages(sheet, facts.sheets.get(sheet.name, SheetFacts()), limits)
        share.add(sheet.name)
        if number < len(facts.sheets):
            yield _progress(f"Reading sheet {number + 1}{of_all}", share.done)
    if not number:
        raise Damaged("The workbook has no sheets that can be read.")


@dataclass(slots=True)
class _Share:
    """The share of the work done, judged by the bytes of each sheet; checking took the first tenth."""

    facts: PackageFacts
    done: float = 0.1

    def add(self, name: str) -> None:
        total = sum(sheet.bytes for sheet in self.facts.sheets.values())
        if total and name in self.facts.sheets:
            self.done = min(self.done + 0.9 * self.facts.sheets[name].bytes / total, 1.0)


def _sheet_messages(sheet: RawSheet, facts: SheetFacts, limits: Limits) -> Iterator[Message]:
    yield (
        "sheet",
        {
            "name": sheet.name,
            "visibility": sheet.visibility,
            "merged": [[r.first_row, r.first_column, r.last_row, r.last_column] for r in sheet.merged],
            "tables": [asdict(table) for table in facts.tables],
            "shapes": facts.shapes,
            "connectors": facts.connectors,
        },
    )
    encoder = SheetEncoder()
    cells = 0
    for rows in _portions(sheet.rows):
        cells += sum(map(len, rows))
        if cells > limits.cells:
            raise TooLarge("The file has more cells than can be opened.")
        yield from encoder.messages(rows)


def _portions(rows: Iterable[Raw]) -> Iterator[list[Raw]]:
    """Rows in portions of some ten thousand cells: small enough to stay responsive, large enough to be quick."""
    rows = iter(rows)
    size = 1
    while portion := list(islice(rows, size)):
        yield from _narrow(portion)
        cells = max(sum(map(len, portion)), len(portion))
        size = max(1, min(MOST_ROWS_IN_A_PART, CELLS_IN_A_PART * len(portion) // cells))


def _narrow(rows: list[Raw]) -> Iterator[list[Raw]]:
    """Cut where one wide row would make a portion of short ones large: its columns are as high as it has rows."""
    if len(rows) > 1 and len(rows) * max(map(len, rows)) > 4 * CELLS_IN_A_PART:
        yield from _narrow(rows[: len(rows) // 2])
        yield from _narrow(rows[len(rows) // 2 :])
    else:
        yield rows


def _progress(what: str, share: float) -> Message:
    return "progress", {"what": what, "share": round(share, 3)}
