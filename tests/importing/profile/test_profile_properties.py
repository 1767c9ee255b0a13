"""Whatever a sheet holds: the counts add up, nothing fails, and texts keep their bounds."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta

from hypothesis import given, settings
from hypothesis import strategies as st

from workflow_studio.importing.finding import Seen
from workflow_studio.importing.profile.burden import find_burden, retirement_card
from workflow_studio.importing.profile.conditions import column_profiles, examine
from workflow_studio.importing.profile.losses import losses
from workflow_studio.importing.profile.problems import MOST_PROBLEMS, find_problems
from workflow_studio.importing.profile.told_handoffs import find_told_handoffs
from workflow_studio.importing.profile.waits import find_waits
from workflow_studio.importing.reading import Range, Sheet, Workbook
from workflow_studio.importing.reading.markings import BookMarkings, Comment, FormulaRun, Markings
from workflow_studio.importing.recognition import Kind, inspect_workbook, with_kind

HEADERS = ("Case", "Requested", "Approved by", "Approved", "Amount €", "Status", "Vendor", "Remarks", "ID", "日付")
values = st.one_of(
    st.none(),
    st.sampled_from(["Open", "open", "Opne", "12", "0012", "3/4/2025", "31.12.2024", "sent to legal by mail", "-"]),
    st.text(max_size=12),
    st.integers(-1000, 1000),
    st.booleans(),
    st.floats(allow_nan=False, allow_infinity=False, width=32),
    st.dates(date(1899, 12, 30), date(2099, 1, 1)),
    st.datetimes(datetime(2024, 1, 1), datetime(2025, 12, 31)),
    st.times(),
    st.timedeltas(timedelta(0), timedelta(400)),
)
kinds = st.sampled_from([None, Kind.CASE_TRACKER, Kind.EVENT_LOG, Kind.REGISTER])


@st.composite
def workbooks(draw: st.DrawFn) -> tuple[Workbook, Kind | None]:
    header = draw(st.lists(st.sampled_from(HEADERS), min_size=2, max_size=7))
    width = len(header)
    rows = draw(st.lists(st.lists(values, min_size=width, max_size=width), min_size=2, max_size=14))
    runs = tuple(FormulaRun(Range(row, 0, row + 1, 0), "1+1") for row in draw(st.lists(st.integers(0, 20), max_size=6)))
    comments = (Comment(1, 1, draw(st.text(max_size=20)), "A"),)
    sheets = {"Sheet1": Markings(formulas=runs, comments=comments)}
    modified = draw(st.sampled_from(["", "2025-11-20T16:00:00Z", "nonsense"]))
    sheet = Sheet("Sheet1", "visible", (tuple(header), *map(tuple, rows)))
    book = Workbook("book.xlsx", "0" * 64, 1, "xlsx", (sheet,), (), BookMarkings(modified=modified, sheets=sheets))
    return book, draw(kinds)


@given(workbooks())
@settings(max_examples=120)
def test_any_sheet_is_profiled(made: tuple[Workbook, Kind | None]) -> None:
    workbook, kind = made
    inspection = inspect_workbook(workbook)
    tables = tuple(table if kind is None else with_kind(workbook, table, kind) for table in inspection.tables)
    seen = Seen(workbook, tables, tables)
    for profile in column_profiles(examine(seen)):
        assert profile.filled + profile.blanks == profile.rows
        assert 0 <= profile.distinct <= profile.filled
        assert all(0 < finding.count <= profile.rows for finding in profile.findings)
    problems = list(find_problems(seen))
    assert len(problems) <= MOST_PROBLEMS
    findings = [*problems, *find_burden(seen), *find_waits(seen), *find_told_handoffs(seen)]
    assert len({finding.key for finding in findings}) == len(findings)
    for finding in findings:
        assert finding.says.endswith((".", "?"))
        assert 0 <= finding.confidence <= 1
        assert len(finding.quotes) <= 12
        assert all(len(quote.text) <= 200 for quote in finding.quotes)
    retirement_card(seen)
    losses(seen, inspection.issues)


def test_times_of_day_are_no_dates_to_sort_by() -> None:
    rows = tuple((f"C{n}", time(9, n)) for n in range(10))
    book = Workbook("b.xlsx", "0" * 64, 1, "xlsx", (Sheet("S", "visible", (("Case", "At"), *rows)),))
    seen = Seen(book, inspect_workbook(book).tables)
    assert all(profile.smallest == "" for profile in column_profiles(examine(seen)) if profile.header == "At")
