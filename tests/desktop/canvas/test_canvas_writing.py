"""Writing on the map: where the field stands, what ends it, and the tips for what cannot be read."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QApplication

from workflow_studio.desktop.canvas.picture_item import Layer
from workflow_studio.desktop.canvas.tips import tip_at
from workflow_studio.editing.commands import AddElement, SetFields
from workflow_studio.model import Disagreement, Vote
from workflow_studio.picture.look import LOOKS


def test_handles_make_way_for_the_field_and_come_back(wall):
    wall.click(wall.middle("Send quote"))
    wall.key(Qt.Key.Key_F2)
    assert not wall.painted(Layer.HANDLES)
    wall.key(Qt.Key.Key_Escape)
    assert len(wall.painted(Layer.HANDLES)) == 3


def test_a_shortcut_of_the_window_finds_what_was_being_written(qtbot, wall):
    names: list[list[str]] = []
    save = QAction(wall.view)
    save.setShortcut(QKeySequence("Ctrl+S"))
    save.triggered.connect(lambda: names.append(wall.selected_names()))
    wall.view.addAction(save)
    wall.view.activateWindow()
    qtbot.waitUntil(wall.view.isActiveWindow)
    wall.click(wall.middle("Send quote"))
    wall.key(Qt.Key.Key_F2)
    wall.type("Send offer")
    wall.key(Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    assert names == [["Send offer"]]


def test_undo_while_writing_takes_back_letters_not_edits(wall):
    wall.session.execute(SetFields(wall.node("Send quote").id, {"name": "Send offer"}))
    before = wall.document
    wall.click(wall.middle("Send offer"))
    wall.key(Qt.Key.Key_F2)
    wall.type("x")
    wall.key(Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert wall.editor.toPlainText() == "Send offer" and wall.document is before


def test_a_name_is_one_line_however_it_was_pasted(wall):
    wall.click(wall.middle("Send quote"))
    wall.key(Qt.Key.Key_F2)
    QApplication.clipboard().setText("Send\n the   offer\n")
    wall.editor.paste()
    wall.key(Qt.Key.Key_Return)
    assert wall.selected_names() == ["Send the offer"]


def test_the_field_stays_inside_the_window(wall):
    wall.view.resize(700, 420)
    step = wall.node("Deliver goods")
    wall.view.select((step.id,))
    wall.view.note_question()
    assert wall.view.rect().contains(wall.editor.geometry())
    assert wall.editor.isVisible()
    wall.key(Qt.Key.Key_Escape)


def test_another_map_commits_what_is_being_written_and_puts_the_tool_away(wall):
    tools: list[str] = []
    wall.view.tool_changed.connect(tools.append)
    step = wall.node("Send quote").id
    wall.click(wall.middle("Send quote"))
    wall.key(Qt.Key.Key_F2)
    wall.type("Send offer")
    wall.view.set_session(wall.session, wall.map_id)
    assert wall.document.steps[step].name == "Send offer"
    assert tools == ["select"] and wall.view.selected() == ()


def test_tips_name_what_is_cut_off_and_what_badges_stand_for(wall):
    write, fill = wall.middle("Write purchase order"), wall.middle("Fill in request form")
    assert tip_at(wall.scene, wall.view.mapToScene(write)) == (
        "<qt>Done in: SAP<br>Goes out: Purchase order<br>Every order is typed twice</qt>"
    )
    made = "Goes out: Request form"
    assert tip_at(wall.scene, wall.view.mapToScene(fill)) == f"<qt>{made}</qt>"
    step = wall.node("Fill in request form").id
    long_name = "Fill in the request form with <all> cost centres of every department"
    wall.session.execute(SetFields(step, {"name": long_name}))
    tip = tip_at(wall.scene, wall.view.mapToScene(fill))
    assert tip == f"<qt>{long_name.replace('<', '&lt;').replace('>', '&gt;')}<br>{made}</qt>"


def test_tips_name_the_people_of_a_workshop(wall):
    quote = wall.node("Send quote")
    for voter in ("Dana", "Kim", "Dana"):
        wall.session.execute(AddElement(Vote, {"about": quote.id, "voter": voter}))
    wall.session.execute(AddElement(Disagreement, {"about": quote.id, "said_by": "Lee", "text": "by phone"}))
    tip = tip_at(wall.scene, wall.view.mapToScene(wall.middle("Send quote")))
    assert "Dots: Dana (2), Kim<br>Lee disagrees: by phone" in tip
    wall.view.select((quote.id,))
    assert wall.view.accessibleDescription().endswith("3 dots, 1 disagreement")


def test_tips_name_every_step_where_no_names_are_shown(wall):
    place = wall.view.mapToScene(wall.middle("Send quote"))
    wall.scene.set_look(replace(LOOKS["blocks"]))
    assert tip_at(wall.scene, place) == "<qt>Send quote</qt>"


def test_a_map_opens_so_that_it_can_be_read(wall):
    wall.view.resize(1300, 700)
    wall.view.show_readable()
    assert wall.view.visible_rect().contains(wall.scene.content_rect())
    wall.view.resize(600, 400)
    wall.view.show_readable()
    assert wall.view.zoom == 1.0 and wall.view.visible_rect().topLeft() == wall.view.sceneRect().topLeft()


def test_a_larger_map_opens_with_all_its_lanes_or_columns_in_sight(wall):
    content = wall.scene.content_rect()
    wall.view.resize(700, round(content.height() * 0.9))
    wall.view.show_readable()
    assert 0.8 <= wall.view.zoom < 1.0
    assert wall.view.visible_rect().height() >= content.height()
    wall.view.resize(round(content.width() * 0.9), 400)
    wall.view.show_readable()
    assert 0.8 <= wall.view.zoom < 1.0
    assert wall.view.visible_rect().width() >= content.width()


def test_an_empty_map_opens_at_its_own_size(blank):
    blank.view.show_readable()
    assert blank.view.zoom == 1.0


@pytest.mark.parametrize("line", ["Check it ?who signs", "Check it @Purchasing !" + "many words " * 12 + "?why"])
def test_what_a_line_will_do_is_not_cut(wall, line):
    wall.click(wall.middle("Check request"))
    wall.key(Qt.Key.Key_F2)
    wall.type(line)
    caption = wall.editor.aid_box._caption
    assert caption.isVisible() and caption.height() >= caption.heightForWidth(caption.width())
    around = wall.editor.aid_box.rect().adjusted(8, 6, -8, -6)
    assert around.contains(caption.geometry())
    wall.key(Qt.Key.Key_Escape)
