"""A workbook put together from the messages of the reading process."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from workflow_studio.importing import errors
from workflow_studio.importing.reading.choices import with_choices
from workflow_studio.importing.reading.decode import SheetParts
from workflow_studio.importing.reading.frames import Message
from workflow_studio.importing.reading.marking_messages import book_markings_of, with_marking_message
from workflow_studio.importing.reading.markings import NO_MARKINGS, BookMarkings, Markings
from workflow_studio.importing.reading.ranges import Range
from workflow_studio.importing.reading.workbook import NamedTable, Sheet, Workbook

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
        self._parts: list[SheetParts] = []
        self._markings: dict[str, Markings] = {}
        self._book = BookMarkings()

    def take(self, message: Message) -> None:
        """Add what a message says; raises the `ImportFailure` a `failure` message carries."""
        match message:
            case "sheet", payload:
                self._sheets.append(_sheet(payload))
                self._parts.append(SheetParts())
            case "part", payload:
                self._parts[-1].add(payload)
            case "markings", payload:
                name = str(payload["sheet"])
                self._markings[name] = with_marking_message(self._markings.get(name, NO_MARKINGS), payload)
            case "book markings", payload:
                names = {sheet.name for sheet in self._sheets}
                self._book = book_markings_of(
                    payload, {name: markings for name, markings in self._markings.items() if name in names}
                )
            case "failure", {"type": str(kind), "message": str(text), "hint": str(hint), "details": str(details)}:
                raise _FAILURES.get(kind, errors.Damaged)(text, hint, details)
            case "done", payload:
                self.workbook = self._built(payload)
            case _:
                raise ValueError("an unknown message")

    def _built(self, payload: dict[str, Any]) -> Workbook:
        sheets = tuple(
            replace(sheet, rows=parts.rows()) for sheet, parts in zip(self._sheets, self._parts, strict=True)
        )
        return Workbook(
            name=self._name,
            fingerprint=str(payload["fingerprint"]),
            size=int(payload["size"]),
            format=str(payload["format"]),
            sheets=sheets,
            notes=tuple(map(str, payload["notes"])),
            markings=with_choices(self._book, sheets),
        )


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
