"""Maps and windows of the size that the figures of a large map are measured with."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.benchmarks.large_windows import SIZE, settle
from workflow_studio.app.session import EditSession
from workflow_studio.desktop.appearance.theme import Appearance
from workflow_studio.desktop.canvas import MapView
from workflow_studio.desktop.collecting import Collecting
from workflow_studio.desktop.settings import Settings
from workflow_studio.desktop.window.main_window import MainWindow
from workflow_studio.model import Document


@pytest.fixture
def open_view(qtbot: QtBot, qapp: QApplication, own_data_folder: object) -> Iterator[Callable[[Document], MapView]]:
    Appearance(qapp)
    sessions: list[EditSession] = []

    def show(document: Document) -> MapView:
        session = EditSession(document)
        sessions.append(session)
        view = MapView()
        qtbot.addWidget(view)
        view.resize(*SIZE)
        view.set_session(session, next(iter(document.maps)))
        view.show()
        qtbot.waitExposed(view)
        qtbot.waitUntil(lambda: view.is_drawn, timeout=60_000)  # a large map comes in slices
        settle(qtbot)
        return view

    yield show
    for session in sessions:
        session.close()


@pytest.fixture
def open_window(
    qtbot: QtBot, qapp: QApplication, own_data_folder: object, tmp_path: Path
) -> Iterator[Callable[[Document], MainWindow]]:
    windows: list[MainWindow] = []
    collecting = Collecting(qapp)  # as in the program: Python never collects in the middle of something

    def show(document: Document) -> MainWindow:
        window = MainWindow(Settings(tmp_path / "window.ini"), Appearance(qapp))
        windows.append(window)
        qtbot.addWidget(window, before_close_func=lambda _window: window.show_start_page())
        window.resize(*SIZE)
        window.show()
        window.show_session(EditSession(document))
        qtbot.waitExposed(window)
        assert window.workspace is not None
        view = window.workspace.map
        qtbot.waitUntil(lambda: view.is_drawn, timeout=60_000)
        settle(qtbot)
        return window

    yield show
    for window in windows:
        window.show_start_page()
    collecting.stop()
