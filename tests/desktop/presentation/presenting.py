"""What tests of the presentation do with its window."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from workflow_studio.desktop.presentation.window import PresentationWindow
from workflow_studio.desktop.workspace.open_map import OpenMap

Key = Qt.Key


@contextmanager
def presented(open_map: OpenMap, qtbot: QtBot) -> Iterator[PresentationWindow]:
    """The window as large as a usual projector, at the title slide."""
    window = PresentationWindow(open_map, glides=False)
    window.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
    qtbot.addWidget(window)
    window.resize(1280, 800)
    window.show()
    qtbot.waitActive(window)
    yield window


def press(shown: PresentationWindow, *keys: Qt.Key) -> None:
    for key in keys:
        QTest.keyClick(QApplication.focusWidget() or shown, key)


def name(shown: PresentationWindow) -> str:
    return shown.bottom.step.text.text()


def go_to(shown: PresentationWindow, open_map: OpenMap, wanted: str) -> None:
    shown.walk.go_to(next(key for key in shown.walk.path if open_map.document.node(key).name == wanted))
    press(shown, Key.Key_Plus, Key.Key_Minus)  # tells what the walk says
