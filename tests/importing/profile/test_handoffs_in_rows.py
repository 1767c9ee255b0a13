"""Handoffs that the rows, remarks and comments of a workbook tell of."""

from __future__ import annotations

from datetime import datetime, timedelta

import pytest

from tests.importing.profile.profile_books import requests, said, seen_of, table, tracker
from workflow_studio.importing.profile.handoff_words import told_by
from workflow_studio.importing.profile.told_handoffs import find_told_handoffs
from workflow_studio.importing.profile.waits import find_waits
from workflow_studio.importing.reading import Range, Value
from workflow_studio.importing.reading.markings import Comment, Markings
from workflow_studio.importing.recognition import Kind
from workflow_studio.model import SURE, ClaimKind, EvidenceKind, Medium

NOTES = "Request no.=case|Requested=milestone-date|Owner=performer|Remarks=note"


def test_cases_wait_for_the_one_who_takes_over() -> None:
    approval, order = find_waits(seen_of(tracker(requests(40))))
    assert approval.kind is ClaimKind.HANDOFF
    assert approval.says == "After “Requested” cases wait 2 days (median) for “Budget owner” to do “Approved”, 40 rows."
    assert approval.about == ("Requested", "Approved")
    assert approval.confidence >= SURE
    assert approval.quotes[0].area == Range(1, 2, 1, 5)
    assert approval.quotes[0].text == "PR-25-0001: Requested 2025-01-06 → Approved 2025-01-08"
    assert order.says == "After “Approved” cases wait 3 days (median) for “Buyer” to do “PO sent”, 40 rows."


def test_dates_of_one_day_give_no_order() -> None:
    rows = requests(40)
    for row in rows[:20]:
        row[5] = row[2]
    approval = next(iter(find_waits(seen_of(tracker(rows)))))
    assert "In 50 % both dates are of one day, which does not say what came first." in approval.reasons
    assert approval.confidence < SURE


def log(changes: bool) -> list[list[Value]]:
    start = datetime(2025, 3, 3, 9)
    rows: list[list[Value]] = []
    for case in range(10):
        moment = start + timedelta(days=case)
        rows.append([f"C{case}", "Check", moment, "Service desk"])
        rows.append([f"C{case}", "Pay", moment + timedelta(hours=5), "Finance" if changes else "Service desk"])
    return rows


def test_the_same_performer_again_is_no_handoff() -> None:
    header = "Case=case|Activity=activity|Time=timestamp|Who=performer"
    assert list(find_waits(seen_of(table(Kind.EVENT_LOG, header, log(False))))) == []
    (finding,) = find_waits(seen_of(table(Kind.EVENT_LOG, header, log(True))))
    assert finding.says == "After “Check” cases wait 5 hours (median) for “Finance” to do “Pay”, 10 times."


def test_a_way_that_few_cases_take_is_no_handoff() -> None:
    header = "Case=case|Activity=activity|Time=timestamp|Who=performer"
    start = datetime(2025, 3, 3, 9)
    rows: list[list[Value]] = []
    for case in range(100):
        ways = ("Check", "Order", "Pay") if case % 5 else ("Order", "Check", "Pay")
        people = {"Check": "Desk", "Order": "Buyer", "Pay": "Finance"}
        rows += [[f"C{case}", way, start + timedelta(days=case, hours=at), people[way]] for at, way in enumerate(ways)]
    told = said(list(find_waits(seen_of(table(Kind.EVENT_LOG, header, rows)))))
    assert "After “Check” cases wait 1 hour (median) for “Buyer” to do “Order”, 80 times." in told
    assert "20 times" not in told


@pytest.mark.parametrize(
    ("text", "phrase", "to", "medium"),
    [
        ("sent to legal by mail", "sent to", "legal", Medium.MAIL),
        ("Waiting for the budget owner", "waiting for", "budget owner", None),
        ("emailed to Kim Olsen, no answer", "emailed to", "Kim Olsen", Medium.MAIL),
        ("back to Purchasing", "back to", "Purchasing", None),
        ("wartet auf Einkauf", "wartet auf", "Einkauf", None),
        ("gesendet an die Buchhaltung", "gesendet an", "Buchhaltung", None),
        ("by phone", "by phone", "", Medium.CALL),
    ],
)
def test_what_remarks_tell(text: str, phrase: str, to: str, medium: Medium | None) -> None:
    told = told_by(text, frozenset({"kim olsen"}))
    assert told is not None
    assert (told.phrase, told.to, told.medium) == (phrase, to, medium)


@pytest.mark.parametrize("text", ["", "paid", "the printed catalogue of 2024", "consent to terms", "back to sleep"])
def test_other_remarks_tell_nothing(text: str) -> None:
    assert told_by(text, frozenset()) is None


def test_remarks_become_suggestions_with_their_cells() -> None:
    rows = [[row[0], row[2], "Kim Olsen", None] for row in requests(20)]
    rows[3][3], rows[5][3], rows[7][3] = "sent to Legal by mail", "Sent to legal by e-mail again", "paid"
    (finding,) = find_told_handoffs(seen_of(table(Kind.CASE_TRACKER, NOTES, rows)))
    assert finding.says == "“Remarks” tells of a handoff to “Legal” in 2 rows of “Tracker”: “sent to”, by e-mail."
    assert [quote.area for quote in finding.quotes] == [Range(4, 3, 4, 3), Range(6, 3, 6, 3)]
    assert finding.confidence < SURE


def test_comments_are_quoted_with_author_and_date() -> None:
    comment = Comment(4, 3, "forwarded to Finance", "M. Weber", "2025-03-04")
    seen = seen_of(tracker(requests(20)), markings=Markings(comments=(comment,)))
    (finding,) = find_told_handoffs(seen)
    assert finding.says == "1 comment on “Tracker” tells of a handoff to “Finance”: “forwarded to”."
    (quote,) = finding.quotes
    assert (quote.kind, quote.author, quote.when) == (EvidenceKind.COMMENT, "M. Weber", "2025-03-04")
