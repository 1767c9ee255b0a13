"""The picture behind the map in the real window: pasted, moved by mouse and keys, faded, hidden, taken away."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt
from PySide6.QtGui import QGuiApplication, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QMenu
from pytestqt.qtbot import QtBot

from tests.desktop.backdrops.photos import GIF, HTML, SVG, encoded, whiteboard
from tests.examples import purchase_map
from tests.journeys.at_the_window import LEFT, NONE, Person, new_window
from tests.pictures import TINY_JPEG
from workflow_studio.app.importing import laid_out
from workflow_studio.app.session import EditSession
from workflow_studio.desktop.appearance.theme import Appearance
from workflow_studio.desktop.backdrops.reading import picture_in
from workflow_studio.desktop.canvas.facts import MapFacts
from workflow_studio.desktop.presentation.view import PresentingView
from workflow_studio.desktop.window.context_menu import context_menu
from workflow_studio.desktop.words.backdrops import AS_LIGHT, HOW_TO_MOVE, NO_PICTURE, NONE_THERE
from workflow_studio.editing.commands import AddMap, PutBackdrop
from workflow_studio.model import Backdrop, MapState
from workflow_studio.model.backdrops import picture_bytes
from workflow_studio.model.views import backdrop_of
from workflow_studio.picture.colours import LIGHT
from workflow_studio.storage.files import load

Key = Qt.Key
CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


class Tracer(Person):
    """Puts pictures behind the map of the purchase."""

    @property
    def told(self) -> str:
        """What the status bar says."""
        return self.window.status._said.text()

    @property
    def picture(self) -> Backdrop | None:
        open_map = self.workspace.open_map
        return backdrop_of(open_map.document, open_map.map_id)

    @property
    def behind(self) -> Backdrop:
        assert self.picture is not None
        return self.picture

    def paste(self, data: QMimeData) -> None:
        QGuiApplication.clipboard().setMimeData(data)
        self.press(self.map, Key.Key_V, CTRL)

    def paste_board(self) -> None:
        before = self.picture
        self.paste(image_data(whiteboard()))
        self.wait_for(lambda: self.picture != before)

    def do(self, action: str) -> None:
        self.window.actions_by_id[action].trigger()

    def at(self, x: float, y: float) -> QPoint:
        """This part of the picture on the screen; 0 and 1 are its edges."""
        box = self.behind
        return self.map.mapFromScene(QPointF(box.x + x * box.width, box.y + y * box.height))

    def drag(self, start: QPoint, by: QPoint) -> None:
        QTest.mousePress(self.map.viewport(), LEFT, NONE, start)
        for part in range(1, 5):
            QTest.mouseMove(self.map.viewport(), start + by * part / 4)
        QTest.mouseRelease(self.map.viewport(), LEFT, NONE, start + by)

    def pixel(self, x: float, y: float) -> int:
        """How light the map is painted there, of 255."""
        QApplication.processEvents()
        return self.map.viewport().grab().toImage().pixelColor(self.at(x, y)).lightness()

    @property
    def undo_text(self) -> str:
        return self.workspace.open_map.session.editor.undo_text


@pytest.fixture
def tracer(qtbot: QtBot, qapp: QApplication, tmp_path: Path) -> Iterator[Tracer]:
    appearance = Appearance(qapp)
    appearance.choose("light")
    window = new_window(qtbot, appearance, tmp_path, (1600, 1000))
    window.show_session(EditSession(laid_out(purchase_map()), saved=True))
    tracer = Tracer(window, qtbot)
    QApplication.processEvents()
    yield tracer


def image_data(image: QImage) -> QMimeData:
    data = QMimeData()
    data.setImageData(image)
    return data


def test_a_pasted_picture_lies_in_the_visible_part_of_the_map_in_its_own_proportions(tracer: Tracer) -> None:
    tracer.paste_board()
    box, seen = tracer.behind, tracer.map.visible_rect()
    assert box.width / box.height == pytest.approx(1.6, rel=0.01)
    assert seen.contains(box.x, box.y) and seen.contains(box.x + box.width, box.y + box.height)
    assert box.x > seen.left() + 36, "the lane headers do not hide it"
    assert tracer.undo_text == "Put a picture behind the map"
    tracer.press(tracer.map, Key.Key_Z, CTRL)
    assert tracer.picture is None


def test_pasting_another_one_replaces_it_in_one_step(tracer: Tracer) -> None:
    tracer.paste_board()
    first = tracer.behind
    tracer.paste(image_data(whiteboard(900, 900)))
    tracer.wait_for(lambda: tracer.behind.picture != first.picture)
    assert tracer.behind.width == pytest.approx(tracer.behind.height)
    tracer.press(tracer.map, Key.Key_Z, CTRL)
    assert tracer.behind == first


def test_it_is_seen_on_the_lanes_and_not_over_the_steps(tracer: Tracer) -> None:
    board = QImage(800, 500, QImage.Format.Format_RGB32)
    board.fill(Qt.GlobalColor.black)
    step = tracer.step("Compare quotes").id
    shape = next(one for one in tracer.workspace.open_map.document.shapes.values() if one.of == step)
    inside = tracer.map.mapFromScene(QPointF(shape.x + 6, shape.y + shape.height / 2))
    before = tracer.map.viewport().grab().toImage().pixelColor(inside)
    tracer.paste(image_data(board))
    tracer.wait_for(lambda: tracer.picture is not None)
    ground = tracer.pixel(0.5, 0.01)
    assert 100 < ground < 160, "half of black on white"
    assert tracer.map.viewport().grab().toImage().pixelColor(inside) == before
    tracer.do("picture.shown")
    assert tracer.pixel(0.5, 0.01) > 240
    tracer.do("picture.stronger")
    assert tracer.behind.shown
    assert tracer.pixel(0.5, 0.01) < ground


def test_a_click_goes_through_it(tracer: Tracer) -> None:
    tracer.paste_board()
    tracer.click_on_map(tracer.step("Compare quotes").id)
    assert tracer.map.selected() == (tracer.step("Compare quotes").id,)
    before = tracer.behind
    tracer.drag(tracer.at(0.5, 0.02), QPoint(60, 0))
    tracer.press(tracer.map, Key.Key_A, CTRL)
    tracer.press(tracer.map, Key.Key_Delete)
    assert tracer.behind == before


def test_text_and_outlines_on_the_clipboard_are_pasted_as_ever(tracer: Tracer) -> None:
    data = image_data(whiteboard())
    data.setText("Purchasing: Sort the mail")
    tracer.paste(data)
    assert "Sort the mail" in tracer.steps()
    assert tracer.picture is None


@pytest.mark.parametrize(
    ("kind", "content"),
    [("image/gif", GIF), ("image/svg+xml", SVG), ("image/png", GIF), ("image/jpeg", HTML)],
    ids=["gif", "svg", "gif as png", "html as jpeg"],
)
def test_what_is_no_picture_is_refused_with_a_sentence(tracer: Tracer, kind: str, content: bytes) -> None:
    data = QMimeData()
    data.setData(kind, content)
    tracer.paste(data)
    tracer.wait_for(lambda: tracer.told.startswith(NO_PICTURE))
    assert tracer.picture is None


def test_a_photo_of_twenty_megapixels_is_put_there_small(tracer: Tracer, tmp_path: Path, monkeypatch) -> None:
    file = tmp_path / "IMG_0815.jpg"
    file.write_bytes(encoded(whiteboard(5200, 3900), "JPEG"))
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(file), ""))
    tracer.do("insert.picture")
    tracer.wait_for(lambda: tracer.picture is not None)
    assert picture_in(picture_bytes(tracer.behind.picture)).width() == 2400
    folder = tmp_path / "saved"
    folder.mkdir()
    tracer.workspace.open_map.session.save(folder / "Traced.workflow")
    assert load(folder / "Traced.workflow").document == tracer.workspace.open_map.document


@pytest.mark.qt_log_ignore("JPEG")
def test_a_damaged_picture_in_a_document_is_not_painted_and_can_be_taken_away(tracer: Tracer) -> None:
    damaged = TINY_JPEG[:24] + "A" * 400
    tracer.workspace.open_map.execute(PutBackdrop(tracer.workspace.open_map.map_id, damaged, (100, 50, 300, 200)))
    assert tracer.pixel(0.5, 0.5) > 0
    tracer.do("picture.remove")
    assert tracer.picture is None


def test_how_to_move_it_is_said_only_as_long_as_it_can_be_moved(tracer: Tracer) -> None:
    tracer.paste_board()
    tracer.do("picture.move")
    tracer.do("view.table")
    assert not tracer.told
    tracer.do("picture.move")
    assert tracer.told == HOW_TO_MOVE
    QTest.keyClick(tracer.map, Qt.Key.Key_Escape)
    assert not tracer.told


def test_it_is_dragged_and_resized_by_mouse_in_one_step_each(tracer: Tracer) -> None:
    tracer.paste_board()
    tracer.do("picture.move")
    assert tracer.told == HOW_TO_MOVE
    before, zoom = tracer.behind, tracer.map.zoom
    tracer.drag(tracer.at(0.5, 0.5), QPoint(40, 30))
    moved = tracer.behind
    assert (moved.x - before.x, moved.y - before.y) == pytest.approx((40 / zoom, 30 / zoom))
    assert (moved.width, tracer.undo_text) == (before.width, "Move picture")
    tracer.drag(tracer.at(1, 1), QPoint(-160, -100))
    smaller = tracer.behind
    assert smaller.width == pytest.approx(moved.width - 160 / zoom, abs=1)
    assert smaller.width / smaller.height == pytest.approx(1.6, rel=0.01)
    assert (smaller.x, smaller.y) == pytest.approx((moved.x, moved.y))
    tracer.drag(tracer.at(0, 0), QPoint(3000, 3000))
    assert min(tracer.behind.width, tracer.behind.height) == pytest.approx(32)
    for _ in range(3):
        tracer.press(tracer.map, Key.Key_Z, CTRL)
    assert tracer.behind == before


def test_esc_in_a_drag_puts_it_back_and_a_press_beside_it_ends_moving(tracer: Tracer) -> None:
    tracer.paste_board()
    tracer.do("picture.move")
    before = tracer.behind
    start = tracer.at(0.5, 0.5)
    QTest.mousePress(tracer.map.viewport(), LEFT, NONE, start)
    QTest.mouseMove(tracer.map.viewport(), start + QPoint(50, 50))
    tracer.press(tracer.map, Key.Key_Escape)
    QTest.mouseRelease(tracer.map.viewport(), LEFT, NONE, start + QPoint(50, 50))
    assert tracer.behind == before
    QTest.mouseClick(tracer.map.viewport(), LEFT, NONE, tracer.at(1, 0.5) + QPoint(30, 0))
    tracer.drag(tracer.at(0.9, 0.02), QPoint(40, 0))
    assert tracer.behind == before, "a drag is a rubber band again"


def test_it_is_moved_and_resized_by_keys(tracer: Tracer) -> None:
    tracer.paste_board()
    tracer.do("picture.move")
    before = tracer.behind
    for key, held in ((Key.Key_Right, NONE), (Key.Key_Down, NONE), (Key.Key_Left, SHIFT), (Key.Key_Up, SHIFT)):
        tracer.press(tracer.map, key, held)
    assert (tracer.behind.x - before.x, tracer.behind.y - before.y) == pytest.approx((7, 7))
    tracer.press(tracer.map, Key.Key_Plus)
    assert tracer.behind.width == pytest.approx(before.width * 1.05)
    tracer.press(tracer.map, Key.Key_Minus)
    assert (tracer.behind.width, tracer.behind.x) == pytest.approx((before.width, before.x + 7))
    tracer.press(tracer.map, Key.Key_Return)
    tracer.press(tracer.map, Key.Key_Right)
    assert tracer.behind.x == pytest.approx(before.x + 7), "the arrows go from step to step again"
    assert tracer.map.selected()


def test_a_key_that_is_held_is_one_step(tracer: Tracer) -> None:
    tracer.paste_board()
    tracer.do("picture.move")
    before = tracer.behind
    for _ in range(10):
        QTest.keyPress(tracer.map, Key.Key_Right)
    assert tracer.behind == before
    QTest.keyRelease(tracer.map, Key.Key_Right)
    assert tracer.behind.x == pytest.approx(before.x + 80)
    tracer.press(tracer.map, Key.Key_Z, CTRL)
    assert tracer.behind == before
    tracer.press(tracer.map, Key.Key_Delete)
    assert tracer.picture is None


def test_it_is_not_shown_to_the_room_in_a_presentation(tracer: Tracer) -> None:
    tracer.paste_board()
    facts = MapFacts(tracer.workspace.open_map.session.editor, tracer.workspace.open_map.map_id)
    assert PresentingView(facts, LIGHT, glides=False).scene_of_map.backdrop.backdrop is None


def test_another_map_has_its_own(tracer: Tracer) -> None:
    tracer.paste_board()
    tracer.do("picture.move")
    open_map = tracer.workspace.open_map
    first, process = open_map.map_id, open_map.document.maps[open_map.map_id].process
    diff = open_map.execute(AddMap(process, "To-be", MapState.TO_BE, first))
    assert diff is not None
    open_map.show_map(next(key for key in diff.added if key.startswith("map")))
    tracer.do("picture.lighter")
    assert (tracer.picture, tracer.told) == (None, NONE_THERE)
    open_map.show_map(first)
    tracer.press(tracer.map, Key.Key_Right)
    assert tracer.behind.opacity == 0.5
    assert tracer.map.selected(), "moving it has ended"


def test_the_menu_of_empty_ground_changes_it(tracer: Tracer) -> None:
    assert "Picture behind the map…" in words(menu_of(tracer))
    tracer.paste_board()
    inner = next(a.menu() for a in menu_of(tracer).actions() if a.text().replace("&", "") == "Picture behind the map")
    assert isinstance(inner, QMenu)
    assert words(inner) == ["Move and resize", "Lighter", "Stronger", "Hide", "Another one…", "Remove"]
    by_words = {action.text().replace("&", ""): action for action in inner.actions()}
    by_words["Lighter"].trigger()
    assert tracer.behind.opacity == pytest.approx(0.35)
    by_words["Hide"].trigger()
    assert not tracer.behind.shown
    by_words["Move and resize"].trigger()
    assert tracer.behind.shown, "what is moved is seen"
    by_words["Remove"].trigger()
    assert tracer.picture is None
    tracer.workspace.open_map.select((tracer.step("Compare quotes").id,))
    assert not [word for word in words(menu_of(tracer)) if "icture" in word]


def test_there_is_an_end_to_lighter_and_without_a_picture_that_is_said(tracer: Tracer) -> None:
    tracer.do("picture.move")
    assert tracer.told == NONE_THERE
    tracer.paste_board()
    for _ in range(5):
        tracer.do("picture.lighter")
    assert tracer.told == AS_LIGHT
    assert tracer.behind.opacity == pytest.approx(0.05)


def menu_of(tracer: Tracer) -> QMenu:
    return context_menu(tracer.window.actions_by_id, tracer.window, tracer.workspace.open_map)


def words(menu: QMenu) -> list[str]:
    return [action.text().replace("&", "") for action in menu.actions() if not action.isSeparator()]
