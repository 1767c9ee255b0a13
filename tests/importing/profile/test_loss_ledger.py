"""One ledger of everything that was not understood."""

from __future__ import annotations

from dataclasses import replace

from tests.importing.profile.profile_books import requests, seen_of, table, tracker
from workflow_studio.importing.finding import Seen
from workflow_studio.importing.profile.losses import loss_records, losses
from workflow_studio.importing.reading import Range
from workflow_studio.importing.reading.markings import (
    BookMarkings,
    Comment,
    DefinedName,
    ExternalBook,
    LeftAlone,
    Markings,
)
from workflow_studio.importing.recognition import Inspection, Issue, Kind
from workflow_studio.model import SkippedRange


def inspected(seen: Seen, *issues: Issue) -> Inspection:
    return Inspection(seen.found, issues)


def test_parts_of_the_file_are_told_with_their_reason() -> None:
    book = BookMarkings(
        left_alone=(LeftAlone("macro", "Module1"), LeftAlone("chart", "Chart 1", "Tracker")),
        external=(ExternalBook(1, "budget.xlsx"),),
        names=(DefinedName("OldList", "Lists!#REF!"), DefinedName("Good", "Lists!$A$1")),
    )
    seen = seen_of(tracker(requests(5)), book=book)
    records = loss_records(losses(seen, inspected(seen).issues, ()))
    assert [(record["what"], record["sheet"]) for record in records] == [
        ("macro", ""), ("chart", "Tracker"), ("link", ""), ("name", ""),
    ]  # fmt: skip
    assert records[0]["why"] == "“Module1”: It is never run and never read."
    assert "#REF!" in records[3]["why"]


def test_notes_of_the_reader_do_not_double_what_the_file_says_by_name() -> None:
    book = BookMarkings(
        left_alone=(LeftAlone("chart", "Chart 1", "Tracker"), LeftAlone("chart", "Chart 2", "Tracker")),
        sheets={"Tracker": Markings(comments=(Comment(1, 1, "read"),))},
    )
    seen = seen_of(tracker(requests(5)), book=book)
    notes = (
        Issue("2 charts on sheet “Tracker” were not read."),
        Issue("Comments on sheet “Tracker” were not read."),
        Issue("Slicers were not read."),
    )
    assert [one.what for one in losses(seen, inspected(seen, *notes).issues, ())] == ["chart", "chart", "slicer"]


def test_cells_are_told_about_once_whoever_says_it() -> None:
    seen = seen_of(tracker(requests(5)))
    mapped = (SkippedRange(sheet="Tracker", cells="A8:I9", reason="Rows 8 to 9 were passed over: a total."),)
    issues = (
        Issue("A9:I9 on sheet “Tracker” was skipped: A total.", "Tracker", Range(8, 0, 8, 8)),
        Issue("Free text in L2 on sheet “Tracker” was not used.", "Tracker", Range(1, 11, 1, 11)),
    )
    records = loss_records(losses(seen, inspected(seen, *issues).issues, mapped))
    assert [(one["what"], one["cells"], one["why"]) for one in records] == [
        ("rows", "A8:I9", "Rows 8 to 9 were passed over: a total."),
        ("text", "L2", "Free text was not used."),
    ]


def test_without_a_map_the_ledger_says_what_one_would_leave_out() -> None:
    seen = seen_of(tracker(requests(5)), table(Kind.REGISTER, "Risk=attribute", [["fire"], ["flood"]], "Risks"))
    seen = replace(seen, chosen=seen.found[:1])
    found = [(one.what, one.sheet) for one in losses(seen, inspected(seen).issues)]
    assert ("table", "Risks") in found
    assert ("column", "Tracker") in found
    assert ("table", "Tracker") not in found


def test_endless_losses_are_counted() -> None:
    seen = seen_of(tracker(requests(5)))
    many = [SkippedRange(sheet="Tracker", cells=f"A{n}", reason="Lost.") for n in range(1, 801)]
    found = losses(seen, inspected(seen).issues, many)
    assert len(found) == 501
    assert found[-1].reason == "300 more places were left out."
