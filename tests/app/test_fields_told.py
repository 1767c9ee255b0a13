"""What a newer workbook says otherwise of steps, people and handoffs is told, also where no claim has a sentence."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.monthly_purchase import imported, step, written
from workflow_studio.analysis.reading_changes import ChangeKind
from workflow_studio.app.reading_again import NextVersion, next_version
from workflow_studio.app.session import EditSession
from workflow_studio.editing.commands import Delete, MoveToLane, SetFields, SetVerdict
from workflow_studio.model import Document, Verdict

HEADER = ["No.", "Step", "Responsible", "Next step", "System", "Process time (min)", "Automatable?"]
INVOICES = [
    [1, "Receive invoice", "Clerk", "2", "Outlook", 5, "yes"],
    [2, "Check invoice", "Clerk", "3", "SAP", 10, "no"],
    [3, "Approve invoice", "Manager", "4", "SAP", 3, None],
    [4, "Pay invoice", "Treasury", None, "SAP", 15, None],
]
CHECK_TIME = "Process time of “Check invoice”: 20 min, before 10 min."


def with_cell(row: int, header: str, value: object, rows: list[list[object]] = INVOICES) -> list[list[object]]:
    """These rows with another value in one cell."""
    changed = [list(one) for one in rows]
    changed[row - 1][HEADER.index(header)] = value
    return changed


@pytest.fixture
def session(tmp_path: Path) -> EditSession:
    return EditSession.imported(imported(written(tmp_path / "invoices 1.xlsx", [HEADER, *INVOICES])))


def read(session: EditSession, folder: Path, rows: list[list[object]]) -> NextVersion:
    """What the next version with these rows changes; it is taken over."""
    version = next_version(session.document, written(folder / "invoices 2.xlsx", [HEADER, *rows]))
    session.carry_out(version.step, version.document, version.label)
    return version


def told(version: NextVersion) -> list[str]:
    return [one.says for one in version.changes]


def verdict(document: Document, name: str) -> Verdict | None:
    found = (one.verdict for one in document.assessments.values() if one.step == step(document, name).id)
    return next(found, None)


@pytest.mark.parametrize(
    ("row", "header", "value", "sentence"),
    [
        (2, "Process time (min)", 20, CHECK_TIME),
        (2, "Process time (min)", None, "Process time of “Check invoice”: none, before 10 min."),
        (1, "System", "Coupa", "System of “Receive invoice”: Coupa, before Outlook."),
        (1, "Automatable?", "no", "Verdict on “Receive invoice”: judgment, before automatable."),
        (1, "Automatable?", None, "Verdict on “Receive invoice”: none, before automatable."),
        (3, "Automatable?", "yes", "Verdict on “Approve invoice”: automatable, before none."),
    ],
)
def test_a_changed_cell_is_told_with_what_it_was(
    session: EditSession, tmp_path: Path, row: int, header: str, value: object, sentence: str
) -> None:
    version = read(session, tmp_path, with_cell(row, header, value))
    change = next(one for one in version.changes if one.says == sentence)
    name = str(INVOICES[row - 1][1])
    assert change.kind is ChangeKind.CHANGED
    assert change.elements == (step(session.document, name).id,), "it shows on the step"
    assert change in version.elements[step(session.document, name).id]


def test_what_the_user_set_stays_and_is_no_change_of_the_workbook(session: EditSession, tmp_path: Path) -> None:
    check = step(session.document, "Check invoice").id
    session.execute(SetFields(check, {"process_time": 900.0}))
    assert told(read(session, tmp_path, INVOICES)) == []
    assert session.document.steps[check].process_time == 900.0


def test_where_both_changed_it_both_are_told_and_the_users_stays(session: EditSession, tmp_path: Path) -> None:
    check = step(session.document, "Check invoice").id
    session.execute(SetFields(check, {"process_time": 900.0}))
    version = read(session, tmp_path, with_cell(2, "Process time (min)", 20))
    words = "Process time of “Check invoice”: the workbook now says 20 min; you set 15 min, which stays."
    assert told(version) == [words]
    assert session.document.steps[check].process_time == 900.0


def test_where_the_user_had_set_what_the_workbook_says_now_nothing_is_told(
    session: EditSession, tmp_path: Path
) -> None:
    session.execute(SetFields(step(session.document, "Check invoice").id, {"process_time": 1200.0}))
    assert told(read(session, tmp_path, with_cell(2, "Process time (min)", 20))) == []


def test_a_verdict_of_the_workbook_is_there_once_however_often_it_is_read(
    session: EditSession, tmp_path: Path
) -> None:
    for at in range(3):
        rows = with_cell(2, "Process time (min)", 20 + at)
        read(session, tmp_path, rows)
    assert len(session.document.assessments) == 2
    assert verdict(session.document, "Receive invoice") is Verdict.AUTOMATABLE


def test_a_verdict_of_the_user_is_kept_against_the_workbooks(session: EditSession, tmp_path: Path) -> None:
    session.execute(SetVerdict((step(session.document, "Receive invoice").id,), Verdict.MIXED))
    version = read(session, tmp_path, with_cell(1, "Automatable?", "no"))
    words = "Verdict on “Receive invoice”: the workbook now says judgment; you set mixed, which stays."
    assert told(version) == [words]
    assert verdict(session.document, "Receive invoice") is Verdict.MIXED


def test_a_verdict_that_the_user_took_away_does_not_come_back(session: EditSession, tmp_path: Path) -> None:
    receive = step(session.document, "Receive invoice").id
    (given,) = (key for key, one in session.document.assessments.items() if one.step == receive)
    session.execute(Delete((given,)))
    for time in (20, 30):
        read(session, tmp_path, with_cell(2, "Process time (min)", time))
        assert verdict(session.document, "Receive invoice") is None


def test_what_became_the_same_for_many_is_told_once(session: EditSession, tmp_path: Path) -> None:
    rows = [[*row[:4], "Coupa", *row[5:]] if row[4] == "SAP" else row for row in INVOICES]
    assert "System of 3 steps: Coupa, before SAP." in told(read(session, tmp_path, rows))


def test_a_performer_whom_the_user_changed_stays_and_both_are_told(session: EditSession, tmp_path: Path) -> None:
    document = session.document
    approve = step(document, "Approve invoice").id
    clerk = next(key for key, lane in document.lanes.items() if document.participants[lane.participant].name == "Clerk")
    session.execute(MoveToLane((approve,), clerk))
    version = read(session, tmp_path, with_cell(3, "Responsible", "Director"))
    words = "Performer of “Approve invoice”: the workbook now says Director; you set Clerk, which stays."
    assert words in told(version)
    assert session.document.steps[approve].lane == clerk
