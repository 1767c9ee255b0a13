"""A process is written as text and seen as a map; a line is spoilt and mended; words are replaced; steps are copied."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.journeys.at_the_window import Person, new_window, saved_steps
from workflow_studio.app.clipboard.exchange import MIME
from workflow_studio.desktop.appearance.theme import Appearance
from workflow_studio.desktop.text_view.page import TextPage
from workflow_studio.desktop.words.text_view import ALL_READ
from workflow_studio.desktop.workspace.views import View
from workflow_studio.model import Verdict
from workflow_studio.storage.files import load

Key = Qt.Key
CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier

TEN_STEPS = """Requester: Start
Fill in the form [Excel] (10 min)
Purchasing: Check the form (15 min) {automatable}
Complete?
No: Requester: Add what is missing
-> Check the form
Ask for quotes
Supplier: Send a quote
Purchasing: Compare quotes {judgment}
Write the order [SAP] !every order is typed twice
Supplier: Deliver
Requester: Confirm receipt
Purchasing: Release the invoice
Pay
End"""
"""Typed flat, as in a meeting; Enter indents below the question, and Backspace ends that."""


class Writer(Person):
    """Works in the Text view."""

    @property
    def page(self) -> TextPage:
        page = self.workspace.page_of(View.TEXT)
        assert isinstance(page, TextPage)
        return page

    @property
    def text(self) -> str:
        return self.page.editor.toPlainText()

    def write_line(self, words: str) -> None:
        self.write(self.page.editor, words)
        self.press(self.page.editor, Key.Key_Return)

    def go_to_line(self, words: str) -> None:
        """A click at the end of this line."""
        line = next(number for number, line in enumerate(self.text.split("\n")) if words in line)
        self.page.editor.put_cursor(line, 999)


@pytest.fixture
def writer(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> Writer:
    writer = Writer(new_window(qtbot, Appearance(qapp), tmp_path), qtbot)
    writer.press(writer.window, Key.Key_N, CTRL)
    writer.press(writer.map, Key.Key_X, CTRL | Qt.KeyboardModifier.AltModifier)
    assert writer.workspace.view is View.TEXT
    return writer


def write_the_process(writer: Writer) -> None:
    editor = writer.page.editor
    writer.press(editor, Key.Key_A, CTRL)
    for line in TEN_STEPS.split("\n"):
        if line.startswith("->"):
            writer.press(editor, Key.Key_Tab)
        if line.startswith("Ask for"):
            writer.press(editor, Key.Key_Backspace)
            writer.press(editor, Key.Key_Backspace)
        writer.write_line(line)
    writer.wait_for(lambda: len(writer.steps()) == 11)


def test_a_process_is_typed_seen_spoilt_and_mended(writer: Writer) -> None:
    write_the_process(writer)
    document = writer.workspace.open_map.document
    assert len(document.lanes) == 3
    assert writer.performer("Add what is missing") == "Requester"
    assert writer.performer("Ask for quotes") == "Purchasing"
    assert {one.verdict for one in document.assessments.values()} == {Verdict.AUTOMATABLE, Verdict.JUDGMENT}
    assert {shape.of for shape in document.shapes.values()} >= {*document.steps, *document.decisions, *document.events}
    assert writer.page.state.words == ALL_READ

    writer.go_to_line("-> Check the form")
    writer.write(writer.page.editor, "ular")
    writer.wait_for(lambda: bool(writer.page.following.mistakes))
    assert "There is no step “Check the formular”" in writer.page.state.words
    assert len(writer.steps()) == 11

    writer.press(writer.page.editor, Key.Key_Escape)
    assert writer.workspace.map_shown
    writer.press(writer.map, Key.Key_X, CTRL | Qt.KeyboardModifier.AltModifier)
    assert "-> Check the formular" in writer.text
    writer.click(writer.page.state.next)
    writer.go_to_line("formular")
    for _ in "ular":
        writer.press(writer.page.editor, Key.Key_Backspace)
    writer.wait_for(lambda: not writer.page.following.mistakes)
    back = writer.step("Check the form").id
    assert [f for f in writer.workspace.open_map.document.flows.values() if f.target == back and "Add" in
            writer.workspace.open_map.document.node(f.source).name]  # fmt: skip


def test_undo_takes_back_a_burst_and_the_text_follows(writer: Writer) -> None:
    write_the_process(writer)
    before = writer.steps()
    writer.go_to_line("Pay")
    writer.write(writer.page.editor, " the supplier")
    writer.wait_for(lambda: "Pay the supplier" in writer.steps())
    writer.press(writer.page.editor, Key.Key_Z, CTRL)
    writer.wait_for(lambda: writer.steps() == before and "supplier" not in writer.text.split("Pay")[-1])


def test_what_is_done_elsewhere_shows_in_the_text_at_once(writer: Writer) -> None:
    write_the_process(writer)
    open_map = writer.workspace.open_map
    open_map.select((writer.step("Pay").id,))
    writer.workspace.inspector.edit_name()
    name = writer.window.focusWidget()
    assert name is not None
    writer.press(name, Key.Key_A, CTRL)
    writer.write(name, "Transfer the money")
    writer.wait_for(lambda: "  Transfer the money\n" in writer.text)


def test_notes_are_pasted_and_the_window_does_not_wait(writer: Writer) -> None:
    notes = "\r\n".join(f"\t• Look at “case {number}” \xa0(5 min)" for number in range(120))
    QGuiApplication.clipboard().setText(notes)
    writer.press(writer.page.editor, Key.Key_V, CTRL)
    assert not writer.steps()
    writer.wait_for(lambda: len(writer.steps()) == 120)
    assert writer.step("Look at “case 7”").process_time == 300
    assert writer.page.state.words == ALL_READ


def test_what_was_typed_a_moment_ago_is_saved(writer: Writer, tmp_path: Path) -> None:
    session = writer.window.session
    assert session is not None
    session.save(tmp_path / "Buying.workflow")
    writer.write(writer.page.editor, "Order pens -> Nowhere")
    writer.press(writer.page.editor, Key.Key_S, CTRL)
    assert saved_steps(tmp_path / "Buying.workflow") == {"Order pens"}
    assert [one.text for one in load(tmp_path / "Buying.workflow").document.jottings.values()] == ["-> Nowhere"]


def test_words_are_found_and_replaced_everywhere_in_one_step(writer: Writer) -> None:
    write_the_process(writer)
    writer.press(writer.page.editor, Key.Key_H, CTRL)
    bar = writer.workspace.find_bar
    writer.write(bar.field, "quote")
    assert bar.count.text() == "1 of 3"
    writer.press(bar.field, Key.Key_Return)
    assert bar.count.text() == "2 of 3"
    writer.press(bar.field, Key.Key_F3, SHIFT)
    assert bar.count.text() == "1 of 3"
    writer.write(bar.instead, "offer")
    writer.click(bar.replace_all)
    assert {"Ask for offers", "Send a offer", "Compare offers"} <= writer.steps()
    writer.wait_for(lambda: "Compare offers" in writer.text)
    writer.press(bar.field, Key.Key_Escape)
    assert not bar.isVisible() and writer.page.editor.hasFocus()
    writer.press(writer.page.editor, Key.Key_Z, CTRL)
    assert "Compare quotes" in writer.steps()


def test_a_step_is_gone_to_by_its_number_and_by_its_name(writer: Writer) -> None:
    write_the_process(writer)
    commands = writer.window.work.commands
    writer.press(writer.page.editor, Key.Key_G, CTRL)
    writer.write(commands, "compare")
    writer.press(commands, Key.Key_Return)
    writer.wait_for(lambda: writer.workspace.open_map.selection == (writer.step("Compare quotes").id,))
    writer.press(writer.page.editor, Key.Key_G, CTRL)
    writer.write(commands, "2")
    writer.press(commands, Key.Key_Return)
    writer.wait_for(lambda: writer.workspace.open_map.selection == (writer.step("Fill in the form").id,))


def test_steps_are_copied_into_another_document_and_notes_pasted_as_steps(writer: Writer, tmp_path: Path) -> None:
    write_the_process(writer)
    writer.press(writer.page.editor, Key.Key_Escape)
    writer.workspace.open_map.select((writer.step("Write the order").id, writer.step("Deliver").id))
    writer.press(writer.map, Key.Key_C, CTRL)
    clipboard = QGuiApplication.clipboard()
    assert "Write the order [SAP]" in clipboard.text()
    writer.press(writer.map, Key.Key_V, CTRL)
    orders = [one for one in writer.workspace.open_map.document.steps.values() if one.name == "Write the order"]
    assert len(orders) == 2
    assert len(writer.workspace.open_map.selection) == 2
    writer.press(writer.map, Key.Key_Z, CTRL)
    assert len(writer.workspace.open_map.document.steps) == 11

    session = writer.window.session
    assert session is not None
    copied = bytes(clipboard.mimeData().data(MIME).data())
    session.save(tmp_path / "Buying.workflow")
    writer.press(writer.map, Key.Key_N, CTRL)
    assert writer.steps() == set()
    assert bytes(clipboard.mimeData().data(MIME).data()) == copied
    writer.press(writer.map, Key.Key_V, CTRL)
    assert writer.steps() == {"Write the order", "Deliver"}

    clipboard.setText("• Plan\r\n• Agree with Sales")
    writer.press(writer.map, Key.Key_V, CTRL)
    assert {"Plan", "Agree with Sales"} <= writer.steps()


def test_bytes_that_are_no_steps_do_nothing(writer: Writer) -> None:
    data = QMimeData()
    data.setData(MIME, b'{"format": "workflow-studio"}')
    QGuiApplication.clipboard().setMimeData(data)
    writer.press(writer.page.editor, Key.Key_Escape)
    before = writer.workspace.open_map.document
    writer.press(writer.map, Key.Key_V, CTRL)
    assert writer.workspace.open_map.document is before


def test_the_map_is_copied_as_a_picture(writer: Writer) -> None:
    write_the_process(writer)
    clipboard = QGuiApplication.clipboard()
    clipboard.setText("something else")
    writer.press(writer.page.editor, Key.Key_C, CTRL | SHIFT)
    writer.wait_for(lambda: clipboard.mimeData().hasFormat("image/svg+xml"))
    data = clipboard.mimeData()
    assert b"Compare quotes" in data.data("image/svg+xml").data()
    assert data.data("image/png").data().startswith(b"\x89PNG")
    assert data.hasImage()
