"""The tools that put something new where the mouse clicks: a step, a decision, an event."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt

from workflow_studio.desktop.canvas.gestures.ghosts import NodeKind, ghost_of, place_of
from workflow_studio.desktop.canvas.gestures.sketch import Sketch
from workflow_studio.desktop.canvas.gestures.taken import taken_flow
from workflow_studio.desktop.canvas.hit import Part, hit_at
from workflow_studio.desktop.canvas.map_commands import MapCommands
from workflow_studio.desktop.canvas.stage import Gesture, Pointer, Stage
from workflow_studio.editing.commands import AddNode


class PlaceTool:
    """A click in a lane puts it there, a click on a flow into the flow; then selecting is on again."""

    def __init__(self, stage: Stage, kind: NodeKind, done: Callable[[], None]) -> None:
        self._stage, self._kind, self._done = stage, kind, done
        self._sketch = Sketch(stage.scene)
        stage.show_cursor(Qt.CursorShape.CrossCursor)

    def press(self, pointer: Pointer) -> Gesture | None:
        """Put it here, and write its name."""
        command = self._command(pointer)
        if command is not None:
            self._done()
            self._stage.naming.add(command)
        return None

    def hover(self, pointer: Pointer) -> None:
        """Show its outline where it would go, and the flow that it would go into."""
        self._stage.show_cursor(Qt.CursorShape.CrossCursor)
        command = self._command(pointer)
        taken = self._stage.scene.flow(command.on_flow) if command and command.on_flow else None
        ghost = ghost_of(self._kind, pointer.at) if command else ()
        self._sketch.draw((*ghost, *taken_flow(taken)) if taken else ghost)

    def double_click(self, pointer: Pointer) -> None:
        """The first click has done it already."""

    def enter(self) -> bool:
        """Put it after what is selected, or into the selected flow, and write its name."""
        self._done()
        MapCommands(self._stage).next_step(self._kind)
        return True

    def leave(self) -> None:
        """Take the outline away."""
        self._sketch.draw(())

    def end(self) -> None:
        """Nothing is left of it."""
        self._sketch.clear()
        self._stage.show_cursor(Qt.CursorShape.ArrowCursor)

    def _command(self, pointer: Pointer) -> AddNode | None:
        lane, hit = self._stage.scene.lane_at(pointer.at.y()), hit_at(self._stage.scene, pointer.at)
        if lane is None:
            return None
        if hit.part is Part.FLOW:
            into = AddNode(lane.facts.lane.id, self._kind, on_flow=hit.id)
            if not self._stage.edits.reason_against(into):
                return into
        phase = self._stage.scene.phase_at(pointer.at.x())
        return AddNode(lane.facts.lane.id, self._kind, at=place_of(self._kind, pointer.at), phase=phase)
