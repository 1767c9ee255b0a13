"""Who keeps a workbook, how fast it grows, and what has to be asked."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest

from tests.importing.profile.profile_books import requests, seen_of, table, tracker
from workflow_studio.importing.profile.burden import find_burden, retirement_card
from workflow_studio.importing.profile.rhythm import is_month
from workflow_studio.importing.reading import Sheet
from workflow_studio.importing.reading.markings import BookMarkings, Comment, Markings
from workflow_studio.importing.recognition import Kind
from workflow_studio.model import ClaimKind


def test_the_card_says_who_keeps_the_workbook() -> None:
    comments = (Comment(3, 0, "why?", "M. Weber"), Comment(4, 0, "ok", "M. Weber"), Comment(5, 0, "no name"))
    book = BookMarkings(
        creator="Sofia Berg",
        last_modified_by="Kim Olsen",
        modified="2025-11-20T16:00:00Z",
        sheets={"Tracker": Markings(comments=comments, protected=True)},
    )
    card = retirement_card(seen_of(tracker(requests(40)), book=book))
    assert card.kept_by == (
        "Made by Sofia Berg",
        "Saved last by Kim Olsen on 20 Nov 2025",
        "2 comments by M. Weber",
        "Protected against changes: Tracker",
    )
    assert (card.reader, card.decision, card.retire_by) == ("", "", "")


def test_programs_keep_no_workbooks() -> None:
    assert retirement_card(seen_of(tracker(requests(40)), book=BookMarkings(creator="openpyxl"))).kept_by == ()


def test_rows_are_counted_by_month() -> None:
    card = retirement_card(seen_of(tracker(requests(60))))
    assert card.months == (("2025-01", 26), ("2025-02", 28), ("2025-03", 6))
    assert card.rhythm == "“Tracker” grows by about 31 rows a month (6 Jan 2025 to 6 Mar 2025)."


def test_a_plan_does_not_grow_with_its_dates() -> None:
    rows = [[f"Step {n}", date(2025, 1, 1) + timedelta(n)] for n in range(30)]
    plan = table(Kind.STEP_LIST, "Step=step-name|Start=attribute", rows, "Plan")
    assert retirement_card(seen_of(plan)).rhythm == ""


def test_sheets_called_after_months_are_a_rhythm() -> None:
    seen = seen_of(tracker(requests(30)))
    months = tuple(Sheet(name, "visible", ()) for name in ("Jan 2025", "Feb 2025", "Mär 2025"))
    seen = replace(seen, workbook=replace(seen.workbook, sheets=(*seen.workbook.sheets, *months)))
    assert retirement_card(seen).rhythm.startswith("A new sheet is begun every month (Jan 2025 to Mär 2025). “Tracker”")


@pytest.mark.parametrize("name", ["2025-03", "March", "Mar 25", "März 2025", "202503", "juin 2024", "Mar-25"])
def test_names_of_months(name: str) -> None:
    assert is_month(name)


@pytest.mark.parametrize("name", ["Tracker", "2025", "2025-13", "Lists", "", "Marketing", "May be paid"])
def test_other_names_are_no_months(name: str) -> None:
    assert not is_month(name)


def test_columns_nobody_fills_are_asked_about_once() -> None:
    rows = [[*row, None, "x" if at == 0 else None] for at, row in enumerate(requests(60))]
    header = "Request no.=case|B=performer|C=milestone-date|D=amount|E=performer|F=milestone-date|G=attribute|"
    made = table(
        Kind.CASE_TRACKER, header + "H=performer|I=milestone-date|Cost centre=attribute|Project=attribute", rows
    )
    seen = seen_of(made)
    reader, unused = find_burden(seen)
    assert reader.says == "Who reads “purchase_requests”, and what do they decide with it?"
    assert reader.kind is unused.kind is ClaimKind.QUESTION
    assert unused.says == "Nobody fills “Cost centre”, “Project”: can they go?"
    assert retirement_card(seen).unused_columns == ("Tracker: Cost centre", "Tracker: Project")


@pytest.mark.parametrize(
    ("file", "called"), [("Orders 2025-01.xlsx", "Orders"), ("Plan_v2 (3).csv", "Plan_v"), ("Q3 2024.xlsx", "Q3 2024")]
)
def test_the_file_of_the_next_month_is_asked_about_in_the_same_words(file: str, called: str) -> None:
    seen = seen_of(tracker(requests(20)))
    (reader,) = find_burden(replace(seen, workbook=replace(seen.workbook, name=file)))
    assert f"Who reads “{called}”," in reader.says
    assert reader.quotes, "it rests on the file, and is known again when the file is read again"


def test_days_of_a_calendar_wait_for_their_time() -> None:
    rows = [[f"Step {n}", "x", None, None] for n in range(30)]
    plan = table(Kind.CHECKLIST, "Step=step-name|Jan=attribute|Feb=attribute|2025-03-01=attribute", rows, "Plan")
    assert retirement_card(seen_of(plan)).unused_columns == ()
