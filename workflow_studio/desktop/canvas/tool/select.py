"""The tool for selecting, moving and connecting: the one that is on unless another one is chosen."""

from __future__ import annotations

from PySide6.QtCore import Qt

from workflow_studio.desktop.canvas.badges import badge_at
from workflow_studio.desktop.canvas.figures import LaneFigure
from workflow_studio.desktop.canvas.flow_handles import Grip, handle_at
from workflow_studio.desktop.canvas.gestures.bend_flow import BendFlowByHand
from workflow_studio.desktop.canvas.gestures.connect import DrawFlow
from workflow_studio.desktop.canvas.gestures.drag_label import DragLabel
from workflow_studio.desktop.canvas.gestures.drag_lane import DragLane
from workflow_studio.desktop.canvas.gestures.drag_nodes import DragNodes
from workflow_studio.desktop.canvas.gestures.drag_note import DragNote, is_corner
from workflow_studio.desktop.canvas.gestures.drag_phase import DragPhase
from workflow_studio.desktop.canvas.gestures.drag_phase_border import DragPhaseBorder, border_at
from workflow_studio.desktop.canvas.gestures.ghosts import place_of
from workflow_studio.desktop.canvas.gestures.open_badge import OpenBadge
from workflow_studio.desktop.canvas.gestures.reattach import Reattach
from workflow_studio.desktop.canvas.gestures.resize_lane import DragLaneEdge, edge_at
from workflow_studio.desktop.canvas.gestures.rubber_band import RubberBand
from workflow_studio.desktop.canvas.hit import Hit, Part, hit_at, label_at
from workflow_studio.desktop.canvas.stage import Gesture, Pointer, Stage
from workflow_studio.editing.commands import AddNode, ResizeLane
from workflow_studio.model import Step, StepKind

_CURSORS = {
    Part.HANDLE: Qt.CursorShape.CrossCursor,
    Part.HEADER: Qt.CursorShape.OpenHandCursor,
    Part.PHASE: Qt.CursorShape.OpenHandCursor,
}


class SelectTool:
    """Where the press lands decides what begins."""

    def __init__(self, stage: Stage) -> None:
        self._stage = stage

    def press(self, pointer: Pointer) -> Gesture | None:
        """A handle draws or bends a flow, a header moves a lane, an edge resizes it; nodes, notes, labels are dragged.

        So are phases, and the borders between them. Elsewhere a rubber band begins. A badge opens when the mouse is
        released on it.
        """
        scene = self._stage.scene
        if (badge := badge_at(scene, pointer.at)) and not pointer.adds:
            self._stage.selection.set((badge,))
            return OpenBadge(self._stage, pointer, badge)
        if (by_hand := self._at_flow(pointer)) is not None:
            return by_hand
        hit = hit_at(scene, pointer.at)
        if scene.phases is not None and (border := self._border_at(hit, pointer)) is not None:
            return DragPhaseBorder(self._stage, pointer, scene.phases, border)
        if hit.part is Part.PHASE and scene.phases is not None:
            return DragPhase(self._stage, pointer, scene.phases)
        if (lane := self._edge_at(hit, pointer)) is not None:
            return DragLaneEdge(self._stage, pointer, lane)
        if (note := scene.note(hit.id)) is not None:
            self._select(hit, pointer)
            return DragNote(self._stage, pointer, note)
        if hit.part is Part.HANDLE:
            return DrawFlow(self._stage, pointer, hit.id)
        if hit.part in (Part.GROUND, Part.LANE):
            return RubberBand(self._stage, pointer)
        if hit.part is Part.NODE and pointer.adds and hit.id in self._stage.selection:
            return DragNodes(self._stage, pointer, hit.id, takes_out=True)
        self._select(hit, pointer)
        if hit.part is Part.NODE:
            return DragNodes(self._stage, pointer, hit.id)
        return DragLane(self._stage, pointer, hit.id) if hit.part is Part.HEADER else None

    def hover(self, pointer: Pointer) -> None:
        """Ring the node under the mouse."""
        hit = hit_at(self._stage.scene, pointer.at)
        self._stage.marks.hover(hit.id if hit.part is Part.NODE else "")
        handle = handle_at(self._stage.scene, pointer.at)
        if handle is not None and handle.handle is not None:
            self._stage.show_cursor(handle.handle.cursor)
        else:
            self._stage.show_cursor(self._cursor(hit, pointer))

    def double_click(self, pointer: Pointer) -> None:
        """Open a sub-process, rename anything else; in an empty place a new step; on a lane's edge, its own height."""
        hit = hit_at(self._stage.scene, pointer.at)
        if hit.part is Part.PHASE and self._stage.scene.phases is not None:
            self._stage.naming.rename_phase(self._stage.scene.phase_at(pointer.at.x()))
        elif (lane := self._edge_at(hit, pointer)) is not None:
            self._stage.edits.execute(ResizeLane(lane.facts.lane.id, 0.0))
        elif hit.part in (Part.LANE, Part.GROUND):
            self._add_step(pointer)
        elif hit.id:
            self._stage.selection.set((hit.id,))
            step = self._stage.edits.document.find(hit.id)
            if isinstance(step, Step) and step.details:
                self._stage.show_map(step.details)
            else:
                self._stage.naming.rename(hit.id)

    def enter(self) -> bool:
        """The key is the map's: the next step."""
        return False

    def leave(self) -> None:
        """Nothing is under the mouse any more."""
        self._stage.marks.hover("")

    def end(self) -> None:
        """Leave nothing behind."""
        self.leave()
        self._stage.show_cursor(Qt.CursorShape.ArrowCursor)

    def _add_step(self, pointer: Pointer) -> None:
        """In the lane at this height, which grows where the step stands beside it."""
        lane = self._stage.scene.lane_at(pointer.at.y())
        if lane is not None:
            at = place_of(StepKind.TASK, pointer.at)
            phase = self._stage.scene.phase_at(pointer.at.x())
            self._stage.naming.add(AddNode(lane.facts.lane.id, at=at, phase=phase))

    def _at_flow(self, pointer: Pointer) -> Gesture | None:
        """What begins at a handle of the selected flow, or at a flow's label, which selects the flow."""
        scene = self._stage.scene
        item = handle_at(scene, pointer.at)
        figure = scene.flow(item.element_id if item is not None else label_at(scene, pointer.at))
        if figure is None:
            return None
        if item is not None and item.handle is not None:
            if item.handle.grip in (Grip.SOURCE, Grip.TARGET):
                return Reattach(self._stage, pointer, figure, item.handle.grip)
            return BendFlowByHand(self._stage, pointer, figure, item.handle)
        self._select(Hit(Part.FLOW, figure.facts.flow.id), pointer)
        return DragLabel(self._stage, pointer, figure)

    def _edge_at(self, hit: Hit, pointer: Pointer) -> LaneFigure | None:
        if hit.part not in (Part.LANE, Part.HEADER, Part.GROUND):
            return None
        return edge_at(self._stage.scene, pointer, self._stage.view.zoom)

    def _border_at(self, hit: Hit, pointer: Pointer) -> int | None:
        if hit.part not in (Part.PHASE, Part.LANE, Part.GROUND):
            return None
        return border_at(self._stage.scene, pointer, self._stage.view.zoom)

    def _cursor(self, hit: Hit, pointer: Pointer) -> Qt.CursorShape:
        if self._edge_at(hit, pointer) is not None:
            return Qt.CursorShape.SizeVerCursor
        if self._border_at(hit, pointer) is not None:
            return Qt.CursorShape.SizeHorCursor
        if (note := self._stage.scene.note(hit.id)) is not None:
            corner = is_corner(note, pointer.at, self._stage.view.zoom)
            return Qt.CursorShape.SizeFDiagCursor if corner else Qt.CursorShape.OpenHandCursor
        if badge_at(self._stage.scene, pointer.at):
            return Qt.CursorShape.PointingHandCursor
        return _CURSORS.get(hit.part, Qt.CursorShape.ArrowCursor)

    def _select(self, hit: Hit, pointer: Pointer) -> None:
        if pointer.adds:
            self._stage.selection.toggle(hit.id)
        elif hit.id not in self._stage.selection:
            self._stage.selection.set((hit.id,))
