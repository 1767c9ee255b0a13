"""The canvas follows what is decided about claims."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.desktop.canvas.wall import Wall
from tests.examples import purchase_map
from workflow_studio.app.importing import laid_out
from workflow_studio.app.session import EditSession
from workflow_studio.editing.commands import DecideClaims
from workflow_studio.model import Claim, ClaimKind, ClaimState, DocumentBuilder
from workflow_studio.picture.items import Icon, Item, Path


@pytest.fixture
def session() -> EditSession:
    """The purchase map with one open claim that made a lane, its first step and a flow."""
    document = purchase_map()
    builder = DocumentBuilder.of(document)
    step = next(iter(document.steps.values()))
    flow = next(flow for flow in document.flows.values() if flow.target == step.id)
    builder.add(Claim, kind=ClaimKind.STEP, says="It is so.", made=(step.id, flow.id, step.lane))
    return EditSession(laid_out(builder.build()))


def signed(items: tuple[Item, ...]) -> bool:
    """Whether the sign of what is only proposed is among these."""
    return any(isinstance(item, Icon) and item.name == "pencil" for item in items)


def test_accepting_a_claim_draws_what_it_made_as_a_fact(
    hang: Callable[[EditSession], Wall], session: EditSession
) -> None:
    wall = hang(session)
    (claim,) = session.document.claims.values()
    step, flow, lane = claim.made

    def looks_proposed() -> list[bool]:
        scene = wall.scene
        node, line, band = scene.node(step), scene.flow(flow), scene.lane(lane)
        assert node is not None and line is not None and band is not None
        dashed = any(isinstance(i, Path) and i.stroke is not None and i.stroke.dash for i in line.line.items())
        badges = [item for part in node.items() for item in part.items()]
        return [signed(tuple(badges)), dashed, signed(band.header.items())]

    assert looks_proposed() == [True, True, True]
    session.execute(DecideClaims((claim.id,), ClaimState.ACCEPTED))
    assert looks_proposed() == [False, False, False]
    session.undo()
    assert looks_proposed() == [True, True, True]


def test_rejecting_a_claim_takes_what_it_made_off_the_wall(
    hang: Callable[[EditSession], Wall], session: EditSession
) -> None:
    builder = DocumentBuilder.of(session.document)
    step = next(iter(session.document.steps))
    claim = builder.add(Claim, kind=ClaimKind.STEP, says="Only the step.", made=(step,)).id
    other = EditSession(builder.build())
    wall = hang(other)
    other.execute(DecideClaims((claim,), ClaimState.REJECTED))
    assert wall.scene.node(step) is None
    other.execute(DecideClaims((claim,), ClaimState.ACCEPTED))
    assert wall.scene.node(step) is not None
    session.close()
