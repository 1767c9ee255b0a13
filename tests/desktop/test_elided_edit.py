"""A line to write in that is too narrow for its words says so while nobody writes."""

from __future__ import annotations

from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget
from pytest import MonkeyPatch
from pytestqt.qtbot import QtBot

from workflow_studio.desktop.controls.elided_edit import ElidedEdit

SCOPE = "From the need of a department to the paid invoice, without capital goods"


def test_words_without_room_end_in_an_ellipsis_until_somebody_writes(qtbot: QtBot, monkeypatch: MonkeyPatch) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    edit, other = ElidedEdit(), QLineEdit()
    row = QHBoxLayout(window)
    row.addWidget(edit)
    row.addWidget(other)
    window.resize(300, 60)
    window.show()
    qtbot.waitActive(window)
    edit.setText(SCOPE)
    other.setFocus()
    painted: list[str] = []
    draw = QPainter.drawText
    monkeypatch.setattr(QPainter, "drawText", lambda self, *args: (painted.append(args[-1]), draw(self, *args)))

    edit.grab()
    assert painted and painted[0].endswith("…") and SCOPE.startswith(painted[0][:-1])

    edit.setFocus()
    qtbot.waitUntil(edit.hasFocus)
    edit.setCursorPosition(len(SCOPE))
    painted.clear()
    edit.grab()
    assert not painted  # the line edit writes its own words

    other.setFocus()
    assert edit.cursorPosition() == 0
    edit.setText("Short")
    painted.clear()
    edit.grab()
    assert not painted
