"""What the window's tests share: the theme, a document at work, a session that is closed afterwards."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.examples import purchase_map
from workflow_studio.app.importing import laid_out
from workflow_studio.app.session import EditSession
from workflow_studio.desktop.appearance.theme import Appearance
from workflow_studio.desktop.settings import Settings
from workflow_studio.desktop.workspace.open_map import OpenMap
from workflow_studio.model import Document


@pytest.fixture(scope="session")
def appearance(qapp: QApplication) -> Appearance:
    return Appearance(qapp)


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    return Settings(tmp_path / "window.ini")


@pytest.fixture(scope="session")
def purchase() -> Document:
    return laid_out(purchase_map())


@pytest.fixture
def session(purchase: Document, own_data_folder: Path) -> Iterator[EditSession]:
    session = EditSession(purchase)
    yield session
    session.close()


@pytest.fixture
def open_map(session: EditSession, appearance: Appearance, qtbot: QtBot) -> OpenMap:
    return OpenMap(session)


@pytest.fixture
def refusals(open_map: OpenMap) -> list[str]:
    said: list[str] = []
    open_map.refused.connect(said.append)
    return said
