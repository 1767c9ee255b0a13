"""A workbook put together from the messages of the reading process."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from workflow_studio.importing import errors
from workflow_studio.importing.reading.choices import with_choices
from workflow_studio.importing.reading.frames import Message, rows_of
from workflow_studio.importing.reading.marking_messages import book_markings_of, with_marking_message
from workflow_studio.importing.reading.markings import NO_MARKINGS, BookMarkings, Markings
from workflow_studio.importing.reading.ranges import Range
from workflow_studio.importing.reading.workbook import NamedTable, Sheet, Value, Workbook

_FAILURES = {
    kind.__name__: kind
    for kind in (
        errors.Unreadable,
        errors.PasswordProtected,
        errors.Damaged,
        errors.TooLarge,
        errors.Unsupported,
    )
}


class Assembler:
    """Takes messages in order; `workbook` is there once `done` has been taken.

    The messages come from a process that has handled a hostile file, so nothing in them is believed: anything
    odd raises ValueError, TypeError, KeyError or IndexError, which the caller reports as damage.
    """

    def __init__(self, name: str) -> None:
        self.workbook: Workbook | None = None
        self._name = name
        self._sheets: list[Sheet] = []
        self._rows: list[list[tuple[Value, ...]]] = []
        self._texts: dict[str, str] = {}
        self._markings: dict[str, Markings] = {}
        self._book = BookMarkings()

    def take(self, message: Message) -> None:
        """Add what a message says; raises the `ImportFailure` a `failure` message carries."""
        match message:
            case "sheet", payload:
                self._sheets.append(_sheet(payload))
                self._rows.append([])
            case "rows", payload:
                self._rows[-1].extend(map(self._shared, rows_of(payload)))
            case "markings", payload:
                name = str(payload["sheet"])
                self._markings[name] = with_marking_message(self._markings.get(name, NO_MARKINGS), payload)
            case "book markings", payload:
                self._book = book_markings_of(payload, self._markings)
            case "failure", {"type": str(kind), "message": str(text), "hint": str(hint), "details": str(details)}:
                raise _FAILURES.get(kind, errors.Damaged)(text, hint, details)
            case "done", payload:
                self.workbook = self._built(payload)
            case _:
                raise ValueError("an unknown message")

    def _shared(self, row: tuple[Value, ...]) -> tuple[Value, ...]:
        """Equal texts as one object: sheets repeat themselves, and a long one would fill the memory."""
        texts = self._texts
        return tuple([texts.setdefault(cell, cell) if type(cell) is str else cell for cell in row])

    def _built(self, payload: dict[str, Any]) -> Workbook:
        sheets = tuple(map(_with_rows, self._sheets, self._rows))
        return Workbook(
            name=self._name,
            fingerprint=str(payload["fingerprint"]),
            size=int(payload["size"]),
            format=str(payload["format"]),
            sheets=sheets,
            notes=tuple(map(str, payload["notes"])),
            markings=with_choices(self._book, sheets),
        )


def _with_rows(sheet: Sheet, rows: list[tuple[Value, ...]]) -> Sheet:
    while rows and not rows[-1]:
        rows.pop()
    return replace(sheet, rows=tuple(rows))


def _sheet(description: dict[str, Any]) -> Sheet:
    visibility = description["visibility"]
    if visibility not in ("visible", "hidden", "very hidden"):
        raise ValueError("an unknown visibility")
    return Sheet(
        name=str(description["name"]),
        visibility=visibility,
        rows=(),
        merged=tuple(Range(*map(int, corners)) for corners in description["merged"]),
        tables=tuple(map(_table, description["tables"])),
        shapes=int(description["shapes"]),
        connectors=int(description["connectors"]),
    )


def _table(description: dict[str, Any]) -> NamedTable:
    area = Range(**{corner: int(number) for corner, number in description["range"].items()})
    return NamedTable(str(description["name"]), area, int(description["header_rows"]), int(description["totals_rows"]))
