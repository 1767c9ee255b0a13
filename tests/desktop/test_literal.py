"""Words of a document keep their ampersands on buttons."""

from __future__ import annotations

from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from workflow_studio.desktop.controls.literal import literal


def test_an_ampersand_is_shown_and_makes_no_key(qtbot: QtBot) -> None:
    button = QPushButton(literal("Ask R&D"))
    qtbot.addWidget(button)
    assert button.shortcut() == QKeySequence()
    assert button.text() == "Ask R&&D"  # which Qt paints as one
