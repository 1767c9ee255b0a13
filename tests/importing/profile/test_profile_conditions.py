"""What is wrong with the columns of a workbook, and what is not."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest

from tests.importing.profile.profile_books import conditions, requests, seen_of, table, tracker
from workflow_studio.importing.profile import columns
from workflow_studio.importing.profile.condition import What
from workflow_studio.importing.profile.conditions import column_profiles, examine, profile_records
from workflow_studio.importing.profile.problems import find_problems
from workflow_studio.importing.profile.spellings import is_slip
from workflow_studio.importing.reading import Range, Value
from workflow_studio.importing.reading.markings import BookMarkings, FormulaRun, Markings
from workflow_studio.importing.recognition import Kind
from workflow_studio.model import ClaimKind

CASE, REQUESTED, AMOUNT, APPROVED, VENDOR, ORDERED = 0, 2, 3, 5, 6, 8


def test_a_tracker_in_good_order_has_no_problems() -> None:
    seen = seen_of(tracker(requests(60)))
    assert list(find_problems(seen)) == []


def test_orders_before_their_approval_are_a_missing_control() -> None:
    rows = requests(60)
    for at in (30, 40, 50):
        rows[at][ORDERED] = rows[at][APPROVED] - timedelta(1)  # type: ignore[operator]
    (problem,) = find_problems(seen_of(tracker(rows)))
    assert problem.kind is ClaimKind.PROBLEM
    assert problem.says.startswith("3 of 60 rows in “Tracker” have “PO sent” before “Approved”, for example PR-25-0031")
    assert problem.about == ("Approved", "PO sent")
    assert problem.quotes[0].area == Range(31, APPROVED, 31, ORDERED)
    assert problem.confidence >= 0.9


def test_a_wrong_date_is_told_once_and_not_against_every_other_stage() -> None:
    rows = requests(60)
    rows[30][ORDERED] = date(2024, 1, 1)
    (found,) = conditions(seen_of(tracker(rows)), What.STAGES_BACKWARDS)
    assert found.about == ("Approved", "PO sent")


def test_stages_that_happen_in_either_order_have_no_usual_one() -> None:
    rows = requests(60)
    for at in range(0, 60, 2):
        rows[at][ORDERED], rows[at][APPROVED] = rows[at][APPROVED], rows[at][ORDERED]
    assert conditions(seen_of(tracker(rows)), What.STAGES_BACKWARDS) == []


def test_orders_without_an_approval_are_told_and_blank_ends_are_not() -> None:
    rows = requests(60)
    rows[30][APPROVED] = rows[31][APPROVED] = None
    rows[58][ORDERED] = rows[59][ORDERED] = None
    (found,) = conditions(seen_of(tracker(rows)), What.STAGE_SKIPPED)
    assert found.count == 2
    assert "2 of 60 rows in “Tracker” have “PO sent” but no “Approved”" in found.problem


def test_numbers_typed_as_text_are_counted_with_their_cells() -> None:
    rows = requests(60)
    rows[10][AMOUNT], rows[20][AMOUNT], rows[25][AMOUNT] = "1,240", "312.50", "tbd"
    (found,) = conditions(seen_of(tracker(rows)), What.NUMBERS_AS_TEXT)
    assert found.count == 2
    assert [quote.area for quote in found.quotes] == [Range(11, AMOUNT, 11, AMOUNT), Range(21, AMOUNT, 21, AMOUNT)]
    assert "“Amount €” holds numbers typed as text in 2 rows of “Tracker”" in found.problem


def test_a_single_slip_is_listed_and_no_problem() -> None:
    rows = requests(60)
    rows[10][APPROVED] = "18/01/2025"
    (found,) = conditions(seen_of(tracker(rows)), What.DATES_AS_TEXT)
    assert (found.count, found.problem) == (1, "")


def test_codes_and_text_files_have_no_numbers_typed_as_text() -> None:
    codes = table(Kind.REGISTER, "Account no.=attribute|Name=attribute", [[n or "0012", f"A{n}"] for n in range(30)])
    assert conditions(seen_of(codes), What.NUMBERS_AS_TEXT) == []
    rows = requests(60)
    rows[10][AMOUNT] = rows[20][AMOUNT] = "12"
    seen = seen_of(tracker(rows))
    in_a_text_file = replace(seen, workbook=replace(seen.workbook, format="csv"))
    assert conditions(in_a_text_file, What.NUMBERS_AS_TEXT) == []


def test_spellings_of_one_value_and_slips_are_told_apart() -> None:
    rows = requests(60)
    rows[4][VENDOR], rows[6][VENDOR], rows[8][VENDOR] = "NORDLICHT GmbH", "Nordlicht G.m.b.H.", "Nordlciht GmbH"
    seen = seen_of(tracker(rows))
    (spelled,), (slipped,) = conditions(seen, What.SPELLINGS), conditions(seen, What.MISTYPED)
    assert (spelled.count, slipped.count) == (2, 1)
    assert "“NORDLICHT GmbH” beside “Nordlicht GmbH”" in spelled.problem
    assert slipped.quotes[0].text == "Nordlciht GmbH"


@pytest.mark.parametrize(
    ("one", "other", "slip"),
    [
        ("Approved", "Aproved", True),
        ("Approved", "Approvde", True),
        ("Michael", "Mikhael", True),
        ("Lot 11", "Lot 12", False),
        ("Lot 1", "Lot 11", False),
        ("Open", "Approved", False),
        ("same", "same", False),
        ("rejected", "Rejected", False),
    ],
)
def test_a_slip_is_one_letter_and_never_a_digit(one: str, other: str, slip: bool) -> None:
    assert is_slip(one, other) is slip
    assert is_slip(other, one) is slip


def test_a_number_given_twice_is_a_problem_in_a_tracker_and_none_in_a_log() -> None:
    rows = requests(30)
    rows[20][CASE] = rows[3][CASE]
    (found,) = conditions(seen_of(tracker(rows)), What.GIVEN_TWICE)
    assert found.count == 2
    assert "1 value stands more than once as “Request no.” in “Tracker” (2 rows), for example “PR-25-0004”" in (
        found.problem
    )
    log = table(Kind.EVENT_LOG, "Case=case|Activity=activity", [[f"C{n // 3}", "Check"] for n in range(30)])
    assert conditions(seen_of(log), What.GIVEN_TWICE) == []


def test_a_number_merged_over_two_rows_is_given_once() -> None:
    rows = requests(30)
    rows[20][CASE] = None
    sheet, found = tracker(rows)
    merged = replace(sheet, merged=(Range(20, CASE, 21, CASE),))
    assert conditions(seen_of((merged, found)), What.GIVEN_TWICE) == []


def test_vendors_that_are_not_in_the_list_of_vendors_are_orphans() -> None:
    rows = requests(60)
    rows[10][VENDOR] = rows[12][VENDOR] = "Papeterie Sud"
    names = ["Nordlicht GmbH", "Atrium Retail", "Fennimore", "Greywater"]
    for at, name in enumerate(names):
        rows[at][VENDOR] = name
    vendors = table(Kind.REGISTER, "Vendor=attribute|Terms=attribute", [[n, "30 days"] for n in names], "Vendors")
    (found,) = conditions(seen_of(tracker(rows), vendors), What.MISSING_ELSEWHERE)
    assert found.count == 2
    assert found.problem.startswith(
        "1 value of “Vendor” in “Tracker” is not in “Vendors” (2 rows), for example “Papeterie Sud”"
    )


def test_lists_on_hidden_sheets_are_looked_up_in_and_not_profiled() -> None:
    rows = requests(60)
    rows[10][VENDOR] = "Papeterie Sud"
    sheet, vendors = table(
        Kind.VALUE_LIST, "Vendor=attribute", [["Nordlicht GmbH"], ["Atrium Retail"], ["Fennimore"]], "Lists"
    )
    rows[1][VENDOR] = "Fennimore"
    seen = seen_of(tracker(rows), (replace(sheet, visibility="hidden"), replace(vendors, hidden=True)))
    seen = replace(seen, chosen=seen.found[:1])
    assert [one.count for one in conditions(seen, What.MISSING_ELSEWHERE)] == [1]
    assert {profile.sheet for profile in column_profiles(examine(seen))} == {"Tracker"}


def test_values_typed_over_a_formula_are_found_in_the_gaps_of_its_runs() -> None:
    runs = (FormulaRun(Range(1, AMOUNT, 20, AMOUNT), "B2*C2"), FormulaRun(Range(23, AMOUNT, 60, AMOUNT), "B24*C24"))
    (found,) = conditions(seen_of(tracker(requests(60)), markings=Markings(formulas=runs)), What.FORMULA_OVERWRITTEN)
    assert found.count == 2
    assert found.problem.startswith(
        "Typed values overwrite the formula in 2 cells of “Amount €” in “Tracker”, for example “120” in D22"
    )


def test_a_column_that_is_mostly_typed_is_no_overwritten_formula() -> None:
    runs = tuple(FormulaRun(Range(row, AMOUNT, row, AMOUNT), "1") for row in range(1, 60, 4))
    seen = seen_of(tracker(requests(60)), markings=Markings(formulas=runs))
    assert conditions(seen, What.FORMULA_OVERWRITTEN) == []


def test_a_column_of_dates_is_stale_beside_the_day_the_workbook_was_saved() -> None:
    rows = requests(300)
    for row in rows[20:]:
        row[APPROVED] = None
    seen = seen_of(tracker(rows), book=BookMarkings(modified="2025-11-20T16:00:00Z"))
    (found,) = conditions(seen, What.STALE)
    said = "“Approved” in “Tracker” has no date after 27 Jan 2025, though the workbook was saved last on 20 Nov 2025"
    assert said in found.problem


def test_an_archive_is_not_stale() -> None:
    seen = seen_of(tracker(requests(60)), book=BookMarkings(modified="2025-11-20T16:00:00Z"))
    assert conditions(seen, What.STALE) == []


def test_a_column_is_told_in_figures() -> None:
    rows = requests(60)
    rows[5][AMOUNT] = None
    profiles = {profile.header: profile for profile in column_profiles(examine(seen_of(tracker(rows))))}
    amount, requested = profiles["Amount €"], profiles["Requested"]
    assert (amount.rows, amount.filled, amount.blanks, amount.distinct) == (60, 59, 1, 59)
    assert (amount.smallest, amount.largest) == ("100", "159")
    assert (requested.smallest, requested.largest) == ("2025-01-06", "2025-03-06")
    record = profile_records([amount])[0]
    assert record["letter"] == "D"
    assert record["blanks"] == 1


def test_long_tables_are_sampled_and_say_so(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(columns, "MOST_ROWS", 100)
    rows = requests(1_000)
    for row in rows[:20]:
        row[AMOUNT] = str(row[AMOUNT])
    seen = seen_of(tracker(rows))
    profiles = column_profiles(examine(seen))
    assert {profile.sampled_from for profile in profiles} == {1_000}
    assert all(profile.rows <= 101 for profile in profiles)
    (problem,) = find_problems(seen)
    assert "in 20 of the 100 rows looked at in “Tracker”" in problem.says
    (cells,) = examine(seen).tables
    assert sum(cells.weights) == pytest.approx(1_000, rel=0.05)


def test_columns_that_are_typed_carelessly_are_one_problem() -> None:
    header = "Case=case|" + "|".join(f"Sum {n}=amount" for n in range(30))
    rows: list[list[Value]] = [[f"C{row}", *("12" if row % 9 == 0 else row for _ in range(30))] for row in range(40)]
    rows[30][0] = "C1"
    twice, typed = find_problems(seen_of(table(Kind.CASE_TRACKER, header, rows)))
    assert "“Case”" in twice.says
    assert typed.says.startswith("“Sum 0” holds numbers typed as text in 5 rows of “Tracker”")
    assert typed.says.endswith("“Sum 5” (5 rows), “Sum 6” (5 rows) and 23 more.")
    assert typed.key == "problem/tracker/numbers typed as text"
    assert len(typed.quotes) <= 12


def test_a_single_number_typed_as_text_makes_a_sum_wrong() -> None:
    rows = requests(60)
    rows[10][AMOUNT] = "1,240"
    (problem,) = find_problems(seen_of(tracker(rows)))
    assert problem.says == (
        "“Amount €” holds a number typed as text in 1 row of “Tracker”, for example “1,240”: sums, filters and sorting "
        "pass over it."
    )
