"""Steps that were moved into a sub-process stay there when the next version of their workbook is read."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.monthly_purchase import february, imported, january, step
from workflow_studio.app.reading_again import next_version
from workflow_studio.app.session import EditSession
from workflow_studio.editing.commands import MakeSubprocess
from workflow_studio.editing.editor import Changed
from workflow_studio.model import broken_invariants
from workflow_studio.model.views import participant_of


@pytest.mark.parametrize(
    "inside",
    [
        ("Check request", "Approve request"),
        ("Approve request", "Send order"),
        ("Check request", "Approve request", "Send order"),
    ],
)
def test_steps_stay_inside(tmp_path: Path, inside: tuple[str, ...]) -> None:
    session = EditSession.imported(imported(january(tmp_path)))
    session.execute(MakeSubprocess(tuple(step(session.document, name).id for name in inside), "Order"))
    version = next_version(session.document, february(tmp_path))
    assert isinstance(session.execute(version.command), Changed)
    document = session.document
    assert broken_invariants(document) == []
    details = step(document, "Order").details
    assert {step(document, name).map for name in inside} == {details}
    assert participant_of(document, step(document, "Approve request").id).name == "Director"
    ways = {(document.node(f.source).name, document.node(f.target).name) for f in document.flows.values()}
    assert "Compare quotes" in {name for way in ways for name in way}
    session.close()


def test_the_same_version_leaves_everything_where_it_is(tmp_path: Path) -> None:
    session = EditSession.imported(imported(january(tmp_path)))
    names = ("Check request", "Approve request")
    session.execute(MakeSubprocess(tuple(step(session.document, name).id for name in names), "Order"))
    before = session.document
    session.execute(next_version(before, tmp_path / "purchase 2025-01.xlsx").command)
    assert session.document.flows == before.flows and session.document.steps == before.steps
    session.close()
