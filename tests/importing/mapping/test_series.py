"""Copies of one tracker are compared row by row: what changed is what happened."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.importing.mapping.mapping_tables import node, texts
from tests.importing.recognition.recognition_sheets import sheet_from, workbook_of
from workflow_studio.importing.mapping import ChosenTables, Mapped, MappingOptions, map_tables
from workflow_studio.importing.reading import Workbook
from workflow_studio.importing.recognition import Kind, find_tables, with_kind
from workflow_studio.importing.recognition.copies import when_named
from workflow_studio.model import broken_invariants

HEADER = "Request no. | Subject | Status | Owner\n"
JANUARY = HEADER + "R-1 | Laptop | Open | _\nR-2 | Desk | Open | Kim\nR-3 | Chair | Approved | Bo"
FEBRUARY = (
    HEADER
    + "R-1 | Laptop | Approved | Kim\nR-2 | Desk | Approved | Kim\nR-3 | Chair | Ordered | Bo\nR-4 | Lamp | Open | _"
)
MARCH = (
    HEADER
    + "R-1 | Laptop | Ordered | Kim\nR-2 | Desk | Rejected | Kim\nR-3 | Chair | Ordered | Bo\nR-4 | Lamp | Open | Bo"
)


def mapped(*workbooks: Workbook) -> Mapped:
    sources = []
    for workbook in workbooks:
        found = find_tables(workbook)
        chosen = tuple(with_kind(workbook, table, Kind.CASE_TRACKER) for table in found)
        sources.append(ChosenTables(workbook, chosen, found))
    return map_tables(sources, MappingOptions(1.0, "2025-11-21"))


def three_months() -> Workbook:
    return workbook_of(
        sheet_from(JANUARY, "Jan 2025"), sheet_from(FEBRUARY, "Feb 2025"), sheet_from(MARCH, "Mar 2025"),
        name="Requests.xlsx",
    )  # fmt: skip


def test_copies_are_proposed_as_a_tracker() -> None:
    tables = find_tables(three_months())
    assert [(table.kind.kind, table.related) for table in tables] == [
        (Kind.CASE_TRACKER, (1, 2)), (Kind.CASE_TRACKER, (0, 2)), (Kind.CASE_TRACKER, (0, 1)),
    ]  # fmt: skip


def test_a_changed_status_is_an_event() -> None:
    document = mapped(three_months()).document
    (process,) = document.maps.values()
    assert process.log is not None
    assert (process.log.cases, process.log.events) == (4, 10)  # nine states, and R-4 got its owner
    assert {"Open", "Approved", "Ordered", "Rejected", "Owner named"} == {s.name for s in document.steps.values()}


def test_its_evidence_is_the_cell_in_the_copy_that_shows_it_first() -> None:
    document = mapped(three_months()).document
    cited = [document.evidence[one] for one in node(document, "Rejected").evidence]
    assert [(one.sheet, one.cells) for one in cited] == [("Mar 2025", "C3")]


def test_it_is_told_what_was_compared() -> None:
    assert any(
        text.startswith("3 copies of one tracker were compared row by row") for text in texts(mapped(three_months()))
    )


def test_monthly_files_are_compared_too() -> None:
    january = workbook_of(sheet_from(JANUARY, "Requests"), name="requests_2025-01.xlsx")
    february = workbook_of(sheet_from(FEBRUARY, "Requests"), name="requests_2025-02.xlsx")
    document = mapped(february, january).document
    (process,) = document.maps.values()
    assert process.log is not None and process.log.events == 7
    assert {one.name for one in document.processes.values()} == {"Requests"}


def test_a_newly_filled_date_counts_from_the_day_it_states() -> None:
    header = "Order | Ordered | Delivered\n"
    first = header + "A-1 | @2025-01-02 | _\nA-2 | @2025-01-03 | _"
    second = header + "A-1 | @2025-01-02 | @2025-01-20\nA-2 | @2025-01-05 | @2025-01-21"
    result = mapped(workbook_of(sheet_from(first, "2025-01"), sheet_from(second, "2025-02")))
    (process,) = result.document.maps.values()
    assert process.log is not None and (process.log.cases, process.log.events) == (2, 4)
    assert node(result.document, "Delivered").wait_time == 18 * 86_400  # type: ignore[union-attr]
    assert "1 date differs from what an earlier copy says; the first one counts." in texts(result)


def test_sheets_with_other_cases_are_no_copies_and_this_is_asked() -> None:
    other = HEADER + "S-1 | Table | Open | Kim\nS-2 | Shelf | Approved | Kim\nS-3 | Door | Open | Bo"
    result = mapped(workbook_of(sheet_from(JANUARY, "Jan 2025"), sheet_from(other, "Feb 2025")))
    assert (
        "“Jan 2025” and “Feb 2025” have the same columns, but mostly different cases; they were mapped one by one. "
        "Are they copies of one list?"
    ) in texts(result)


@pytest.mark.parametrize(
    ("name", "stem", "order"),
    [
        ("Tracker 2025-03", "tracker", (739_311,)),
        ("tracker_202503", "tracker", (739_311,)),
        ("March 2025", "", (739_311,)),
        ("Mar-25", "", (739_311,)),
        ("März", "", (3,)),
        ("Status KW 12", "status", (12,)),
        ("Backup (3)", "backup", (3,)),
    ],
)
def test_names_that_tell_a_time(name: str, stem: str, order: tuple[int, ...]) -> None:
    named = when_named(name)
    assert named is not None
    assert (named.stem, named.order) == (stem, order)


@pytest.mark.parametrize("name", ["Tracker", "Team 1", "Sales north", "Q", "Maybe later", "Marketing"])
def test_names_that_tell_none(name: str) -> None:
    assert when_named(name) is None


STATES = st.sampled_from(["Open", "Approved", "", "n/a", "open "])
LISTS = st.lists(st.tuples(st.sampled_from(["R-1", "R-2", "R-3", ""]), STATES, STATES), min_size=1, max_size=5)


@given(st.lists(LISTS, min_size=2, max_size=4))
def test_any_copies_give_a_sound_document_in_which_everything_has_evidence(months: list[list[tuple[str, ...]]]) -> None:
    sheets = [
        sheet_from("No. | Status | Owner\n" + "\n".join(" | ".join(cell or "_" for cell in row) for row in rows), name)
        for name, rows in zip(("Jan 2025", "Feb 2025", "Mar 2025", "Apr 2025"), months, strict=False)
    ]
    document = mapped(workbook_of(*sheets)).document
    assert broken_invariants(document) == []
    for name in ("steps", "flows", "lanes", "decisions", "events"):
        assert all(one.evidence for one in document.table(name).values())
