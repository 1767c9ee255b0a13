"""Names from right to left and with emoji: shown, edited as text, exported and saved as they were written."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.journeys.at_the_window import Person, new_window
from workflow_studio.app.exporting import export
from workflow_studio.app.importing import laid_out
from workflow_studio.app.session import EditSession
from workflow_studio.app.step_table.columns import COLUMNS, Column
from workflow_studio.desktop.appearance.theme import Appearance
from workflow_studio.desktop.table.page import TablePage
from workflow_studio.desktop.text_view.page import TextPage
from workflow_studio.desktop.workspace.views import View
from workflow_studio.exporting.formats import format_by_id
from workflow_studio.model import (
    Decision,
    Document,
    DocumentBuilder,
    Flow,
    Lane,
    Pain,
    Participant,
    Process,
    ProcessMap,
    Step,
)
from workflow_studio.storage.files import load

ARABIC, HEBREW, EMOJI = "تدقيق الفاتورة", "אישור מנהל?", "Pay 💸 the 👩‍💼 vendor"
MIXED, FAMILY = "Send ‏تقرير 2024‏ to Dana", "👨‍👩‍👧‍👦 desk"
NAMES = (ARABIC, HEBREW, EMOJI, MIXED)


@pytest.fixture(scope="module")
def document() -> Document:
    """Two lanes and four nodes in a row, none of them in plain letters."""
    builder = DocumentBuilder("مشتريات 🛒")
    on_map = builder.add(ProcessMap, process=builder.add(Process, name="مشتريات 🛒").id).id
    lanes = [
        builder.add(Lane, map=on_map, participant=builder.add(Participant, name=name).id, position=number).id
        for number, name in enumerate(("المالية", FAMILY))
    ]
    first = builder.add(Step, map=on_map, lane=lanes[0], name=ARABIC)
    asks = builder.add(Decision, map=on_map, lane=lanes[0], name=HEBREW)
    pays = builder.add(Step, map=on_map, lane=lanes[1], name=EMOJI)
    sends = builder.add(Step, map=on_map, lane=lanes[1], name=MIXED)
    builder.add(Pain, about=first.id, text="متأخر دائما ⏰")
    for source, target, label in ((first, asks, ""), (asks, pays, "כן"), (asks, sends, "🚫"), (pays, sends, "")):
        builder.add(Flow, map=on_map, source=source.id, target=target.id, label=label)
    return laid_out(builder.build())


@pytest.fixture
def person(
    qtbot: QtBot, appearance: Appearance, document: Document, tmp_path: Path, own_data_folder: Path
) -> Iterator[Person]:
    window = new_window(qtbot, appearance, tmp_path)
    window.show_session(EditSession(document))
    QApplication.processEvents()
    yield Person(window, qtbot)


def node_names(document: Document) -> set[str]:
    return {node.name for node in (*document.steps.values(), *document.decisions.values())}


def test_map_outline_and_table_show_them(person: Person, document: Document) -> None:
    assert not person.window.grab().isNull()
    tree = person.workspace.outline.tree
    shown = {tree.topLevelItem(0).child(row).text(0) for row in range(2)}
    assert shown == {ARABIC, HEBREW}
    person.workspace.show_view(View.TABLE)
    page = person.workspace.page_of(View.TABLE)
    assert isinstance(page, TablePage)
    column = COLUMNS.index(Column.NAME)
    assert {page.grid.rows.index(row, column).data() for row in range(4)} == set(NAMES)


def test_the_text_view_loses_none_of_them(person: Person, document: Document) -> None:
    person.workspace.show_view(View.TEXT)
    page = person.workspace.page_of(View.TEXT)
    assert isinstance(page, TextPage)
    text = page.editor.toPlainText()
    for written in (*NAMES, "المالية", FAMILY, "متأخر دائما ⏰"):
        assert written in text
    before = person.workspace.open_map.document
    page.editor.moveCursor(page.editor.textCursor().MoveOperation.End)
    QTest.keyClicks(page.editor, " ")
    page.take_over()
    assert node_names(person.workspace.open_map.document) == node_names(before)
    cursor = page.editor.textCursor()
    cursor.insertText("\nשלח 📦")
    page.take_over()
    assert node_names(person.workspace.open_map.document) == node_names(before) | {"שלח 📦"}


def test_a_step_is_renamed_to_one_on_the_map(person: Person) -> None:
    step = next(one for one in person.workspace.open_map.document.steps.values() if one.name == MIXED)
    person.workspace.open_map.select((step.id,))
    tree = person.workspace.outline.tree
    tree.commit_name(tree.currentIndex(), "سداد 💰")
    assert person.workspace.open_map.document.steps[step.id].name == "سداد 💰"
    person.press(person.map, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert person.workspace.open_map.document.steps[step.id].name == MIXED


@pytest.mark.parametrize("form", ["svg", "markdown", "html", "dot", "geometry"])
def test_exports_keep_them(document: Document, tmp_path: Path, form: str) -> None:
    (file,) = export(document, "out", [format_by_id(form)], tmp_path).files
    text = file.read_text(encoding="utf-8")
    if form == "geometry":
        text = text.encode().decode("unicode_escape") if "\\u" in text else text
    for name in (ARABIC, "אישור", "💸", "👩‍💼"):
        assert name in text or all(part in text for part in name.split()), name


@pytest.mark.parametrize("form", ["png", "pdf", "pages", "cards", "docx"])
def test_pictures_and_documents_are_made_of_them(document: Document, tmp_path: Path, form: str) -> None:
    (file,) = export(document, "out", [format_by_id(form)], tmp_path).files
    assert file.stat().st_size > 5_000


def test_the_file_keeps_them(person: Person, document: Document, tmp_path: Path) -> None:
    path = tmp_path / "مشتريات.workflow"
    person.workspace.open_map.session.save(path)
    assert node_names(load(path).document) == set(NAMES)
