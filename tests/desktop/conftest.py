"""Rules for every test with windows, and what they share: the theme, settings of their own, a document at work."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from tests.examples import purchase_map
from workflow_studio.app.importing import laid_out
from workflow_studio.app.session import EditSession
from workflow_studio.desktop.appearance.theme import Appearance
from workflow_studio.desktop.settings import Settings
from workflow_studio.desktop.window.main_window import MainWindow
from workflow_studio.desktop.workspace.open_map import OpenMap
from workflow_studio.model import Document


@pytest.fixture(scope="package", autouse=True)
def garbage_stays_in_the_window_thread() -> Iterator[None]:
    """As in the program: what a test leaves behind is never destroyed by a job's thread.

    What was there before the tests is frozen, so that collecting after each of them takes no time.
    """
    gc.disable()
    gc.collect()
    gc.freeze()
    yield
    gc.unfreeze()
    gc.collect()
    gc.enable()


@pytest.fixture(autouse=True)
def collected_after_each_test(garbage_stays_in_the_window_thread: None) -> Iterator[None]:
    yield
    gc.collect()


@pytest.fixture(autouse=True)
def no_key_is_held(qapp: QApplication) -> None:
    """A test that ended with Ctrl held would let the next one's plain selecting add to what is selected."""
    QTest.keyRelease(QWidget(), Qt.Key.Key_Control)


@pytest.fixture(scope="session")
def appearance(qapp: QApplication) -> Appearance:
    return Appearance(qapp)


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    return Settings(tmp_path / "window.ini")


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


@pytest.fixture(scope="session")
def purchase() -> Document:
    return laid_out(purchase_map())


@pytest.fixture
def at_work(purchase: Document) -> Document:
    """The document of `session`; a folder of tests with another one overrides this."""
    return purchase


@pytest.fixture
def session(at_work: Document, own_data_folder: Path) -> Iterator[EditSession]:
    session = EditSession(at_work)
    yield session
    session.close()


@pytest.fixture
def open_map(session: EditSession, appearance: Appearance, qtbot: QtBot) -> OpenMap:
    return OpenMap(session)
