"""What every gesture and tool works with."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Protocol

from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QCursor, QMouseEvent

from workflow_studio.desktop.canvas.edits import MapEdits
from workflow_studio.desktop.canvas.map_scene import MapScene
from workflow_studio.desktop.canvas.marks import Marks
from workflow_studio.desktop.canvas.naming import Naming
from workflow_studio.desktop.canvas.selection import Selection
from workflow_studio.desktop.canvas.zoomable_view import ZoomableView


@dataclass(frozen=True, slots=True)
class Stage:
    """The view with all that a gesture may look at and change."""

    view: ZoomableView
    scene: MapScene
    marks: Marks
    selection: Selection
    edits: MapEdits
    naming: Naming
    show_map: Callable[[str], None]

    def show_cursor(self, shape: Qt.CursorShape) -> None:
        """Let the mouse pointer over the map look like this."""
        self.view.viewport().setCursor(QCursor(shape))


@dataclass(frozen=True, slots=True)
class Pointer:
    """Where the mouse is, on the map and on the viewport, and which keys are held."""

    at: QPointF
    on_view: QPoint
    button: Qt.MouseButton
    modifiers: Qt.KeyboardModifier

    @classmethod
    def of(cls, view: ZoomableView, event: QMouseEvent) -> Pointer:
        """The pointer of a mouse event of the view's viewport."""
        on_view = event.position().toPoint()
        return cls(view.mapToScene(on_view), on_view, event.button(), event.modifiers())

    @property
    def adds(self) -> bool:
        """Whether what is clicked is added to what is selected."""
        keys = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
        return bool(self.modifiers & keys)


class Gesture(Protocol):
    """What goes on between pressing and releasing a mouse button."""

    def move(self, pointer: Pointer) -> None:
        """The mouse moved."""

    def release(self, pointer: Pointer) -> None:
        """The button was released: do it."""

    def cancel(self) -> None:
        """Esc: leave everything as it was."""


class Tool(Protocol):
    """What the mouse does while this tool is chosen."""

    def press(self, pointer: Pointer) -> Gesture | None:
        """A button went down; the gesture that begins, if one does."""

    def hover(self, pointer: Pointer) -> None:
        """The mouse moved with no button down."""

    def double_click(self, pointer: Pointer) -> None:
        """The left button went down twice."""

    def enter(self) -> bool:
        """Enter was pressed: do it at what is selected. Whether this tool has a use for the key."""

    def leave(self) -> None:
        """The mouse left the map: take what follows it away."""

    def end(self) -> None:
        """Another tool is chosen: leave nothing behind."""
