"""A map view and the hand that works on it: real mouse and key events, questions about document and picture."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from workflow_studio.app.session import EditSession
from workflow_studio.desktop.canvas import MapView
from workflow_studio.desktop.canvas.inline_editor import InlineEditor
from workflow_studio.desktop.canvas.map_scene import MapScene
from workflow_studio.desktop.canvas.picture_item import Layer, PictureItem
from workflow_studio.model import Document, Edge, Flow, Lane, Node, Shape
from workflow_studio.model.views import flows_of, lanes_of, nodes_of, participant_of

LEFT, MIDDLE = Qt.MouseButton.LeftButton, Qt.MouseButton.MiddleButton
NONE = Qt.KeyboardModifier.NoModifier
CTRL, SHIFT, ALT = (
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.AltModifier,
)


class Wall:
    """Elements are called by their names."""

    def __init__(self, qtbot: QtBot, session: EditSession) -> None:
        self.session = session
        self.map_id = next(iter(session.document.maps))
        self.view = MapView()
        qtbot.addWidget(self.view)
        self.view.resize(1300, 760)
        self.view.set_session(session, self.map_id)
        self.refusals: list[str] = []
        self.view.refused.connect(self.refusals.append)
        self.view.show()
        qtbot.waitExposed(self.view)
        self.view.setFocus()
        QApplication.processEvents()

    # --- the document ----------------------------------------------------------------------------------

    @property
    def document(self) -> Document:
        return self.session.document

    def node(self, name: str) -> Node:
        return next(node for node in nodes_of(self.document, self.map_id) if node.name == name)

    def lane(self, name: str) -> Lane:
        return next(
            lane for lane in lanes_of(self.document, self.map_id) if participant_of(self.document, lane.id).name == name
        )

    def flow(self, source: str, target: str) -> Flow:
        ends = self.node(source).id, self.node(target).id
        return next(flow for flow in flows_of(self.document, self.map_id) if (flow.source, flow.target) == ends)

    def ways(self) -> set[tuple[str, str, str]]:
        document = self.document
        return {
            (document.node(flow.source).name, document.node(flow.target).name, flow.label)
            for flow in flows_of(document, self.map_id)
        }

    def performer(self, name: str) -> str:
        return participant_of(self.document, self.node(name).id).name

    def shape(self, element_id: str) -> Shape:
        return next(shape for shape in self.document.shapes.values() if shape.of == element_id)

    def edge(self, flow: Flow) -> Edge:
        return next(edge for edge in self.document.edges.values() if edge.of == flow.id)

    def selected_names(self) -> list[str]:
        return [getattr(self.document.find(key), "name", key) for key in self.view.selected()]

    # --- places on the screen --------------------------------------------------------------------------

    def at(self, x: float, y: float) -> QPoint:
        return self.view.mapFromScene(QPointF(x, y))

    def middle(self, name: str) -> QPoint:
        shape = self.shape(self.node(name).id)
        return self.at(shape.x + shape.width / 2, shape.y + shape.height / 2)

    def in_lane(self, name: str, x: float, down: float = 0.5) -> QPoint:
        shape = self.shape(self.lane(name).id)
        return self.at(x, shape.y + shape.height * down)

    def header(self, name: str) -> QPoint:
        shape = self.shape(self.lane(name).id)
        return self.at(max(self.view.mapToScene(QPoint(0, 0)).x(), shape.x) + 18, shape.y + shape.height / 2)

    def handle(self, side: str) -> QPoint:
        shape = self.shape(self.view.selected()[0])
        middle = QPointF(shape.x + shape.width / 2, shape.y + shape.height / 2)
        away = {
            "left": (-shape.width / 2 - 3, 0),
            "right": (shape.width / 2 + 3, 0),
            "below": (0, shape.height / 2 + 3),
        }
        return self.view.mapFromScene(middle + QPointF(*away[side]))

    # --- the hand --------------------------------------------------------------------------------------

    def press(self, at: QPoint, button: Qt.MouseButton = LEFT, keys: Qt.KeyboardModifier = NONE) -> None:
        QTest.mousePress(self.view.viewport(), button, keys, at)

    def move(self, *through: QPoint) -> None:
        for at in through:
            QTest.mouseMove(self.view.viewport(), at)
            QApplication.processEvents()

    def release(self, at: QPoint, button: Qt.MouseButton = LEFT, keys: Qt.KeyboardModifier = NONE) -> None:
        QTest.mouseRelease(self.view.viewport(), button, keys, at)
        QApplication.processEvents()

    def click(self, at: QPoint, keys: Qt.KeyboardModifier = NONE) -> None:
        self.press(at, keys=keys)
        self.release(at, keys=keys)

    def double_click(self, at: QPoint) -> None:
        self.click(at)
        QTest.mouseDClick(self.view.viewport(), LEFT, NONE, at)
        self.release(at)

    def drag(self, start: QPoint, end: QPoint, keys: Qt.KeyboardModifier = NONE) -> None:
        self.press(start, keys=keys)
        self.move(start + (end - start) / 3, start + (end - start) * 2 / 3, end)
        self.release(end, keys=keys)

    def key(self, key: Qt.Key, keys: Qt.KeyboardModifier = NONE) -> None:
        QTest.keyClick(self._keyboard(), key, keys)
        QApplication.processEvents()

    def type(self, text: str) -> None:
        for letter in text:  # the first one may open the field that gets the others
            QTest.keyClicks(self._keyboard(), letter)
        QApplication.processEvents()

    @property
    def editor(self) -> InlineEditor:
        found = self.view.findChild(InlineEditor)
        assert found is not None
        return found

    def _keyboard(self) -> QWidget:
        return self.editor if self.editor.active else self.view

    # --- the picture -----------------------------------------------------------------------------------

    @property
    def scene(self) -> MapScene:
        scene = self.view.scene()
        assert isinstance(scene, MapScene)
        return scene

    def painted(self, layer: Layer) -> list[PictureItem]:
        """The visible items of a layer that paint anything."""
        items = [item for item in self.scene.items() if isinstance(item, PictureItem) and item.layer is layer]
        return [item for item in items if item.isVisible() and item.items()]

    def pixels(self) -> QImage:
        QApplication.processEvents()
        return self.view.viewport().grab().toImage()
