"""The loss ledger: everything of a workbook that was not understood or left out, once each, and why."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from workflow_studio.importing.finding import Seen
from workflow_studio.importing.mapping import ChosenTables
from workflow_studio.importing.mapping.left_out import left_out, unused_columns
from workflow_studio.importing.reading import Range
from workflow_studio.importing.reading.notes import left_alone_notes
from workflow_studio.importing.recognition import MAPPABLE, Issue
from workflow_studio.model import SkippedRange

_OTHER = "other"
_BROKEN = "#REF!"
_MOST = 500
"""From each of the three that tell of losses; what is more is counted."""
_TAKES_ALL = frozenset({"table", "rows", "text"})
"""What is said of these is said of all their cells; nothing more has to be said of any of them."""

_WHY_ALONE = {
    "macro": "It is never run and never read.",
    "chart": "The figures it draws are read, the chart is not.",
    "pivot table": "It was read as plain values; what it is made from is not followed.",
    "query": "Where it takes its data from is not followed.",
    "connection": "It leads out of the file and is not followed.",
    "link": "It leads out of the file and is not followed.",
    "picture": "Pictures are not read.",
}
_WHY_NOT = "It is not read."


def losses(
    seen: Seen, noticed: Sequence[Issue], said: Iterable[SkippedRange] | None = None
) -> tuple[SkippedRange, ...]:
    """The one ledger of a workbook, with what recognition `noticed`.

    `said` is what mapping left out of the maps it made; without one, what it would leave out of the chosen tables.
    Cells that were told about already are not told about again in other words, nor are parts of the file.
    """
    ledger = _Ledger(seen)
    ledger.add(_left_alone(seen))
    ledger.add(_without_parts(seen, said if said is not None else _of_mapping(seen)))
    ledger.add(_without_parts(seen, _of_recognition(noticed)))
    return tuple(ledger.kept)


def loss_records(ledger: Sequence[SkippedRange]) -> list[dict[str, Any]]:
    """The ledger as JSON records."""
    return [{"what": one.what, "sheet": one.sheet, "cells": one.cells, "why": one.reason} for one in ledger]


class _Ledger:
    """Keeps what is new: other cells than those told about, other parts of the file."""

    def __init__(self, seen: Seen) -> None:
        self.kept: list[SkippedRange] = []
        self._areas: dict[str, list[Range]] = {}
        self._parts: set[tuple[str, str]] = set()

    def add(self, found: Iterable[SkippedRange]) -> None:
        """Add what nothing said so far covers; sentences of one source may share their cells."""
        found = list(dict.fromkeys(found))
        new = [one for one in found[:_MOST] if self._is_new(one)]
        for one in new:
            self._parts.add((one.what, one.sheet))
            if one.what in _TAKES_ALL:
                self._areas.setdefault(one.sheet, []).extend(_areas(one.cells))
        self.kept += new
        if len(found) > _MOST:
            self.kept.append(SkippedRange(what=_OTHER, reason=f"{len(found) - _MOST:,} more places were left out."))

    def _is_new(self, one: SkippedRange) -> bool:
        areas = list(_areas(one.cells))
        if areas:
            return not all(any(_covers(known, area) for known in self._areas.get(one.sheet, ())) for area in areas)
        return one.what == _OTHER or not {(one.what, one.sheet), (one.what, "")} & self._parts


def _left_alone(seen: Seen) -> Iterator[SkippedRange]:
    """Parts of the file, other workbooks it names, and names whose cells are gone."""
    about = seen.workbook.markings
    for part in about.left_alone:
        name = f"“{part.name}”: " if part.name else ""
        why = _WHY_ALONE.get(part.what, _WHY_NOT)
        yield SkippedRange(sheet=part.sheet, what=part.what, reason=f"{name}{why}")
    for book in about.external:
        why = "It is not opened; what it held when this file was saved last is read."
        yield SkippedRange(what="link", reason=f"“{book.target}”: {why}")
    for named in about.names:
        if _BROKEN in named.refers_to:
            why = f"“{named.name}” refers to cells that are gone ({named.refers_to[:80]})."
            yield SkippedRange(sheet=named.sheet, what="name", reason=why)


def _of_mapping(seen: Seen) -> Iterator[SkippedRange]:
    chosen = ChosenTables(seen.workbook, seen.chosen, seen.found)
    columns = (issue for table in seen.chosen if table.kind.kind in MAPPABLE for issue in unused_columns(table))
    for issue in (*columns, *left_out(chosen, {})):
        yield SkippedRange(sheet=issue.sheet, cells=issue.cells, reason=issue.text, what=issue.what)


def _without_parts(seen: Seen, said: Iterable[SkippedRange]) -> Iterator[SkippedRange]:
    """What was said but for the reader's sentences on parts of the file, which are told one by one."""
    told = frozenset(left_alone_notes(seen.workbook.markings.left_alone))
    for one in said:
        if one.reason not in told:
            yield one if one.what else one.model_copy(update={"what": _OTHER})


def _of_recognition(noticed: Sequence[Issue]) -> Iterator[SkippedRange]:
    for issue in noticed:
        cells = issue.range.a1 if issue.range else ""
        record = SkippedRange(sheet=issue.sheet or "", cells=cells, reason=issue.text, what=issue.what)
        yield record.model_copy(update={"reason": _without_place(issue.text, record)})


def _without_place(text: str, record: SkippedRange) -> str:
    """The sentence without the cells and the sheet that the record names, so that equal reasons are equal."""
    place = f"{record.cells} on sheet “{record.sheet}”"
    skipped = text.removeprefix(f"{place} was skipped: ")
    if skipped != text:
        why = skipped.split(" rows: ", 1)[-1]
        return f"Passed over: {why[:1].lower()}{why[1:]}"
    return text.replace(f" in {place}", "")


def _areas(cells: str) -> Iterator[Range]:
    """The ranges that a record names; rows and other things that are no ranges count as none."""
    for part in cells.replace(" …", "").split(", "):
        try:
            yield Range.parse(part)
        except ValueError:
            continue


def _covers(one: Range, other: Range) -> bool:
    return one.holds(other.first_row, other.first_column) and one.holds(other.last_row, other.last_column)
