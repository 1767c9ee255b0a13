"""Workbooks read again: where only cells, sheets and columns moved nothing changed, and no evidence is ever wrong."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from random import Random

import openpyxl
import pytest

from tests.synthetic.next_month import changed, moved, renamed
from tests.synthetic.page import Formula, Page, write_book
from tests.synthetic.workbook import LAYOUTS, pages_of
from workflow_studio.app.importing import Opened, build, open_workbook
from workflow_studio.app.reading_again import NextVersion, next_version
from workflow_studio.app.session import EditSession
from workflow_studio.importing.mapping.cells import text_of
from workflow_studio.importing.reading import Range
from workflow_studio.model import Document, Evidence, EvidenceKind, broken_invariants

SAMPLES = sorted((Path(__file__).parents[2] / "samples").glob("*.xlsx"))
ONE_SAMPLE, DRAWN = "store_returns", "vendor_onboarding"
A_FEW = range(17, 10 * len(LAYOUTS), 45)
MANY = (*range(1, 10 * len(LAYOUTS), 3), 146, 148)


def read_again(folder: Path, pages: Sequence[Page], later: Sequence[Page]) -> tuple[NextVersion, Document, Opened]:
    """What the map of the first workbook becomes with the second one."""
    first, second = folder / "first.xlsx", folder / "second.xlsx"
    write_book(first, pages, "A. Keeper")
    write_book(second, later, "A. Keeper")
    document = build([open_workbook(first).choose()]).document
    return followed(document, second)


def followed(document: Document, path: Path) -> tuple[NextVersion, Document, Opened]:
    session = EditSession(document)
    version = next_version(document, path)
    session.carry_out(version.step, version.document, version.label)
    assert broken_invariants(session.document) == []
    return version, session.document, open_workbook(path)


def wrong_evidence(document: Document, opened: Opened) -> list[tuple[str, str, str]]:
    """Sheet, cell and quote of evidence that is not marked as lost and whose cell does not say what it quotes."""
    cited = (one for one in document.evidence.values() if one.kind is EvidenceKind.CELL and not one.lost)
    return [
        (one.sheet, one.cells, one.quote)
        for one in cited
        if one.cells and ":" not in one.cells and not _text_at(opened, one).startswith(_plain(one.quote).rstrip("…"))
    ]


def _text_at(opened: Opened, cited: Evidence) -> str:
    rows, area = opened.workbook.sheet(cited.sheet).rows, Range.parse(cited.cells)
    row = rows[area.first_row] if area.first_row < len(rows) else ()
    value = row[area.first_column] if area.first_column < len(row) else None
    return "" if value is None else _plain(text_of(value))


def _plain(text: str) -> str:
    return " ".join(text.split())


def _nothing_names_a_sheet(pages: Sequence[Page]) -> bool:
    formulas = (value for page in pages for value in page.cells.values() if isinstance(value, Formula))
    lists = (choices for page in pages for _, choices in page.lists)
    return not any("!" in one.text for one in formulas) and not any(isinstance(one, str) for one in lists)


def moved_about(number: int) -> tuple[list[Page], list[Page]]:
    """Workbook `number`, and with rows above, a column before, and its sheets under other names in another order."""
    pages, _, _ = pages_of(number)
    later = moved(pages, 3, 1)
    return pages, renamed(later) if _nothing_names_a_sheet(pages) else later


def assert_only_evidence_moved(number: int, folder: Path) -> None:
    version, after, opened = read_again(folder, *moved_about(number))
    assert (version.changes, version.figures) == ((), ())
    assert not any(one.lost for one in after.evidence.values())
    assert wrong_evidence(after, opened) == []
    kept = ("steps", "decisions", "events", "flows", "participants", "lanes", "claims", "questions", "assessments")
    assert {name: after.table(name).keys() for name in kept} == {
        name: version.document.table(name).keys() for name in kept
    }


def assert_no_evidence_is_wrong(number: int, folder: Path) -> None:
    pages, _, _ = pages_of(number)
    version, after, opened = read_again(folder, pages, changed(pages, Random(number)))
    assert version.changes or pages == changed(pages, Random(number))
    assert wrong_evidence(after, opened) == []


@pytest.mark.parametrize("number", A_FEW)
def test_what_only_moved_is_no_change(number: int, tmp_path: Path) -> None:
    assert_only_evidence_moved(number, tmp_path)


@pytest.mark.parametrize("number", A_FEW)
def test_evidence_never_points_at_another_cell(number: int, tmp_path: Path) -> None:
    assert_no_evidence_is_wrong(number, tmp_path)


@pytest.mark.slow
@pytest.mark.parametrize("number", MANY)
def test_what_only_moved_is_no_change_in_many_workbooks(number: int, tmp_path: Path) -> None:
    assert_only_evidence_moved(number, tmp_path)


@pytest.mark.slow
@pytest.mark.parametrize("number", MANY)
def test_evidence_never_points_at_another_cell_in_many_workbooks(number: int, tmp_path: Path) -> None:
    assert_no_evidence_is_wrong(number, tmp_path)


@pytest.mark.parametrize(
    "sample",
    [pytest.param(path, id=path.stem, marks=[pytest.mark.slow] * (path.stem != ONE_SAMPLE)) for path in SAMPLES],
)
def test_a_sample_is_the_same_again_and_its_next_month_gives_no_wrong_evidence(sample: Path, tmp_path: Path) -> None:
    document = build([open_workbook(sample).choose()]).document
    version, after, _ = followed(document, sample)
    assert (version.changes, version.figures) == ((), ())
    assert after == document
    if sample.stem != DRAWN:  # openpyxl keeps no drawings
        _, after, opened = followed(document, later_sample(sample, tmp_path / sample.name))
        assert wrong_evidence(after, opened) == []


def later_sample(sample: Path, path: Path) -> Path:
    """The sample with two rows above, its fifth row gone and its sixth one twice."""
    book = openpyxl.load_workbook(sample, data_only=True)
    for sheet in book.worksheets:
        merged = [str(area) for area in sheet.merged_cells.ranges]
        for area in merged:
            sheet.unmerge_cells(area)
        if sheet.max_row > 8:
            sheet.delete_rows(5)
            sheet.insert_rows(6)
            for column in range(1, sheet.max_column + 1):
                sheet.cell(6, column).value = sheet.cell(7, column).value
        sheet.insert_rows(1, 2)
    book.save(path)
    return path
