"""A step that the workbook calls something else is the same step, where the workbook leaves no doubt about that."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.monthly_purchase import imported, step, written
from workflow_studio.analysis.reading_changes import ChangeKind
from workflow_studio.app.reading_again import NextVersion, next_version
from workflow_studio.app.session import EditSession
from workflow_studio.editing.commands import MoveNodes, SetFields, SetVerdict
from workflow_studio.model import Verdict

HEADER = ["ID", "Step", "Responsible", "Process time (min)"]


def session_of(folder: Path, rows: list[list[object]], header: list[str] = HEADER) -> EditSession:
    return EditSession.imported(imported(written(folder / "orders 1.xlsx", [header, *rows])))


def read(session: EditSession, folder: Path, rows: list[list[object]], header: list[str] = HEADER) -> NextVersion:
    version = next_version(session.document, written(folder / "orders 2.xlsx", [header, *rows]))
    session.carry_out(version.step, version.document, version.label)
    return version


def renames(version: NextVersion) -> list[str]:
    return [one.says for one in version.changes if one.kind is ChangeKind.RENAMED]


COUNTED = [
    [1, "Take order", "Sales", 5],
    [2, "Check order", "Sales", 10],
    [3, "Pack goods", "Warehouse", 20],
    [4, "Send goods", "Warehouse", 5],
]
WITH_IDS = [
    ["P-10", "Take order", "Sales", 5],
    ["P-20", "Check order", "Sales", 10],
    ["P-35", "Pack goods", "Warehouse", 20],
    ["P-40", "Send goods", "Warehouse", 5],
]


def named(rows: list[list[object]], at: int, name: str) -> list[list[object]]:
    return [[row[0], name, *row[2:]] if number == at else row for number, row in enumerate(rows, 1)]


def test_alike_words_between_the_same_neighbours_are_a_new_name(tmp_path: Path) -> None:
    session = session_of(tmp_path, COUNTED)
    check = step(session.document, "Check order").id
    session.execute(SetVerdict((check,), Verdict.JUDGMENT, "Needs experience"))
    session.execute(MoveNodes({check: (800.0, 40.0)}))
    place = next(one for one in session.document.shapes.values() if one.of == check)
    version = read(session, tmp_path, named(COUNTED, 2, "Check purchase order"))
    assert [(one.kind, one.says) for one in version.changes] == [
        (ChangeKind.RENAMED, "“Check order” is called “Check purchase order” now.")
    ]
    after = session.document
    assert after.steps[check].name == "Check purchase order"
    assert [one.verdict for one in after.assessments.values() if one.step == check] == [Verdict.JUDGMENT]
    assert after.shapes[place.id] == place
    assert not any(one.lost for one in after.evidence.values())


def test_an_id_that_stays_names_the_step_whatever_it_is_called(tmp_path: Path) -> None:
    session = session_of(tmp_path, WITH_IDS)
    check = step(session.document, "Check order").id
    moved = [WITH_IDS[0], WITH_IDS[2], ["P-20", "Quality gate", "Sales", 10], WITH_IDS[3]]
    assert renames(read(session, tmp_path, moved)) == ["“Check order” is called “Quality gate” now."]
    assert session.document.steps[check].name == "Quality gate"


def test_a_number_that_only_counts_names_no_step(tmp_path: Path) -> None:
    session = session_of(tmp_path, COUNTED)
    check = step(session.document, "Check order").id
    version = read(session, tmp_path, named(COUNTED, 2, "Quality gate"))
    assert renames(version) == []
    assert {(one.kind, one.says) for one in version.changes} >= {
        (ChangeKind.NEW, "“Sales” does “Quality gate”."),
        (ChangeKind.GONE, "“Sales” does “Check order”."),
    }
    assert check not in session.document.steps


def test_alike_words_elsewhere_are_another_step(tmp_path: Path) -> None:
    session = session_of(tmp_path, COUNTED)
    rows = [COUNTED[0], COUNTED[2], COUNTED[3], [4, "Check sent order", "Sales", 10]]
    assert renames(read(session, tmp_path, rows)) == []


def test_the_users_own_name_stays(tmp_path: Path) -> None:
    session = session_of(tmp_path, COUNTED)
    check = step(session.document, "Check order").id
    session.execute(SetFields(check, {"name": "Look it over"}))
    words = "The workbook calls “Check order” “Check purchase order” now; you named it “Look it over”, which stays."
    assert renames(read(session, tmp_path, named(COUNTED, 2, "Check purchase order"))) == [words]
    assert session.document.steps[check].name == "Look it over"
    assert read(session, tmp_path, named(COUNTED, 2, "Check purchase order")).changes == (), "it is known now"


def test_another_name_and_another_time_are_two_changes(tmp_path: Path) -> None:
    session = session_of(tmp_path, COUNTED)
    rows = [[row[0], "Check purchase order", row[2], 25] if row[0] == 2 else row for row in COUNTED]
    said = [one.says for one in read(session, tmp_path, rows).changes]
    assert said == [
        "“Check order” is called “Check purchase order” now.",
        "Process time of “Check purchase order”: 25 min, before 10 min.",
    ]


@pytest.mark.parametrize("rows", [COUNTED, WITH_IDS])
def test_an_inserted_step_renames_none(tmp_path: Path, rows: list[list[object]]) -> None:
    session = session_of(tmp_path, rows)
    more = [rows[0], [3 if rows is COUNTED else "P-22", "Check order again", "Sales", 5], *rows[1:]]
    assert renames(read(session, tmp_path, more)) == []
