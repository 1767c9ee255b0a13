from __future__ import annotations

from pathlib import Path

import openpyxl
import pytest

from tests.monthly_purchase import HEADER, JANUARY, february, imported, january, step, written
from workflow_studio.analysis.reading_changes import ChangeKind
from workflow_studio.app.reading_again import next_version
from workflow_studio.app.session import EditSession
from workflow_studio.editing.commands import DecideClaims, Delete, MoveNodes, SetFields, SetVerdict
from workflow_studio.model import ClaimKind, ClaimState, Failure, RetirementCard, Verdict, broken_invariants
from workflow_studio.model.views import participant_of


@pytest.fixture
def session(tmp_path: Path) -> EditSession:
    """The map of the first version, opened for editing."""
    return EditSession.imported(imported(january(tmp_path)))


@pytest.fixture
def second(tmp_path: Path) -> Path:
    """A month later: rows above, a column and a step more, another approver, a longer check, another sheet name."""
    return february(tmp_path)


def read_again(session: EditSession, path: Path):
    version = next_version(session.document, path)
    session.execute(version.command)
    assert broken_invariants(session.document) == []
    return version


def test_the_same_file_changes_nothing(session: EditSession, tmp_path: Path) -> None:
    before = session.document
    version = read_again(session, tmp_path / "purchase 2025-01.xlsx")
    assert version.changes == ()
    assert session.document == before
    assert not session.editor.can_undo


def test_names_places_verdicts_and_notes_stay(session: EditSession, second: Path) -> None:
    check = step(session.document, "Check request")
    session.execute(SetFields(check.id, {"name": "Look the request over", "description": "By phone, mostly."}))
    session.execute(SetVerdict((check.id,), Verdict.JUDGMENT, "Needs experience"))
    session.execute(MoveNodes({check.id: (900.0, 30.0)}))
    place = next(shape for shape in session.document.shapes.values() if shape.of == check.id)
    read_again(session, second)
    after = session.document
    mine = after.steps[check.id]
    assert (mine.name, mine.description) == ("Look the request over", "By phone, mostly.")
    assert [one.verdict for one in after.assessments.values() if one.step == check.id] == [Verdict.JUDGMENT]
    assert abs(after.shapes[place.id].x - place.x) < 400, "it may make room, but is not laid out anew"
    assert not any(one.name == "Check request" for one in after.steps.values()), "it does not come back"


def test_what_only_the_workbook_changed_follows_it(session: EditSession, second: Path) -> None:
    read_again(session, second)
    after = session.document
    assert step(after, "Check request").process_time == 20 * 60
    assert participant_of(after, step(after, "Approve request").id).name == "Director"
    new = step(after, "Compare quotes")
    assert any(shape.of == new.id for shape in after.shapes.values()), "it has a place on the map"
    assert {(f.source, f.target) for f in after.flows.values()} >= {(step(after, "Check request").id, new.id)}


def test_what_the_user_changed_is_not_overwritten(session: EditSession, second: Path) -> None:
    check = step(session.document, "Check request")
    session.execute(SetFields(check.id, {"process_time": 99.0}))
    read_again(session, second)
    assert session.document.steps[check.id].process_time == 99.0


def test_evidence_follows_its_cells(session: EditSession, second: Path) -> None:
    read_again(session, second)
    send = step(session.document, "Send order")
    cited = [session.document.evidence[key] for key in send.evidence]
    assert ("Process", "B10", "Send order") in {(e.sheet, e.cells, e.quote) for e in cited}
    assert not any(e.lost for e in cited)
    for evidence in session.document.evidence.values():
        if evidence.sheet == "Steps":
            assert evidence.lost, "what the new file does not say any more is marked, and never moved to another cell"


def test_what_was_rejected_or_deleted_does_not_come_back(session: EditSession, second: Path) -> None:
    claim = next(c for c in session.document.claims.values() if c.kind is ClaimKind.STEP and "Submit request" in c.says)
    session.execute(DecideClaims((claim.id,), ClaimState.REJECTED))
    session.execute(Delete((step(session.document, "Send order").id,)))
    read_again(session, second)
    names = {one.name for one in session.document.steps.values()}
    assert names == {"Check request", "Compare quotes", "Approve request"}
    assert session.document.claims[claim.id].state is ClaimState.REJECTED


def test_what_changed_is_said_first(session: EditSession, second: Path) -> None:
    changes = next_version(session.document, second).changes
    said = {(one.kind, one.says) for one in changes}
    assert any(kind is ChangeKind.NEW and "Compare quotes" in says for kind, says in said)
    assert any(kind is ChangeKind.CHANGED and "Director" in says and "Approve request" in says for kind, says in said)
    assert (ChangeKind.GONE, "“Budget owner” takes part.") in said
    drawn = [one for one in changes if one.claim in session.document.claims and session.document.claims[one.claim].made]
    assert all(one.elements for one in drawn if one.kind is ChangeKind.CHANGED)


def test_what_the_workbook_no_longer_says_goes_where_nobody_worked_on_it(session: EditSession, second: Path) -> None:
    before = session.document
    check, approve = step(before, "Check request"), step(before, "Approve request")
    read_again(session, second)
    after = session.document
    assert (check.id, approve.id) not in {(flow.source, flow.target) for flow in after.flows.values()}
    assert "Budget owner" not in {one.name for one in after.participants.values()}


def test_a_step_that_is_gone_stays_where_somebody_assessed_it(session: EditSession, tmp_path: Path) -> None:
    check, send = step(session.document, "Check request"), step(session.document, "Send order")
    session.execute(SetVerdict((check.id,), Verdict.AUTOMATABLE))
    third = [HEADER, [1, "Submit request", "Requester", "2"], [2, "Approve request", "Budget owner", None]]
    read_again(session, written(tmp_path / "third.xlsx", third))
    after = session.document
    assert check.id in after.steps, "it carries somebody's verdict"
    assert all(after.evidence[key].lost for key in after.steps[check.id].evidence)
    assert send.id not in after.steps


def test_what_went_and_comes_back_is_drawn_again(session: EditSession, second: Path, tmp_path: Path) -> None:
    read_again(session, second)
    read_again(session, tmp_path / "purchase 2025-01.xlsx")
    after = session.document
    assert {one.name for one in after.steps.values()} == {row[1] for row in JANUARY}
    assert participant_of(after, step(after, "Approve request").id).name == "Budget owner"


def test_it_is_one_step_to_undo(session: EditSession, second: Path) -> None:
    before = session.document
    read_again(session, second)
    session.undo()
    assert session.document == before


def test_another_workbook_is_refused(session: EditSession, tmp_path: Path) -> None:
    other = written(tmp_path / "vendors.xlsx", [["Vendor", "City"], ["Nordlicht", "Kiel"], ["Atrium", "Rome"]])
    with pytest.raises(Failure, match="None of the tables"):
        next_version(session.document, other)


MONTHS = {
    "Jan 2025": [("R-1", "Laptop", "Open", None), ("R-2", "Desk", "Open", "Kim"), ("R-3", "Chair", "Approved", "Bo")],
    "Feb 2025": [
        ("R-1", "Laptop", "Approved", "Kim"),
        ("R-2", "Desk", "Approved", "Kim"),
        ("R-3", "Chair", "Ordered", "Bo"),
    ],
    "Mar 2025": [
        ("R-1", "Laptop", "Ordered", "Kim"),
        ("R-2", "Desk", "Rejected", "Kim"),
        ("R-3", "Chair", "Ordered", "Bo"),
    ],
}


def test_one_more_month_joins_the_months_before_it(tmp_path: Path) -> None:
    session = EditSession.imported(imported(months_written(tmp_path / "requests 1.xlsx", 2)))
    (before,) = session.document.maps.values()
    version = read_again(session, months_written(tmp_path / "requests 2.xlsx", 3))
    (after,) = session.document.maps.values()
    assert not version.followed.new
    assert "Rejected" in {one.name for one in session.document.steps.values()}
    assert after.log is not None and before.log is not None
    assert after.log.events > before.log.events
    assert len(version.figures) == 1, "the counts are told"
    orders = {one.says for one in version.changes if "directly" in one.says}
    assert "“Rejected” now also follows “Approved” directly." in orders
    assert not any("way splits" in one.says for one in version.changes), "where a log's map splits is not the news"


def months_written(path: Path, months: int) -> Path:
    book = openpyxl.Workbook()
    book.remove(book.active)
    for name, rows in list(MONTHS.items())[:months]:
        sheet = book.create_sheet(name)
        for row in [("Request no.", "Subject", "Status", "Owner"), *rows]:
            sheet.append(row)
    book.save(path)
    return path


def test_what_people_said_on_the_card_stays(session: EditSession, second: Path) -> None:
    (source,) = session.document.sources.values()
    said = RetirementCard(rhythm="as it was", reader="The buyers", decision="What to chase", retire_by="2026-03-31")
    session.execute(SetFields(source.id, {"card": said}))
    read_again(session, second)
    card = session.document.sources[source.id].card
    assert card is not None
    assert (card.reader, card.decision, card.retire_by) == ("The buyers", "What to chase", "2026-03-31")
    assert card.rhythm != "as it was", "what the workbook says is read anew"


def test_claims_are_decided_together_as_the_newer_workbook_says(session: EditSession, second: Path) -> None:
    before = {claim.together for claim in session.document.claims.values() if claim.kind is ClaimKind.STEP}
    read_again(session, second)
    after = {claim.together for claim in session.document.claims.values() if claim.kind is ClaimKind.STEP}
    assert (before, after) == (
        {"“Steps” names steps, and who does them."},
        {"“Process” names steps, and who does them."},
    )
