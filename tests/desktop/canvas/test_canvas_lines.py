"""What a line says while a name is written: offers, the caption, one undo step, and nothing after Esc."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from workflow_studio.editing.commands import MakeSubprocess
from workflow_studio.model.views import lanes_of

Key = Qt.Key


def _begin(wall, name="Compare quotes", text=""):
    wall.click(wall.middle(name))
    wall.key(Key.Key_F2)
    wall.key(Key.Key_End)
    wall.type(text)


def _offers(wall):
    box = wall.editor.aid_box
    return [box.findChild(object, "aid-list").item(row).text() for row in range(len(box._offers))]


def test_the_caption_says_what_the_line_will_do(wall):
    _begin(wall, text=" @Supplier !often late ?who signs -> Approve quotes?")
    assert wall.editor.aid_box.caption == (
        "→ Supplier · problem “often late” · question “who signs” · next: Approve quotes?"
    )
    assert "problem “often late”" in wall.editor.accessibleDescription()


def test_the_whole_line_is_one_undo_step(wall):
    before = wall.document
    _begin(wall, text=" @Supplier !often late -> Approve quotes?")
    wall.key(Key.Key_Return)
    assert wall.performer("Compare quotes") == "Supplier"
    assert wall.selected_names() == ["Approve quotes?"]
    assert "often late" in {pain.text for pain in wall.document.pains.values()}
    wall.session.undo()
    assert wall.document == before


def test_esc_leaves_everything_as_it_was(wall):
    before = wall.document
    _begin(wall, text=" @Supp")
    assert _offers(wall) == ["Supplier", "New participant “Supp”"]
    wall.key(Key.Key_Escape)
    assert wall.document is before and not wall.editor.aid_box.isVisible()


def test_tab_and_enter_complete_a_name_that_is_offered(wall):
    for key in (Key.Key_Tab, Key.Key_Return):
        _begin(wall, text=" @bud")
        wall.key(key)
        assert wall.editor.toPlainText() == "Compare quotes @Budget owner"
        wall.key(Key.Key_Escape)


def test_a_bare_at_sign_offers_every_lane(wall):
    _begin(wall, text=" @")
    assert _offers(wall)[:4] == ["Requester", "Purchasing", "Budget owner", "Supplier"]
    wall.key(Key.Key_Down)
    wall.key(Key.Key_Return)
    assert wall.editor.toPlainText() == "Compare quotes @Purchasing"


def test_a_slip_of_the_finger_makes_no_lane(wall):
    lanes = len(wall.document.lanes)
    _begin(wall, text=" @Suplier")
    assert _offers(wall) == ["New participant “Suplier”"]
    wall.view.viewport().setFocus()
    wall.click(wall.in_lane("Supplier", 700))
    assert len(wall.document.lanes) == lanes
    assert wall.node("Compare quotes @Suplier")


def test_enter_asks_before_a_lane_is_made(wall):
    lanes = len(wall.document.lanes)
    _begin(wall, text=" @Finance !late")
    wall.key(Key.Key_Return)
    assert wall.editor.active and len(wall.document.lanes) == lanes
    assert _offers(wall) == ["New participant “Finance”"]
    wall.key(Key.Key_Return)
    assert wall.editor.aid_box.caption == "→ new lane “Finance” · problem “late”"
    wall.key(Key.Key_Return)
    assert wall.performer("Compare quotes") == "Finance"
    assert len(lanes_of(wall.document, wall.map_id)) == lanes + 1


def test_an_offer_is_taken_by_a_click(wall):
    _begin(wall, text=" @Sup")
    box = wall.editor.aid_box.findChild(object, "aid-list")
    QTest.mouseClick(box.viewport(), Qt.MouseButton.LeftButton, pos=box.visualItemRect(box.item(0)).center())
    assert wall.editor.active and wall.editor.toPlainText() == "Compare quotes @Supplier"


def test_signs_on_a_selected_step_keep_its_name(wall):
    wall.click(wall.middle("Compare quotes"))
    wall.type("!nobody knows the rule")
    wall.key(Key.Key_Return)
    assert wall.node("Compare quotes")
    assert "nobody knows the rule" in {pain.text for pain in wall.document.pains.values()}


def test_ordinary_text_is_a_name(wall):
    _begin(wall, text=" for ana@example.org, really!")
    assert wall.editor.aid_box.caption == "" and not wall.editor.aid_box.isVisible()
    wall.key(Key.Key_Return)
    assert wall.selected_names() == ["Compare quotes for ana@example.org, really!"]


def test_a_new_name_with_a_question_mark_is_a_decision(blank):
    blank.key(Key.Key_Return)
    blank.type("In stock? -> Send it")
    blank.key(Key.Key_Return)
    assert blank.ways() == {("In stock?", "Send it", "Yes")}
    assert len(blank.document.decisions) == 1
    blank.session.undo()
    assert not blank.document.decisions


def test_a_step_is_split_and_its_second_half_named(wall):
    wall.click(wall.middle("Compare quotes"))
    wall.view.structure.split()
    wall.type("Choose one")
    wall.key(Key.Key_Return)
    assert ("Compare quotes", "Choose one", "") in wall.ways()
    wall.session.undo()
    assert ("Compare quotes", "Decide on the purchase", "") in wall.ways()


def test_a_split_given_up_leaves_nothing(wall):
    before = wall.document
    wall.click(wall.middle("Compare quotes"))
    wall.view.structure.split()
    wall.key(Key.Key_Escape)
    assert wall.document == before and wall.selected_names() == ["Compare quotes"]


def test_a_double_click_opens_a_sub_process(wall):
    wanted: list[str] = []
    wall.view.map_wanted.connect(wanted.append)
    wall.session.execute(MakeSubprocess((wall.node("Compare quotes").id,)))
    wall.double_click(wall.middle("Compare quotes"))
    assert wanted == [wall.document.steps[wall.node("Compare quotes").id].details]
    assert not wall.editor.active
