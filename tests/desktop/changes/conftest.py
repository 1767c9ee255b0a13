"""A window with the map of January, and the workbook of February beside it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from tests.journeys.at_the_window import Person, new_window
from tests.monthly_purchase import february, imported, january
from workflow_studio.app.session import EditSession
from workflow_studio.desktop.appearance.theme import Appearance
from workflow_studio.model import Document


@pytest.fixture(scope="session")
def first_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("january")


@pytest.fixture(scope="session")
def january_map(first_folder: Path) -> Document:
    """What the workbook of January became."""
    return imported(january(first_folder))


@pytest.fixture
def newer(tmp_path: Path) -> Path:
    """The workbook of February."""
    return february(tmp_path)


@pytest.fixture
def person(appearance: Appearance, qtbot: QtBot, tmp_path: Path, january_map: Document) -> Iterator[Person]:
    """Somebody with the map of January open."""
    window = new_window(qtbot, appearance, tmp_path)
    window.show_session(EditSession.imported(january_map))
    yield Person(window, qtbot)
