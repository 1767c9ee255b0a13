"""The mouse over the map: hands presses to the chosen tool and drives the gesture that begins."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from functools import partial
from types import MappingProxyType

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QMouseEvent

from workflow_studio.desktop.canvas.edge_scrolling import EdgeScrolling
from workflow_studio.desktop.canvas.gestures.ghosts import NodeKind
from workflow_studio.desktop.canvas.gestures.pan import Pan
from workflow_studio.desktop.canvas.stage import Gesture, Pointer, Stage, Tool
from workflow_studio.desktop.canvas.tool.draw_flows import DrawFlowsTool
from workflow_studio.desktop.canvas.tool.move_picture import MovePictureTool
from workflow_studio.desktop.canvas.tool.place import PlaceTool
from workflow_studio.desktop.canvas.tool.select import SelectTool
from workflow_studio.model import DecisionKind, Event, EventKind, StepKind

_KINDS: Mapping[str, NodeKind] = MappingProxyType(
    {
        "step": StepKind.TASK,
        "decision": DecisionKind.CHOICE,
        "start": EventKind.START,
        "end": EventKind.END,
        "wait": EventKind.INTERMEDIATE,
    }
)
_MODIFIERS: Mapping[Qt.Key, Qt.KeyboardModifier] = MappingProxyType(
    {
        Qt.Key.Key_Alt: Qt.KeyboardModifier.AltModifier,
        Qt.Key.Key_Control: Qt.KeyboardModifier.ControlModifier,
        Qt.Key.Key_Shift: Qt.KeyboardModifier.ShiftModifier,
    }
)


class Mouse:
    """One tool is chosen; one gesture at a time is going on, or none."""

    def __init__(self, stage: Stage, tell: Callable[[str], None]) -> None:
        self._stage, self._tell = stage, tell
        self._name = "select"
        self._tool: Tool = SelectTool(stage)
        self._gesture: Gesture | None = None
        self._space = False
        self._last: Pointer | None = None
        self._edges = EdgeScrolling(stage.view, self._move_on, stage.edits)

    def choose(self, name: str) -> None:
        """Choose a tool; KeyError for one that there is not."""
        self.cancel()
        self._tool.end()
        self._name, self._tool = name, self._make(name)
        self._tell(name)

    def press(self, event: QMouseEvent) -> None:
        """A button goes down: the middle one, or any with the space bar, pans; the left one is the tool's."""
        pointer = Pointer.of(self._stage.view, event)
        self.cancel()
        self._last = None
        if pointer.button is Qt.MouseButton.MiddleButton or self._space:
            self._gesture = Pan(self._stage, pointer)
        elif pointer.button is Qt.MouseButton.LeftButton:
            self._gesture = self._tool.press(pointer)

    def move(self, event: QMouseEvent) -> None:
        """The gesture goes on, or the tool shows what a press would do."""
        pointer = Pointer.of(self._stage.view, event)
        if self._gesture is not None:
            self._last = pointer
            self._gesture.move(pointer)
            if not isinstance(self._gesture, Pan):
                self._edges.drag_to(pointer.on_view)
        elif not self._space:
            self._tool.hover(pointer)

    def release(self, event: QMouseEvent) -> None:
        """The gesture is done."""
        gesture, self._gesture = self._gesture, None
        self._edges.stop()
        if gesture is not None:
            gesture.release(Pointer.of(self._stage.view, event))

    def double_click(self, event: QMouseEvent) -> None:
        """The left button twice."""
        self.cancel()
        if event.button() is Qt.MouseButton.LeftButton:
            self._tool.double_click(Pointer.of(self._stage.view, event))

    def enter(self) -> bool:
        """Enter was pressed; whether the chosen tool had a use for it."""
        return self._tool.enter()

    def answer(self, event: QKeyEvent) -> Callable[[], None] | None:
        """What the chosen tool does with this key; none where it has no use for it."""
        return self._tool.answer(event) if isinstance(self._tool, MovePictureTool) else None

    def let_go(self) -> None:
        """A key was let go: what it moved stays there."""
        if isinstance(self._tool, MovePictureTool):
            self._tool.drop()

    @property
    def tool(self) -> str:
        """The name of the chosen tool."""
        return self._name

    def leave(self) -> None:
        """The mouse left the map."""
        if self._gesture is None:
            self._tool.leave()

    def hold_key(self, event: QKeyEvent, held: bool) -> bool:
        """A key that changes what the mouse does is held or let go. Whether it is the mouse's alone."""
        if event.key() == Qt.Key.Key_Space:
            self.hold_space(held)
            return True
        key = _MODIFIERS.get(Qt.Key(event.key()))
        if key is not None and self._gesture is not None and self._last is not None:
            keys = event.modifiers() | key if held else event.modifiers() & ~key
            self._last = replace(self._last, modifiers=keys)
            self._gesture.move(self._last)
        return False

    def hold_space(self, held: bool) -> None:
        """While the space bar is held, the left button pans."""
        if held != self._space:
            self._space = held
            self._tool.leave()
            self._stage.show_cursor(Qt.CursorShape.OpenHandCursor if held else Qt.CursorShape.ArrowCursor)

    def cancel(self) -> None:
        """Break off what is going on."""
        gesture, self._gesture = self._gesture, None
        self._edges.stop()
        if gesture is not None:
            gesture.cancel()

    def escape(self) -> None:
        """One step back: break off the gesture, else choose selecting, else select nothing."""
        if self._gesture is not None:
            self.cancel()
        elif self._name != "select":
            self.choose("select")
        else:
            self._stage.selection.set(())

    def _move_on(self) -> None:
        """The map moved under a mouse that rests."""
        if self._gesture is not None and self._last is not None:
            at = self._stage.view.mapToScene(self._last.on_view)
            self._gesture.move(replace(self._last, at=at))

    def _make(self, name: str) -> Tool:
        if name == "select":
            return SelectTool(self._stage)
        if name == "flow":
            return DrawFlowsTool(self._stage)
        if name == "picture":
            return MovePictureTool(self._stage, partial(self.choose, "select"))
        kind = self._missing_event() if name == "event" else _KINDS[name]
        return PlaceTool(self._stage, kind, partial(self.choose, "select"))

    def _missing_event(self) -> EventKind:
        """A map begins somewhere: a start if there is none yet, else an end."""
        events = (figure.facts.node for figure in self._stage.scene.nodes)
        started = any(isinstance(event, Event) and event.kind is EventKind.START for event in events)
        return EventKind.END if started else EventKind.START
