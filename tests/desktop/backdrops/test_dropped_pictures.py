"""What is dropped on the open map: pictures go behind it, workbooks are the window's, all else is refused."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDragMoveEvent, QDropEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.desktop.backdrops.photos import GIF, HTML, encoded, whiteboard
from tests.examples import purchase_map
from tests.journeys.at_the_window import Person, new_window
from workflow_studio.app.importing import laid_out
from workflow_studio.app.session import EditSession
from workflow_studio.desktop.appearance.theme import Appearance
from workflow_studio.desktop.words.backdrops import NO_PICTURE
from workflow_studio.model import Backdrop
from workflow_studio.model.views import backdrop_of

COPY, LEFT, NONE = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier


class Dragger(Person):
    """Drags things from outside over the map and lets them go."""

    @property
    def picture(self) -> Backdrop | None:
        open_map = self.workspace.open_map
        return backdrop_of(open_map.document, open_map.map_id)

    @property
    def told(self) -> str:
        return self.window.status._said.text()

    def enter(self, data: QMimeData) -> bool:
        """Whether the drag is welcome over the map."""
        event = QDragEnterEvent(QPoint(300, 200), COPY, data, LEFT, NONE)
        event.ignore()
        QApplication.sendEvent(self.map.viewport(), event)
        return event.isAccepted()

    def move(self, data: QMimeData) -> bool:
        event = QDragMoveEvent(QPoint(320, 210), COPY, data, LEFT, NONE)
        event.ignore()
        QApplication.sendEvent(self.map.viewport(), event)
        return event.isAccepted()

    def leave(self) -> None:
        QApplication.sendEvent(self.window, QDragLeaveEvent())

    def drop(self, data: QMimeData) -> None:
        QApplication.sendEvent(self.map.viewport(), QDropEvent(QPointF(320, 210), COPY, data, LEFT, NONE))


@pytest.fixture
def dragger(qtbot: QtBot, qapp: QApplication, tmp_path: Path) -> Iterator[Dragger]:
    window = new_window(qtbot, Appearance(qapp), tmp_path)
    window.show_session(EditSession(laid_out(purchase_map()), saved=True))
    QApplication.processEvents()
    yield Dragger(window, qtbot)


def files(*paths: Path) -> QMimeData:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    return data


@pytest.mark.parametrize("name", ["board.png", "Board of Monday.JPG"])
def test_a_dropped_picture_file_lies_behind_the_map_in_one_undo_step(
    dragger: Dragger, tmp_path: Path, name: str
) -> None:
    photo = tmp_path / name
    photo.write_bytes(encoded(whiteboard(800, 500), "PNG" if name.endswith("png") else "JPEG"))
    data = files(photo)
    assert dragger.enter(data) and dragger.move(data)
    assert dragger.told == "Let go to put the picture behind the map."
    dragger.drop(data)
    dragger.wait_for(lambda: dragger.picture is not None)
    dragger.window.actions_by_id["edit.undo"].trigger()
    assert dragger.picture is None


def test_an_image_dragged_from_another_program_is_taken(dragger: Dragger) -> None:
    data = QMimeData()
    data.setData("image/png", encoded(whiteboard(400, 250), "PNG"))
    assert dragger.enter(data)
    dragger.drop(data)
    dragger.wait_for(lambda: dragger.picture is not None)


def test_a_file_that_only_calls_itself_a_picture_is_refused_with_a_sentence(dragger: Dragger, tmp_path: Path) -> None:
    photo = tmp_path / "photo.jpg"
    photo.write_bytes(HTML)
    assert dragger.enter(files(photo))
    dragger.drop(files(photo))
    dragger.wait_for(lambda: dragger.told.startswith(NO_PICTURE))
    assert dragger.picture is None


def test_workbooks_over_the_map_are_taken_by_the_window(dragger: Dragger, tmp_path: Path) -> None:
    assert dragger.enter(files(tmp_path / "tracker.xlsx"))
    dragger.leave()
    assert dragger.picture is None


def test_what_nobody_can_take_is_not_welcome(dragger: Dragger, tmp_path: Path) -> None:
    animation = tmp_path / "moving.gif"
    animation.write_bytes(GIF)
    text = QMimeData()
    text.setText("Check the request")
    assert not dragger.enter(files(animation)) and not dragger.enter(text)
    dragger.drop(text)
    assert dragger.picture is None
