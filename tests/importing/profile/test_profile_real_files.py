"""What real workbooks and the samples show of their condition."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import pytest

from tests.importing.profile.profile_books import conditions, said
from workflow_studio.importing.finding import Seen
from workflow_studio.importing.profile.burden import find_burden, retirement_card
from workflow_studio.importing.profile.condition import What
from workflow_studio.importing.profile.conditions import column_profiles, examine
from workflow_studio.importing.profile.losses import losses
from workflow_studio.importing.profile.problems import find_problems
from workflow_studio.importing.profile.told_handoffs import find_told_handoffs
from workflow_studio.importing.profile.waits import find_waits
from workflow_studio.importing.reading import read_workbook
from workflow_studio.importing.recognition import MAPPABLE, Inspection, inspect_workbook

SAMPLES = Path(__file__).resolve().parents[3] / "samples"


@cache
def _look(path: Path) -> tuple[Seen, Inspection]:
    workbook = read_workbook(path)
    inspection = inspect_workbook(workbook)
    chosen = tuple(t for t in inspection.tables if t.kind.kind in MAPPABLE and t.data_rows and not t.hidden)
    return Seen(workbook, inspection.tables, chosen), inspection


def test_the_purchase_tracker_shows_its_manual_errors() -> None:
    seen, _ = _look(SAMPLES / "purchase_requests.xlsx")
    typed = {one.cells.column.name: one.count for one in conditions(seen, What.DATES_AS_TEXT)}
    assert typed == {"Delivered": 8, "Invoiced": 11}
    told = said(list(find_problems(seen)))
    assert "2 values of “Vendor” in “Tracker 2025” are not in “Vendors” (4 rows)" in told
    assert "48 of 412 rows in “Tracker 2025” have “Invoiced” before “Confirmed”" in told
    assert "After “Requested” cases wait 3 days (median) for “Budget owner” to do “Approved”, 329 rows." in said(
        list(find_waits(seen))
    )
    assert "“Remarks” tells of a handoff in 5 rows of “Tracker 2025”: “ordered by phone”." in said(
        list(find_told_handoffs(seen))
    )
    assert retirement_card(seen).rhythm == (
        "“Tracker 2025” grows by about 39 rows a month (6 Jan 2025 to 20 Nov 2025)."
    )


def test_nothing_of_a_hidden_sheet_is_profiled() -> None:
    seen, _ = _look(SAMPLES / "purchase_requests.xlsx")
    assert "Old 2023" not in {profile.sheet for profile in column_profiles(examine(seen))}


def test_a_step_list_is_no_record_of_work() -> None:
    seen, _ = _look(SAMPLES / "store_returns.xlsx")
    assert list(find_problems(seen)) == []
    assert list(find_waits(seen)) == []


@pytest.mark.parametrize(
    "name",
    [
        "KaleyWhite__Inventory.xlsx",
        "Neos21__WBS.xlsx",
        "PacktPublishing__Tables.xlsx",
        "PacktPublishing__Project Plan.xlsx",
        "popsolutions__FMEA.xlsx",
        "pm4py__tests_input_data_running-example.csv",
    ],
)
def test_real_files_are_profiled_and_nothing_is_made_up(shared: Path, name: str) -> None:
    seen, inspection = _look(shared / "corpus" / name)
    for profile in column_profiles(examine(seen)):
        assert profile.filled + profile.blanks == profile.rows
    sure = [problem for problem in find_problems(seen) if problem.confidence >= 0.9]
    assert all(problem.key.startswith("problem/typed over") or "overwrite" in problem.says for problem in sure), sure
    assert len(list(find_burden(seen))) <= 2
    told = [(one.what, one.sheet, one.cells, one.reason) for one in losses(seen, inspection.issues)]
    assert len(told) == len(set(told))
    cells = [(one[1], one[2]) for one in told if one[2] and one[0] != "column"]
    assert len(cells) == len(set(cells)), "the same cells are told about once"
