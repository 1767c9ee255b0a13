"""What the window's tests share besides the document at work."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from workflow_studio.desktop.appearance.theme import Appearance
from workflow_studio.desktop.settings import Settings
from workflow_studio.desktop.window.main_window import MainWindow
from workflow_studio.desktop.workspace.open_map import OpenMap


@pytest.fixture
def refusals(open_map: OpenMap) -> list[str]:
    said: list[str] = []
    open_map.refused.connect(said.append)
    return said


@pytest.fixture
def window(
    appearance: Appearance, settings: Settings, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> Iterator[MainWindow]:
    """The main window with its start page, without samples."""
    monkeypatch.setattr("workflow_studio.desktop.window.main_window._samples", list)
    window = MainWindow(settings, appearance)
    qtbot.addWidget(window, before_close_func=lambda _window: window.show_start_page())
    window.resize(1280, 800)
    window.show()
    qtbot.waitExposed(window)
    yield window
    appearance.choose("light")
