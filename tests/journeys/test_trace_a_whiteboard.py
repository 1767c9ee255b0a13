"""The room has drawn on a whiteboard: a photo of it lies behind the map, is traced over and is in no export."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.desktop.backdrops.photos import whiteboard
from tests.journeys.at_the_window import LEFT, NONE, Person, new_window
from workflow_studio.app.exporting import export
from workflow_studio.desktop.appearance.theme import Appearance
from workflow_studio.desktop.canvas.inline_editor import InlineEditor
from workflow_studio.exporting.formats import chosen_formats
from workflow_studio.model import Backdrop
from workflow_studio.storage.files import load

Key = Qt.Key
CTRL = Qt.KeyboardModifier.ControlModifier
BOXES = ((0.275, "Ask for a quote"), (0.725, "Write the order"))
"""How far across the photo the two boxes that were drawn lie, and what is in them; both are half way down."""


class Tracer(Person):
    """Draws the map over the photo."""

    @property
    def photo(self) -> Backdrop:
        (photo,) = self.workspace.open_map.document.backdrops.values()
        return photo

    def on_photo(self, across: float, down: float = 0.5) -> QPoint:
        photo = self.photo
        return self.map.mapFromScene(QPointF(photo.x + across * photo.width, photo.y + down * photo.height))

    def run(self, words: str) -> None:
        """Find an action in the command field, and run it."""
        self.press(self.map, Key.Key_K, CTRL)
        self.write(self.window.work.commands, words)
        self.press(self.window.work.commands, Key.Key_Return)
        QApplication.processEvents()  # the field is left first


@pytest.fixture
def tracer(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> Tracer:
    tracer = Tracer(new_window(qtbot, Appearance(qapp), tmp_path, (1600, 1000)), qtbot)
    tracer.press(tracer.window, Key.Key_N, CTRL)
    QApplication.processEvents()
    return tracer


def test_a_whiteboard_is_traced(tracer: Tracer, tmp_path: Path) -> None:
    # A photo is pasted, and by keys put where the lane is.
    data = QMimeData()
    data.setImageData(whiteboard())
    QGuiApplication.clipboard().setMimeData(data)
    tracer.press(tracer.map, Key.Key_V, CTRL)
    tracer.wait_for(lambda: bool(tracer.workspace.open_map.document.backdrops))
    tracer.run("picture move")
    before = tracer.photo
    lane = next(iter(tracer.workspace.open_map.document.shapes.values()))
    too_low = tracer.photo.y + tracer.photo.height / 2 - lane.y - lane.height / 2
    for _ in range(round(too_low / 8)):
        tracer.press(tracer.map, Key.Key_Up)
    tracer.press(tracer.map, Key.Key_Return)
    assert tracer.photo.y < before.y

    # Two of its boxes are traced: a double click on each, and its name.
    for across, name in BOXES:
        at = tracer.on_photo(across)
        QTest.mouseClick(tracer.map.viewport(), LEFT, NONE, at)
        QTest.mouseDClick(tracer.map.viewport(), LEFT, NONE, at)
        editor = tracer.map.findChild(InlineEditor)
        assert editor is not None
        tracer.wait_for(lambda editor=editor: editor.active)  # type: ignore[misc]
        tracer.write(editor, name)
        tracer.press(editor, Key.Key_Return)
        tracer.press(tracer.map, Key.Key_Escape)
    assert tracer.steps() >= {name for _, name in BOXES}
    document = tracer.workspace.open_map.document
    places = {shape.of: shape.x + shape.width / 2 for shape in document.shapes.values()}
    for across, name in BOXES:
        assert places[tracer.step(name).id] == pytest.approx(tracer.photo.x + across * tracer.photo.width, abs=70)

    # It is exported: the steps are in it, the photo is not, not even while it is shown. Then it is hidden, and kept.
    export(document, "Traced", chosen_formats("svg,markdown"), tmp_path)
    for file in (tmp_path / "Traced.svg", tmp_path / "Traced.md"):
        exported = file.read_text(encoding="utf-8")
        assert "order" in exported
        assert "<image" not in exported and tracer.photo.picture[:40] not in exported and "backdrop" not in exported
    tracer.run("picture hide")
    assert not tracer.photo.shown
    tracer.workspace.open_map.session.save(tmp_path / "Traced.workflow")
    assert load(tmp_path / "Traced.workflow").document == tracer.workspace.open_map.document
