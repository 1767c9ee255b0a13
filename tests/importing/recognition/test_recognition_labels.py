"""Header row, header depth and kind on sheets labelled by hand."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest
from corpus_labels import LABELS, Label

from workflow_studio.importing.reading import Range, read_workbook
from workflow_studio.importing.recognition import Table, find_tables

HEADER_ROW, DEPTH, KIND = 0.98, 0.95, 0.95


def test_header_row_depth_and_kind_of_labelled_sheets(shared: Path) -> None:
    wrong = [_wrong(label, _table(shared / "corpus", label)) for label in LABELS]
    told = "\n".join(f"{label.file} {label.at}: {said}" for label, said in zip(LABELS, wrong, strict=True) if said)
    print(told)
    for what, least in (("row", HEADER_ROW), ("depth", DEPTH), ("kind", KIND)):
        right = sum(what not in said for said in wrong) / len(LABELS)
        assert right >= least, f"{what}: {right:.1%} are right\n{told}"


def _wrong(label: Label, table: Table | None) -> dict[str, object]:
    """What is not as labelled, each with what was found instead."""
    if table is None:
        return dict.fromkeys(("row", "depth", "kind"), "no table")
    header = tuple(row + 1 for row in table.header_rows)
    return dict(_differences(label, header, str(table.kind.kind)))


def _differences(label: Label, header: tuple[int, ...], kind: str) -> Iterator[tuple[str, object]]:
    if header[-1:] != label.header[-1:]:
        yield "row", header
    if len(header) != len(label.header):
        yield "depth", header
    if kind not in label.kinds.split("|"):
        yield "kind", kind


def _table(folder: Path, label: Label) -> Table | None:
    """The table over the labelled cell, on the sheet of this name (a text file has only one)."""
    tables = _tables(folder, label.file)
    place = Range.parse(label.at)
    sheets = [table for table in tables if table.sheet == label.sheet] or list(tables)
    holding = [table for table in sheets if table.range.holds(place.first_row, place.first_column)]
    return holding[0] if holding else None


@cache
def _tables(folder: Path, name: str) -> tuple[Table, ...]:
    found = sorted(folder.glob(name))
    if not found:
        pytest.skip(f"there is no file {name}")
    return find_tables(read_workbook(found[0]))
