"""A person at the window: clicks, drags and types; everything goes through real mouse and key events."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QPoint, QPointF, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from tests.by_name import step_named
from workflow_studio.desktop.appearance.theme import Appearance
from workflow_studio.desktop.canvas import MapView
from workflow_studio.desktop.settings import Settings
from workflow_studio.desktop.window.main_window import MainWindow
from workflow_studio.desktop.workspace.workspace import Workspace
from workflow_studio.model import Step
from workflow_studio.storage.files import load

W = TypeVar("W", bound=QWidget)
LEFT, NONE = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
PATIENCE = 20_000


def new_window(qtbot: QtBot, appearance: Appearance, folder: Path, size: tuple[int, int] = (1280, 800)) -> MainWindow:
    """A main window in front, with settings of its own in this folder."""
    window = MainWindow(Settings(folder / "window.ini"), appearance)
    qtbot.addWidget(window, before_close_func=lambda _window: window.show_start_page())
    window.resize(*size)
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    return window


class Person:
    """Works on one main window."""

    def __init__(self, window: MainWindow, qtbot: QtBot) -> None:
        self.window, self._qtbot = window, qtbot

    @property
    def workspace(self) -> Workspace:
        """The open document's workspace."""
        assert self.window.workspace is not None
        return self.window.workspace

    @property
    def map(self) -> MapView:
        """The map on the wall."""
        return self.workspace.map

    def step(self, name: str) -> Step:
        """The step of this name in the open document."""
        return step_named(self.workspace.open_map.document, name)

    def steps(self) -> set[str]:
        """The names of all steps."""
        return {step.name for step in self.workspace.open_map.document.steps.values()}

    def performer(self, step: str) -> str:
        """Who performs this step."""
        document = self.workspace.open_map.document
        return document.participants[document.lanes[self.step(step).lane].participant].name

    def wait_for(self, what: Callable[[], bool]) -> None:
        """Wait until this is so."""
        self._qtbot.waitUntil(what, timeout=PATIENCE)

    def click(self, widget: QWidget) -> None:
        """Press and let go in the middle of a widget."""
        assert widget.isVisible() and widget.isEnabled(), widget.accessibleName()
        QTest.mouseClick(widget, LEFT, NONE, widget.rect().center())

    def press(self, widget: QWidget, key: Qt.Key, held: Qt.KeyboardModifier = NONE) -> None:
        """Press one key while this widget has the keyboard."""
        if QApplication.activeWindow() is not widget.window():
            widget.window().activateWindow()
            self.wait_for(lambda: QApplication.activeWindow() is widget.window())
        QTest.keyClick(widget, key, held)

    def write(self, widget: QWidget, text: str) -> None:
        """Type."""
        QTest.keyClicks(widget, text)

    def point_of(self, element: str) -> QPoint:
        """Where the middle of a node or lane is on the map's viewport."""
        document = self.workspace.open_map.document
        shape = next(shape for shape in document.shapes.values() if shape.of == element)
        return self.map.mapFromScene(QPointF(shape.x + shape.width / 2, shape.y + shape.height / 2))

    def click_on_map(self, element: str) -> None:
        """Click on a step, decision or event."""
        self.map.reveal(element)
        QTest.mouseClick(self.map.viewport(), LEFT, NONE, self.point_of(element))

    def drag_on_map(self, element: str, to: QPoint) -> None:
        """Take an element and let it go elsewhere, by way of a few points between."""
        start = self.point_of(element)
        QTest.mousePress(self.map.viewport(), LEFT, NONE, start)
        for part in range(1, 9):
            QTest.mouseMove(self.map.viewport(), start + (to - start) * part / 8, 5)
        QTest.mouseRelease(self.map.viewport(), LEFT, NONE, to)

    def in_dialog(self, kind: type[W], do: Callable[[W], None]) -> Answer:
        """Do this in the next dialog of this kind, while it holds the window. Check the answer afterwards."""
        return Answer(kind, do)


class Answer:
    """What will be done in a dialog; `check` raises what went wrong in it."""

    def __init__(self, kind: type[W], do: Callable[[W], None]) -> None:
        self._kind, self._do = kind, do
        self._error: BaseException | None = None
        self._done = False
        self._timer = QTimer()
        self._timer.timeout.connect(self._look)
        self._timer.start(20)

    @property
    def done(self) -> bool:
        """Whether the dialog has come."""
        return self._done

    def check(self) -> None:
        """The dialog came, and everything in it went well."""
        if self._error is not None:
            raise self._error
        assert self._done, f"no {self._kind.__name__} came"

    def _look(self) -> None:
        dialog = next((w for w in QApplication.topLevelWidgets() if isinstance(w, self._kind) and w.isVisible()), None)
        if dialog is None:
            return
        self._timer.stop()
        try:
            self._do(dialog)
        except BaseException as error:  # told by check(); an exception must not be lost in the event loop
            self._error = error
            dialog.close()
        self._done = True


def saved_steps(path: Path) -> set[str]:
    """The names of the steps in a saved document."""
    return {step.name for step in load(path).document.steps.values()}
