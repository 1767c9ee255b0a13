"""An open document: what is saved, what is recovered, and what stays drawn."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from tests.examples import purchase_map
from workflow_studio.app.importing import laid_out
from workflow_studio.app.recovery import recoverable
from workflow_studio.app.session import EditSession
from workflow_studio.editing.commands import AddNode, DecideClaims, Delete, MoveNodes, MoveToLane, SetFields, SetVerdict
from workflow_studio.editing.editor import Changed
from workflow_studio.model import Claim, ClaimKind, ClaimState, Document, DocumentBuilder, Shape, Verdict
from workflow_studio.model.views import participant_of
from workflow_studio.storage.failures import ChangedOnDisk, StorageFailure
from workflow_studio.storage.files import load


@pytest.fixture
def session() -> EditSession:
    """The purchase map, laid out and open."""
    return EditSession.imported(laid_out(purchase_map()))


def box_of(document: Document, element_id: str) -> Shape:
    """Where a node or lane is drawn."""
    return next(shape for shape in document.shapes.values() if shape.of == element_id)


def ends_of(document: Document, flow_id: str) -> tuple[tuple[float, float], tuple[float, float]]:
    """Where a connector begins and ends."""
    points = next(edge.points for edge in document.edges.values() if edge.of == flow_id)
    return points[0], points[-1]


def touches(document: Document, node_id: str, point: tuple[float, float]) -> bool:
    """Whether a point is on the border of a node's box."""
    box = box_of(document, node_id)
    return (box.x - 1 <= point[0] <= box.x + box.width + 1) and (box.y - 1 <= point[1] <= box.y + box.height + 1)


def assert_everything_is_drawn(document: Document) -> None:
    """Every node has a box inside its lane, every flow a line from its source to its target."""
    for node in (*document.steps.values(), *document.decisions.values(), *document.events.values()):
        box, lane = box_of(document, node.id), box_of(document, node.lane)
        assert lane.y - 0.5 <= box.y, node.name
        assert box.y + box.height <= lane.y + lane.height + 0.5, node.name
    for flow in document.flows.values():
        start, end = ends_of(document, flow.id)
        assert touches(document, flow.source, start), flow.id
        assert touches(document, flow.target, end), flow.id


def test_claims_without_a_map_come_with_an_empty_one() -> None:
    claims = DocumentBuilder(title="Inventory")
    claims.add(Claim, kind=ClaimKind.STATE, says="Red cells mean “late”.")
    document = EditSession.imported(claims.build()).document
    assert [process.name for process in document.processes.values()] == ["Inventory"]
    assert len(document.maps) == len(document.lanes) == 1
    assert [claim.says for claim in document.claims.values()] == ["Red cells mean “late”."]
    assert_everything_is_drawn(document)


def test_a_new_step_after_another_stands_to_its_right_and_is_connected(session: EditSession) -> None:
    step = next(iter(session.document.steps.values()))

    session.execute(AddNode(step.lane, name="Ring the requester", after=step.id))

    document = session.document
    new = next(s for s in document.steps.values() if s.name == "Ring the requester")
    assert box_of(document, new.id).x > box_of(document, step.id).x
    assert_everything_is_drawn(document)


def test_a_step_put_into_a_flow_leaves_everything_drawn(session: EditSession) -> None:
    flow = next(f for f in session.document.flows.values() if f.source in session.document.steps)

    session.execute(AddNode(session.document.node(flow.source).lane, name="In between", on_flow=flow.id))

    assert_everything_is_drawn(session.document)


def test_connectors_follow_a_step_that_is_moved_to_another_lane_and_undo_puts_all_back(session: EditSession) -> None:
    before = session.document
    step = next(iter(before.steps.values()))
    other = next(lane for lane in before.lanes if lane != step.lane)

    assert isinstance(session.execute(MoveToLane((step.id,), other)), Changed)
    assert session.document.steps[step.id].lane == other
    assert_everything_is_drawn(session.document)

    session.undo()
    assert session.document == before


def test_a_step_dropped_on_another_finds_a_free_place(session: EditSession) -> None:
    one, other = list(session.document.steps.values())[:2]
    target = box_of(session.document, other.id)

    session.execute(MoveNodes({one.id: (target.x + 5, target.y + 5)}, {one.id: other.lane}))

    moved, still = box_of(session.document, one.id), box_of(session.document, other.id)
    apart = moved.x + moved.width <= still.x or still.x + still.width <= moved.x
    assert apart or moved.y + moved.height <= still.y or still.y + still.height <= moved.y
    assert_everything_is_drawn(session.document)


def test_deleting_a_step_joins_its_way_in_and_out(session: EditSession) -> None:
    document = session.document
    step = next(
        s.id
        for s in document.steps.values()
        if sum(f.target == s.id for f in document.flows.values()) == 1
        and sum(f.source == s.id for f in document.flows.values()) == 1
    )

    session.execute(Delete((step,)))

    assert step not in session.document.steps
    assert_everything_is_drawn(session.document)


def test_a_verdict_moves_nothing(session: EditSession) -> None:
    before = session.document
    session.execute(SetVerdict(tuple(before.steps), Verdict.JUDGMENT, "They weigh it up."))

    assert session.document.shapes == before.shapes
    assert session.document.edges == before.edges


def test_a_blank_document_is_drawn_clean_and_not_worth_recovering(own_data_folder: Path) -> None:
    session = EditSession.blank("New process", "Somebody")

    assert not session.dirty
    lane = next(iter(session.document.lanes))
    session.execute(AddNode(lane, name="First step"))
    assert session.dirty
    assert_everything_is_drawn(session.document)


def test_saving_and_opening_again_gives_the_same_document(session: EditSession, tmp_path: Path) -> None:
    path = tmp_path / "Purchase requests.workflow"
    session.save(path)
    assert not session.dirty

    again = EditSession.open(path)
    assert again.document == session.document
    assert again.read_only, "the first session still has it open"
    session.close()
    again.close()


def test_another_programs_changes_are_not_overwritten(session: EditSession, tmp_path: Path) -> None:
    path = tmp_path / "map.workflow"
    session.save(path)
    path.write_text(path.read_text(encoding="utf-8").replace("Purchase", "Buying", 1), encoding="utf-8")
    session.execute(SetFields(next(iter(session.document.steps)), {"name": "Renamed"}))

    with pytest.raises(ChangedOnDisk):
        session.save()
    session.save(overwrite=True)
    assert load(path).document == session.document


def test_work_of_a_process_that_died_is_offered_and_recovered(tmp_path: Path) -> None:
    child = os.fork() if hasattr(os, "fork") else None
    if child is None:
        pytest.skip("needs fork")
    if child == 0:  # pragma: no cover  the process that dies
        dying = EditSession.imported(laid_out(purchase_map()))
        dying.execute(SetFields(next(iter(dying.document.steps)), {"name": "Typed just before the crash"}))
        os._exit(9)
    os.waitpid(child, 0)

    found = recoverable()
    assert len(found) == 1
    assert found[0].steps == len(purchase_map().steps)
    session = found[0].open()
    assert "Typed just before the crash" in {step.name for step in session.document.steps.values()}
    assert session.dirty
    session.close()
    assert recoverable() == ()


def test_without_room_for_a_journal_the_map_opens_all_the_same(monkeypatch: pytest.MonkeyPatch) -> None:
    def no_room(*_: object, **__: object) -> None:
        raise StorageFailure("The disk is full.")

    monkeypatch.setattr("workflow_studio.app.session.Journal", no_room)
    session = EditSession.imported(laid_out(purchase_map()))

    assert session.journal_failure is not None
    assert isinstance(session.execute(SetFields(next(iter(session.document.steps)), {"name": "Renamed"})), Changed)
    session.close()


def claimed_session() -> EditSession:
    """The purchase map with a claim for each step and participant, laid out and open."""
    builder = DocumentBuilder.of(purchase_map())
    document = builder.build()
    for step in document.steps.values():
        builder.add(Claim, kind=ClaimKind.STEP, says=step.name, made=(step.id,))
    for lane in document.lanes.values():
        builder.add(Claim, kind=ClaimKind.PARTICIPANT, says=lane.id, made=(lane.participant, lane.id))
    return EditSession.imported(laid_out(builder.build()))


def claims_of(document: Document, *elements: str) -> tuple[str, ...]:
    """The claims that made these elements."""
    return tuple(key for key, claim in document.claims.items() if set(claim.made) & set(elements))


def test_a_rejected_step_that_is_accepted_after_all_is_drawn_again() -> None:
    session = claimed_session()
    for step in session.document.steps:
        claims = claims_of(session.document, step)
        flows = set(session.document.flows)
        assert isinstance(session.execute(DecideClaims(claims, ClaimState.REJECTED)), Changed)
        assert_everything_is_drawn(session.document)
        assert isinstance(session.execute(DecideClaims(claims, ClaimState.ACCEPTED)), Changed)
        assert set(session.document.flows) == flows
        assert_everything_is_drawn(session.document)


def test_a_participant_that_comes_back_gets_a_lane_with_its_steps_in_it() -> None:
    session = claimed_session()
    document = session.document
    lane = next(key for key in document.lanes if participant_of(document, key).name == "Supplier")
    steps = tuple(step.id for step in document.steps.values() if step.lane == lane)
    claims = claims_of(document, lane, *steps)
    assert isinstance(session.execute(DecideClaims(claims, ClaimState.REJECTED)), Changed)
    assert lane not in session.document.lanes
    assert_everything_is_drawn(session.document)
    session.execute(MoveNodes({next(iter(session.document.steps)): (400.0, 30.0)}))
    assert isinstance(session.execute(DecideClaims(claims, ClaimState.OPEN)), Changed)
    assert {step.id for step in session.document.steps.values() if step.lane == lane} == set(steps)
    assert_everything_is_drawn(session.document)
