"""The tool for selecting, moving and connecting: the one that is on unless another one is chosen."""

from __future__ import annotations

from PySide6.QtCore import Qt

from workflow_studio.desktop.canvas.flow_handles import Grip, handle_at
from workflow_studio.desktop.canvas.gestures.bend_flow import BendFlowByHand
from workflow_studio.desktop.canvas.gestures.connect import DrawFlow
from workflow_studio.desktop.canvas.gestures.drag_label import DragLabel
from workflow_studio.desktop.canvas.gestures.drag_lane import DragLane
from workflow_studio.desktop.canvas.gestures.drag_nodes import DragNodes
from workflow_studio.desktop.canvas.gestures.ghosts import place_of
from workflow_studio.desktop.canvas.gestures.reattach import Reattach
from workflow_studio.desktop.canvas.gestures.rubber_band import RubberBand
from workflow_studio.desktop.canvas.hit import Hit, Part, hit_at, label_at
from workflow_studio.desktop.canvas.stage import Gesture, Pointer, Stage
from workflow_studio.editing.commands import AddNode
from workflow_studio.model import Step, StepKind

_CURSORS = {Part.HANDLE: Qt.CursorShape.CrossCursor, Part.HEADER: Qt.CursorShape.OpenHandCursor}


class SelectTool:
    """Where the press lands decides what begins."""

    def __init__(self, stage: Stage) -> None:
        self._stage = stage

    def press(self, pointer: Pointer) -> Gesture | None:
        """A handle draws or bends a flow, nodes, lanes and labels are dragged, elsewhere a rubber band begins."""
        if (by_hand := self._at_flow(pointer)) is not None:
            return by_hand
        hit = hit_at(self._stage.scene, pointer.at)
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
            self._stage.show_cursor(_CURSORS.get(hit.part, Qt.CursorShape.ArrowCursor))

    def double_click(self, pointer: Pointer) -> None:
        """Open a sub-process, rename anything else; on an empty place of a lane, a new step."""
        hit = hit_at(self._stage.scene, pointer.at)
        if hit.part is Part.LANE:
            at = place_of(StepKind.TASK, pointer.at)
            self._stage.naming.add(AddNode(hit.id, at=at))
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

    def _select(self, hit: Hit, pointer: Pointer) -> None:
        if pointer.adds:
            self._stage.selection.toggle(hit.id)
        elif hit.id not in self._stage.selection:
            self._stage.selection.set((hit.id,))
