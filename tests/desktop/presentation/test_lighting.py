"""What stands out while a step or a lane is told, and that nothing lies on what is to be read."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QRectF
from pytestqt.qtbot import QtBot

from tests.desktop.presentation.presenting import Key, go_to, presented, press
from tests.large_maps import large_map
from workflow_studio.app.session import EditSession
from workflow_studio.desktop.canvas.figures import FlowFigure
from workflow_studio.desktop.canvas.picture_item import Layer, PictureItem
from workflow_studio.desktop.presentation.lighting import OVER, RING_AWAY
from workflow_studio.desktop.presentation.told_way import pieces
from workflow_studio.desktop.presentation.wait_pill import HIGH
from workflow_studio.desktop.presentation.window import PresentationWindow
from workflow_studio.desktop.workspace.open_map import OpenMap
from workflow_studio.model import Document, Flow, table_of
from workflow_studio.picture.items import Item, Point, Rect, TextLine
from workflow_studio.picture.sizes import EXIT_LABEL_GAP, PILL_CLEARANCE

HOUR = 3600.0


def own(shown: PresentationWindow) -> Iterator[Item]:
    """What the presentation itself draws on the map."""
    for item in shown.view.scene_of_map.items():
        if isinstance(item, PictureItem) and not item.element_id:
            yield from item.items()


def accent_pills(shown: PresentationWindow) -> list[QRectF]:
    rects = (item for item in own(shown) if isinstance(item, Rect) and item.fill == "accent")
    return [QRectF(rect.x, rect.y, rect.width, rect.height) for rect in rects]


def large_words(shown: PresentationWindow) -> list[str]:
    return [item.text for item in own(shown) if isinstance(item, TextLine) and item.colour == "onaccent"]


def label_of(flow: FlowFigure) -> PictureItem:
    return next(item for item in flow.items() if item.layer is Layer.FLOW_LABELS)


def veils_of_labels(shown: PresentationWindow) -> list[QRectF]:
    lowest, highest = 2 * OVER + Layer.FLOW_LABELS, 2 * OVER + Layer.BADGES
    items = (item for item in shown.view.scene_of_map.items() if isinstance(item, PictureItem) and not item.element_id)
    veils = (item for item in items if lowest < item.zValue() < highest and item.opacity() < 1.0)
    return [item.boundingRect() for item in veils if item.items()]


def flow_between(shown: PresentationWindow, document: Document, source: str, target: str) -> FlowFigure:
    ends = {key: document.node(key).name for key in shown.walk.path}
    flow = next(f for f in document.flows.values() if (ends[f.source], ends[f.target]) == (source, target))
    figure = shown.view.scene_of_map.flow(flow.id)
    assert figure is not None
    return figure


def flow_from(document: Document, source: str) -> Flow:
    return next(flow for flow in document.flows.values() if document.node(flow.source).name == source)


def with_words_at(document: Document, flow: Flow, place: Point) -> Document:
    edge = next(edge for edge in document.edges.values() if edge.of == flow.id)
    moved = edge.model_copy(update={"label_at": place})
    return document.with_tables({"edges": {**document.edges, edge.id: moved}})


def test_a_wait_that_the_flow_says_among_other_things_is_not_said_twice(
    shown: PresentationWindow, open_map: OpenMap
) -> None:
    go_to(shown, open_map, "Fill in request form")
    said = flow_between(shown, open_map.document, "Fill in request form", "Check request").label_rect()
    assert large_words(shown) == ["4.0 h · 70 % C&A"], "its own words stand out, and there are no others"
    assert all(said.contains(pill) for pill in accent_pills(shown)) and accent_pills(shown)


def test_a_wait_beside_an_answer_is_not_said_twice(shown: PresentationWindow, open_map: OpenMap) -> None:
    go_to(shown, open_map, "Is the request complete?")
    back = next(n for n, flow in enumerate(shown.walk.exits) if flow.label == "No")
    shown.walk.choose(back)
    press(shown, Key.Key_Plus, Key.Key_Minus)
    assert large_words(shown) == []


def test_no_wait_lies_on_other_flows_or_their_words_or_on_steps(own_data_folder: Path, qtbot: QtBot) -> None:
    # Given every flow waits
    document = large_map(150)
    flows = {key: flow.model_copy(update={"wait": HOUR, "count": 3}) for key, flow in document.flows.items()}
    session = EditSession(document.with_tables({"flows": flows}))
    pills = 0
    with presented(OpenMap(session), qtbot) as shown:
        scene = shown.view.scene_of_map
        # When one step after the other is told
        for _ in shown.walk.path:
            press(shown, Key.Key_Space)
            way = shown.walk.exit
            for pill in [box for box in accent_pills(shown) if box.height() == HIGH and way]:
                pills += 1
                others = [flow for flow in scene.flows if way and flow.facts.flow.id != way.id]
                # Then the pill is on its own flow alone
                assert not any(pill.intersects(box) for flow in others for box in pieces(flow))
                assert not any(pill.intersects(node.body.boundingRect().adjusted(3, 3, -3, -3)) for node in scene.nodes)
    session.close()
    assert pills > 10


def test_the_told_line_passes_behind_what_other_flows_say(open_map: OpenMap, qtbot: QtBot) -> None:
    # Given somebody has put the words of one flow on the line of another
    document = open_map.document
    told, other = (flow_from(document, name) for name in ("Fill in request form", "Deliver goods"))
    (x, y), (next_x, next_y) = next(edge for edge in document.edges.values() if edge.of == told.id).points[:2]
    session = EditSession(with_words_at(document, other, ((x + next_x) / 2, (y + next_y) / 2)))
    with presented(OpenMap(session), qtbot) as shown:
        # When the other one is told
        press(shown, Key.Key_Space)
        shown.walk.go_to(told.source)
        press(shown, Key.Key_Plus, Key.Key_Minus)
        # Then the words are whole, and pale as under the veil
        figure = shown.view.scene_of_map.flow(other.id)
        assert figure is not None
        words = label_of(figure)
        assert words.zValue() > 2 * OVER + Layer.CHOSEN_FLOWS and words.opacity() < 0.5
        # And as always when something else is told
        press(shown, Key.Key_End)
        assert words.zValue() in (words.layer, 2 * OVER + words.layer) and words.opacity() == 1.0
    session.close()


def test_the_ring_leaves_room_for_what_stands_beside_a_node() -> None:
    assert min(EXIT_LABEL_GAP, PILL_CLEARANCE) > RING_AWAY


def test_names_of_lanes_and_phases_stay_above_what_is_lifted(shown: PresentationWindow, open_map: OpenMap) -> None:
    go_to(shown, open_map, "Check request")
    lanes = shown.view.scene_of_map.lanes
    assert all(lane.header.zValue() > 2 * OVER + Layer.BADGES for lane in lanes)
    # When the map is scrolled by hand, the veil over the names of the other lanes goes with them
    veil = next(
        item for item in shown.view.scene_of_map.items()
        if isinstance(item, PictureItem) and item.zValue() > 2 * OVER + Layer.LANE_HEADERS and not item.element_id
    )  # fmt: skip
    assert veil.items()
    bar = shown.view.horizontalScrollBar()
    bar.setValue(bar.maximum())
    assert veil.x() == lanes[0].header.x() > 0


def test_the_lit_lane_is_in_the_middle_of_the_screen(large: PresentationWindow) -> None:
    press(large, Key.Key_Space)
    scene, view = large.view.scene_of_map, large.view
    for _ in scene.lanes:
        press(large, Key.Key_L)
        figure = scene.lane(large.lane)
        assert figure is not None
        shape, seen = figure.facts.shape, view.visible_rect()
        assert seen.top() <= shape.y + 1 and shape.y + shape.height <= seen.bottom() + 1


def test_flows_that_only_pass_through_the_lit_lane_are_veiled_there(large: PresentationWindow) -> None:
    press(large, Key.Key_Space)
    scene, passing = large.view.scene_of_map, 0
    for _ in scene.lanes:
        press(large, Key.Key_L)
        lane = scene.lane(large.lane)
        assert lane is not None
        shape = lane.facts.shape
        band = QRectF(shape.x, shape.y, shape.width, shape.height)
        for flow in scene.flows:
            ends = [scene.node(key) for key in (flow.facts.flow.source, flow.facts.flow.target)]
            own_flow = any(end and end.facts.node.lane == large.lane for end in ends)
            if any(band.intersects(box) for box in pieces(flow)):
                assert (flow.line.zValue() < Layer.FLOWS) == (not own_flow)
                passing += not own_flow
    assert passing


def test_what_stands_on_the_border_of_the_lit_lane_is_lit_whole(open_map: OpenMap, qtbot: QtBot) -> None:
    # Given the words of a handoff stand half in the lane below
    document = open_map.document
    handoff = flow_from(document, "Fill in request form")
    lane = next(shape for shape in document.shapes.values() if shape.of == document.node(handoff.source).lane)
    (x, _), *_ = next(edge for edge in document.edges.values() if edge.of == handoff.id).points
    session = EditSession(with_words_at(document, handoff, (x, lane.y + lane.height)))
    with presented(OpenMap(session), qtbot) as shown:
        # When the lane above is lit
        press(shown, Key.Key_Space, Key.Key_L)
        figure = shown.view.scene_of_map.flow(handoff.id)
        assert figure is not None and shown.lane == lane.of
        # Then they are above the veil
        assert label_of(figure).zValue() > OVER + Layer.PHASE_HEADERS
    session.close()


def test_what_stands_on_a_lit_flow_outside_the_lit_lane_is_veiled(open_map: OpenMap, qtbot: QtBot) -> None:
    # Given an answer that stands in its lane, and a problem badge of the same flow far below
    document = open_map.document
    answers = (flow for flow in document.flows.values() if table_of(flow.source) == "decisions")
    answered = next(flow for flow in answers if flow.label == "Yes")
    source = document.node(answered.source)
    shape, lane = (next(s for s in document.shapes.values() if s.of == key) for key in (source.id, source.lane))
    edge = next(edge for edge in document.edges.values() if edge.of == answered.id)
    x, y, low = shape.x + shape.width / 2, shape.y + shape.height, lane.y + lane.height + 60
    bent = edge.model_copy(update={"points": ((x, y), (x, low), (x + 400, low)), "label_at": None})
    session = EditSession(document.with_tables({"edges": {**document.edges, edge.id: bent}}))
    with presented(OpenMap(session), qtbot) as shown:
        figure = shown.view.scene_of_map.flow(answered.id)
        assert figure is not None
        figure.show(replace(figure.facts, problems=1))
        # When the lane is lit
        press(shown, Key.Key_Space)
        shown.walk.go_to(source.id)
        press(shown, Key.Key_L)
        assert shown.lane == lane.of and label_of(figure).zValue() > OVER + Layer.PHASE_HEADERS
        # Then a veil lies over the badge, and none over the answer
        badge = figure.pills_and_badges()[-1]
        assert any(veil.contains(badge.center()) for veil in veils_of_labels(shown))
        assert not any(veil.top() < lane.y + lane.height for veil in veils_of_labels(shown))
        # And it goes with the light
        press(shown, Key.Key_Space)
        assert not shown.lane and not veils_of_labels(shown)
    session.close()


def test_nothing_is_to_be_read_on_a_step_that_the_screen_cuts(shown: PresentationWindow, open_map: OpenMap) -> None:
    go_to(shown, open_map, "Fill in request form")
    scene, view = shown.view.scene_of_map, shown.view
    lit = {shown.walk.at, shown.walk.before, shown.walk.exit.target if shown.walk.exit else ""}
    step = max((node for node in scene.nodes if node.facts.node.id not in lit), key=lambda node: node.facts.shape.x)
    shape = step.facts.shape
    bar = view.horizontalScrollBar()
    # When it is scrolled half out of sight
    bar.setValue(0)
    view.scroll_by(view.mapFromScene(shape.x + shape.width / 2, 0) - view.viewport().rect().topRight())
    edge = view.visible_rect().right()
    seen = view.visible_rect().top() < shape.y + shape.height and view.visible_rect().bottom() > shape.y
    assert shape.x < edge < shape.x + shape.width and seen
    assert all(item.opacity() < 0.5 for item in step.items())
    # Then it is as always when it is whole again
    bar.setValue(bar.maximum())
    assert all(item.opacity() == 1.0 for item in step.items())


def test_a_flow_does_not_begin_in_a_step_that_the_screen_cuts(shown: PresentationWindow, open_map: OpenMap) -> None:
    go_to(shown, open_map, "Fill in request form")
    view, scene = shown.view, shown.view.scene_of_map
    faded_flows = 0
    # When the map is scrolled from one end to the other
    bar = view.horizontalScrollBar()
    for value in range(0, bar.maximum(), 40):
        bar.setValue(value)
        seen = view.visible_rect()
        whole = {
            node.facts.node.id for node in scene.nodes
            if node.body.boundingRect().intersects(seen) and node.body.opacity() == 1.0
        }  # fmt: skip
        for flow in scene.flows:
            ends = {flow.facts.flow.source, flow.facts.flow.target}
            faded = flow.line.opacity() < 0.5
            # Then flows fade that lead from a faded step to nothing in sight
            assert not (faded and ends & whole)
            faded_flows += faded
    assert faded_flows
    # And all is as always where nothing is cut
    press(shown, Key.Key_End)
    shown.view.toggle_whole()
    assert all(flow.line.opacity() == 1.0 for flow in scene.flows)
