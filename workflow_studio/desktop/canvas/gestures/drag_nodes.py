"""Dragging nodes: along their lane, into another one, or onto a flow."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QPointF, QRectF, Qt

from workflow_studio.desktop.canvas.edits import new_nodes
from workflow_studio.desktop.canvas.figures import FlowFigure, LaneFigure, NodeFigure
from workflow_studio.desktop.canvas.gestures.copies import DraggedCopies
from workflow_studio.desktop.canvas.gestures.sketch import Sketch
from workflow_studio.desktop.canvas.gestures.taken import taken_flow
from workflow_studio.desktop.canvas.hit import Part, part_at
from workflow_studio.desktop.canvas.snapping import Box, SnapLines, Snapped
from workflow_studio.desktop.canvas.stage import Pointer, Stage
from workflow_studio.editing.commands import Command, Duplicate, MoveNodes, PutIntoFlow
from workflow_studio.editing.diff import Diff
from workflow_studio.layout.stretching import stretched
from workflow_studio.model import Shape, Step
from workflow_studio.picture.items import Line, Move, Path, Stroke
from workflow_studio.picture.sizes import LANE_HEADER

GUIDE = Stroke("accent", 1.0)
STILL = (0.0, 0.0)
LANE_MARGIN = 8.0
STARTS_AT = 4
"""How many px of the screen the mouse must move before a click becomes a drag."""


class DragNodes:
    """Pressed, then dragging once the mouse has moved: nodes, rings and connectors follow; the drop is one command.

    With Alt or Ctrl held, copies follow the mouse instead and are left at the drop; with Shift nothing snaps and no
    flow takes a node in. `takes_out`: a click without a drag takes the node out of what is selected.
    """

    def __init__(self, stage: Stage, start: Pointer, pressed: str, *, takes_out: bool = False) -> None:
        self._stage, self._start, self._pressed, self._takes_out = stage, start, pressed, takes_out
        self._dragging = False
        self._away = QPointF()
        self._into_flow = ""
        self._nodes: dict[str, NodeFigure] = {}
        self._flows: tuple[FlowFigure, ...] = ()
        self._copies: DraggedCopies | None = None
        self._snap_lines = SnapLines(())
        self._sketch = Sketch(stage.scene)

    def move(self, pointer: Pointer) -> None:
        """Draw everything where it would go."""
        if not self._dragging and not self._begin(pointer):
            return
        snapped = self._snapped(pointer)
        copying = _copies(pointer)
        moved = QPointF() if copying else self._away
        for figure in self._nodes.values():
            figure.move_by(moved)
        self._stage.marks.move_by(self._nodes, moved)
        self._stretch_flows(moved)
        self._show_copies(self._away if copying else None)
        self._into_flow = self._flow_under(pointer)
        self._draw_signs(pointer, snapped)

    def release(self, pointer: Pointer) -> None:
        """Drop; a click without a drag on one of several selected nodes selects it alone."""
        command = self._command(pointer) if self._dragging else None
        self._put_back()
        if isinstance(command, Duplicate):
            self._select_copies(self._stage.edits.execute(command))
        elif command is not None:
            self._stage.edits.execute(command)
        elif not self._dragging and self._takes_out:
            self._stage.selection.toggle(self._pressed)
        elif not self._dragging and not self._start.adds:
            self._stage.selection.set((self._pressed,))

    def cancel(self) -> None:
        """Everything goes back."""
        self._put_back()

    def _begin(self, pointer: Pointer) -> bool:
        if (pointer.on_view - self._start.on_view).manhattanLength() < STARTS_AT:
            return False
        scene = self._stage.scene
        self._nodes = {key: figure for key in self._stage.selection.ids if (figure := scene.node(key)) is not None}
        if self._pressed not in self._nodes or not self._stage.edits.may_edit():
            return False
        assert scene.facts is not None
        flows = {flow.id: scene.flow(flow.id) for key in self._nodes for flow in scene.facts.flows_at(key)}
        self._flows = tuple(figure for figure in flows.values() if figure is not None)
        still = (figure.facts for figure in scene.nodes if figure.facts.node.id not in self._nodes)
        self._snap_lines = SnapLines(_box(facts.shape) for facts in still)
        self._copies = DraggedCopies(scene, self._nodes, self._flows)
        self._dragging = True
        return True

    def _show_copies(self, away: QPointF | None) -> None:
        assert self._copies is not None
        self._copies.show_at(away)
        closed_hand, copy = Qt.CursorShape.ClosedHandCursor, Qt.CursorShape.DragCopyCursor
        self._stage.show_cursor(closed_hand if away is None else copy)

    def _snapped(self, pointer: Pointer) -> Snapped:
        """How far away the nodes go: the pressed one is drawn to rows, columns and gaps, except with Shift."""
        by = pointer.at - self._start.at
        left, top, right, bottom = _box(self._nodes[self._pressed].facts.shape)
        snapped = Snapped()
        if not pointer.modifiers & Qt.KeyboardModifier.ShiftModifier:
            wished = (left + by.x(), top + by.y(), right + by.x(), bottom + by.y())
            snapped = self._snap_lines.snap(wished, self._stage.view.zoom)
        self._away = by + QPointF(*snapped.by)
        return snapped

    def _stretch_flows(self, by: QPointF) -> None:
        away = (by.x(), by.y())
        for figure in self._flows:
            if by.isNull():  # with its label where it stands
                figure.show(figure.facts)
                continue
            flow = figure.facts.flow
            ends = [away if end in self._nodes else STILL for end in (flow.source, flow.target)]
            figure.show_through(stretched(figure.facts.edge.points, *ends))

    def _flow_under(self, pointer: Pointer) -> str:
        """The flow that a single node would be put into, unless a key is held; empty for none."""
        if len(self._nodes) != 1 or _copies(pointer) or pointer.modifiers & Qt.KeyboardModifier.ShiftModifier:
            return ""
        own = tuple(figure.facts.flow.id for figure in self._flows)
        flow = part_at(self._stage.scene, pointer.at, Part.FLOW, besides=own)
        return flow if flow and not self._stage.edits.reason_against(PutIntoFlow(self._pressed, flow)) else ""

    def _draw_signs(self, pointer: Pointer, snapped: Snapped) -> None:
        lane, taken = self._lane_under(pointer), self._stage.scene.flow(self._into_flow)
        shape = lane.facts.shape if lane else None
        glow = QRectF(shape.x + LANE_HEADER, shape.y, shape.width - LANE_HEADER, shape.height) if shape else None
        if taken is not None:
            self._sketch.draw(taken_flow(taken), glow)
        else:
            self._sketch.draw((), glow, tuple(_guide(*line) for line in snapped.lines))

    def _lane_under(self, pointer: Pointer) -> LaneFigure | None:
        return nearest_lane(self._stage.scene.lanes, pointer.at.y())

    def _command(self, pointer: Pointer) -> Command | None:
        lane = self._lane_under(pointer)
        if self._into_flow and not _copies(pointer):
            return PutIntoFlow(self._pressed, self._into_flow, lane.facts.lane.id if lane else None)
        if lane is None or self._away.isNull():
            return None
        targets = {key: self._target(key, lane) for key in self._nodes}
        places = {key: self._place(self._nodes[key].facts.shape, target) for key, target in targets.items()}
        if _copies(pointer):
            by = self._away.x(), self._away.y()
            return Duplicate(tuple(self._nodes), by, self._new_lanes(targets), self._new_phases(places))
        return MoveNodes(places, self._new_lanes(targets), self._new_phases(places))

    def _select_copies(self, diff: Diff | None) -> None:
        if made := new_nodes(diff):
            self._stage.selection.set(made)

    def _target(self, node_id: str, under: LaneFigure) -> LaneFigure:
        """The pressed node goes where the pointer is, the others where their middles are."""
        if node_id == self._pressed:
            return under
        _, y = _middle(self._nodes[node_id].facts.shape)
        return nearest_lane(self._stage.scene.lanes, y + self._away.y()) or under

    def _place(self, shape: Shape, lane: LaneFigure) -> tuple[float, float]:
        x = max(shape.x + self._away.x(), lane.facts.shape.x + LANE_HEADER + LANE_MARGIN)
        top, high = lane.facts.shape.y, lane.facts.shape.height
        lowest = max(top + high - LANE_MARGIN - shape.height, top + LANE_MARGIN)
        return x, min(max(shape.y + self._away.y(), top + LANE_MARGIN), lowest)

    def _new_lanes(self, targets: Mapping[str, LaneFigure]) -> dict[str, str]:
        return {
            key: lane.facts.lane.id
            for key, lane in targets.items()
            if lane.facts.lane.id != self._nodes[key].facts.node.lane
        }

    def _new_phases(self, places: Mapping[str, tuple[float, float]]) -> dict[str, str]:
        """A step is done in the phase whose band it is dropped in."""
        phases = self._stage.scene.phases
        if phases is None:
            return {}
        found: dict[str, str] = {}
        for key, (x, _) in places.items():
            facts, bands = self._nodes[key].facts, phases.facts.bands
            was = bands.at(_middle(facts.shape)[0]).name
            now = bands.at(x + facts.shape.width / 2).name
            if isinstance(facts.node, Step) and now != was:
                found[key] = now
        return found

    def _put_back(self) -> None:
        """Draw everything where the document has it."""
        self._sketch.clear()
        if self._copies is not None:
            self._copies.clear()
        for node in self._nodes.values():
            node.move_by(QPointF())
        for flow in self._flows:
            flow.show(flow.facts)
        self._stage.marks.show(self._stage.selection.ids)
        self._stage.show_cursor(Qt.CursorShape.ArrowCursor)


def _copies(pointer: Pointer) -> bool:
    """Whether a key is held that leaves the originals where they are."""
    return bool(pointer.modifiers & (Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.ControlModifier))


def nearest_lane(lanes: tuple[LaneFigure, ...], y: float) -> LaneFigure | None:
    """The lane at this height, or the first or last one for a height beyond them."""
    for lane in lanes:
        if y < lane.facts.shape.y + lane.facts.shape.height:
            return lane
    return lanes[-1] if lanes else None


def _middle(shape: Shape) -> tuple[float, float]:
    return shape.x + shape.width / 2, shape.y + shape.height / 2


def _box(shape: Shape) -> Box:
    return shape.x, shape.y, shape.x + shape.width, shape.y + shape.height


def _guide(start: tuple[float, float], end: tuple[float, float]) -> Path:
    return Path("", (Move(start), Line(end)), stroke=GUIDE)
