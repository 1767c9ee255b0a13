"""One ledger of everything that was not understood."""

from __future__ import annotations

from dataclasses import replace

from tests.importing.profile.profile_books import requests, seen_of, table, tracker
from workflow_studio.importing.finding import Seen
from workflow_studio.importing.profile.losses import loss_records, losses
from workflow_studio.importing.reading import Range
from workflow_studio.importing.reading.markings import (
    BookMarkings,
    DefinedName,
    ExternalBook,
    LeftAlone,
)
from workflow_studio.importing.reading.notes import left_alone_notes
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


def test_sentences_of_the_reader_on_parts_that_are_told_by_name_are_not_repeated() -> None:
    charts = (LeftAlone("chart", "Chart 1", "Tracker"), LeftAlone("chart", "Chart 2", "Tracker"))
    seen = seen_of(tracker(requests(5)), book=BookMarkings(left_alone=charts))
    said = (*left_alone_notes(charts), "Of this kind of file only the values are read.")
    found = losses(seen, inspected(seen).issues, [SkippedRange(reason=note) for note in said])
    assert [(one.what, one.reason[:9]) for one in found] == [
        ("chart", "“Chart 1”"), ("chart", "“Chart 2”"), ("other", "Of this k"),
    ]  # fmt: skip


def test_cells_are_told_about_once_whoever_says_it() -> None:
    seen = seen_of(tracker(requests(5)))
    why = "Rows 8 to 9 were passed over: a total."
    mapped = (SkippedRange(sheet="Tracker", cells="A8:I9", reason=why, what="rows"),)
    issues = (
        Issue("A9:I9 on sheet “Tracker” was skipped: A total.", "Tracker", Range(8, 0, 8, 8), "rows"),
        Issue("Free text in L2 on sheet “Tracker” was not used.", "Tracker", Range(1, 11, 1, 11), "text"),
    )
    records = loss_records(losses(seen, inspected(seen, *issues).issues, mapped))
    assert [(one["what"], one["cells"], one["why"]) for one in records] == [
        ("rows", "A8:I9", "Rows 8 to 9 were passed over: a total."),
        ("text", "L2", "Free text was not used."),
    ]


def test_rows_that_were_passed_over_are_told_in_the_same_words_however_many() -> None:
    seen = seen_of(tracker(requests(5)))
    issues = (
        Issue("A3 on sheet “Tracker” was skipped: A heading.", "Tracker", Range(2, 0, 2, 0), "rows"),
        Issue("A6:A7 on sheet “Tracker” was skipped: 2 rows: a heading.", "Tracker", Range(5, 0, 6, 0), "rows"),
    )
    found = losses(seen, inspected(seen, *issues).issues)
    assert [one.reason for one in found if one.what == "rows"] == ["Passed over: a heading."] * 2


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
