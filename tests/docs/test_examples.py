"""The example tables in the documentation are what they are said to be, and become maps."""

from __future__ import annotations

import csv
import re
from pathlib import Path

import pytest

from tests.docs.pages import page
from workflow_studio.app.importing import Opened, build, open_workbook
from workflow_studio.importing.mapping import ChosenTables
from workflow_studio.importing.recognition import MAPPABLE, Kind

EXAMPLES = dict(re.findall(r"^#### .*?\(`([\w-]+)`\)\n(.*?)(?=^##)", page("docs/file_formats.md").text, re.M | re.S))
DRAWN = Kind.DRAWN_FLOWCHART
"""Has no table to show as an example."""

EXAMPLES.pop(DRAWN.value, None)
EACH_EXAMPLE = pytest.mark.parametrize("kind", sorted(EXAMPLES))


def test_there_is_an_example_of_every_kind_that_becomes_a_map() -> None:
    assert set(EXAMPLES) == {kind.value for kind in MAPPABLE - {DRAWN}}


@EACH_EXAMPLE
def test_the_example_is_recognised(kind: str, tmp_path: Path) -> None:
    assert {table.kind.kind for table in opened(kind, tmp_path).tables} == {Kind(kind)}


@EACH_EXAMPLE
def test_the_example_becomes_a_map_in_which_every_step_goes_on(kind: str, tmp_path: Path) -> None:
    found = opened(kind, tmp_path)
    imported = build([ChosenTables(found.workbook, found.proposed(), found.tables)])
    document = imported.document
    warnings = {issue.text for issue in imported.issues if issue.level == "warning"}
    assert len(document.maps) == 1
    assert document.steps
    assert len(document.flows) >= len(document.steps) - 1
    assert warnings <= {"No column says what follows what; the steps are connected in the order of the rows."}


def opened(kind: str, folder: Path) -> Opened:
    """The example's tables in a text file, with an empty row between them."""
    file = folder / "example.csv"
    with file.open("w", encoding="utf-8", newline="") as stream:
        csv.writer(stream).writerows(rows_of(EXAMPLES[kind]))
    return open_workbook(file)


def rows_of(text: str) -> list[list[str]]:
    """The cells of all tables in a piece of Markdown."""
    rows: list[list[str]] = []
    for line in text.splitlines():
        if not line.startswith("|"):
            rows += [[]] if rows and rows[-1] else []
        elif not set(line) <= set("| -"):
            rows.append([cell.strip() for cell in line.removeprefix("|").removesuffix("|").split("|")])
    return rows
