"""A series of files, one a month: the next month's file joins them, and each of them can be read again."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.monthly_purchase import imported
from tests.monthly_requests import MONTHS, month_file
from workflow_studio.app.importing import open_workbook
from workflow_studio.app.known_files import known_file
from workflow_studio.app.reading_again import NextVersion, next_version
from workflow_studio.app.session import EditSession
from workflow_studio.editing.commands import MoveNodes
from workflow_studio.model import Document, Failure, broken_invariants

MARCH, APRIL, MAY = MONTHS


@pytest.fixture(scope="module")
def march_and_april(tmp_path_factory: pytest.TempPathFactory) -> Document:
    folder = tmp_path_factory.mktemp("two months")
    return imported(month_file(folder, MARCH), month_file(folder, APRIL))


@pytest.fixture
def session(march_and_april: Document, tmp_path: Path) -> EditSession:
    """The map of March and April; both files stand in the folder."""
    month_file(tmp_path, MARCH)
    month_file(tmp_path, APRIL)
    return EditSession.imported(march_and_april)


def read(session: EditSession, path: Path, folder: Path | None = None) -> NextVersion:
    version = next_version(session.document, path, folder=folder)
    session.carry_out(version.step, version.document, version.label)
    assert broken_invariants(session.document) == []
    return version


def test_the_next_months_file_joins_and_extends_the_log(session: EditSession, tmp_path: Path) -> None:
    before = session.document
    version = read(session, month_file(tmp_path, MAY, above=2))
    after = session.document
    assert version.known.joins
    assert version.known.source.name == "requests 2025-04.xlsx", "the newest of the series"
    assert [one.name for one in after.sources.values()] == [f"requests {month}.xlsx" for month in MONTHS]
    (log_before,), (log,) = ([one.log for one in found.maps.values()] for found in (before, after))
    assert log is not None and log_before is not None and log.events > log_before.events
    assert {"Rejected", "Delivered"} <= {one.name for one in after.steps.values()}
    assert not any(one.lost for one in after.evidence.values()), "March and April are cited as before"
    said = {one.says for one in version.changes}
    assert "“Delivered” now also follows “Ordered” directly." in said
    session.undo()
    assert session.document == before, "it is one step"


def test_what_joined_is_one_of_the_series_from_then_on(session: EditSession, tmp_path: Path) -> None:
    may = month_file(tmp_path, MAY)
    read(session, may)
    again = read(session, may)
    assert (again.known.joins, again.known.same_file, again.changes) == (False, True, ())
    rows = [row if row[0] != "R-3" else (*row[:4], "Approved", row[5]) for row in MONTHS[MAY]]
    corrected = read(session, month_file(tmp_path, MAY, rows))
    assert corrected.known.source.name == may.name
    assert "Rejected" not in {one.name for one in session.document.steps.values()}


def test_a_newer_version_of_one_month_is_read_with_the_others(session: EditSession, tmp_path: Path) -> None:
    rows = [*MONTHS[APRIL], ("R-6", "Phone", "2025-04-09", None, "Open", "Kim Lee")]
    version = read(session, month_file(tmp_path, APRIL, rows))
    assert not version.known.joins
    assert version.figures == ("“Requests”: 6 cases with 18 events, before 5 with 16.",)


def test_files_in_the_folder_of_the_map_are_found_too(session: EditSession, tmp_path: Path) -> None:
    elsewhere = tmp_path / "inbox"
    elsewhere.mkdir()
    assert read(session, month_file(elsewhere, MAY), folder=tmp_path).known.joins


def test_without_the_earlier_files_it_says_which_is_missing(session: EditSession, tmp_path: Path) -> None:
    (tmp_path / "requests 2025-03.xlsx").unlink()
    with pytest.raises(Failure, match=r"“requests 2025-03\.xlsx” is not in its folder") as told:
        next_version(session.document, month_file(tmp_path, MAY))
    assert "into one folder" in told.value.hint


def test_a_file_with_other_cases_is_refused_as_no_copy(session: EditSession, tmp_path: Path) -> None:
    rows = [(f"X-{row[0]}", *row[1:]) for row in MONTHS[MAY]]
    with pytest.raises(Failure, match="mostly different cases"):
        next_version(session.document, month_file(tmp_path, MAY, rows))


def test_a_file_whose_name_tells_no_time_is_not_taken_for_one_of_them(session: EditSession, tmp_path: Path) -> None:
    path = month_file(tmp_path, MAY)
    opened = open_workbook(path.rename(tmp_path / "requests final.xlsx"))
    assert known_file(session.document, opened) is None


def test_a_step_that_is_known_stays_the_same_one(session: EditSession, tmp_path: Path) -> None:
    approved = next(one for one in session.document.steps.values() if one.name == "Approved")
    session.execute(MoveNodes({approved.id: (700.0, 60.0)}))
    read(session, month_file(tmp_path, MAY))
    assert approved.id in session.document.steps
