"""A presentation of a usual map and of a large one."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from tests.desktop.presentation.presenting import Key, presented, press
from tests.large_maps import large_map
from workflow_studio.app.session import EditSession
from workflow_studio.desktop.presentation.window import PresentationWindow
from workflow_studio.desktop.workspace.open_map import OpenMap


@pytest.fixture
def shown(open_map: OpenMap, qtbot: QtBot) -> Iterator[PresentationWindow]:
    with presented(open_map, qtbot) as window:
        press(window, Key.Key_Space)  # from the title to the first step
        yield window


@pytest.fixture
def large(own_data_folder: Path, qtbot: QtBot) -> Iterator[PresentationWindow]:
    session = EditSession(large_map(300))
    with presented(OpenMap(session), qtbot) as window:
        yield window
        window.close()
    session.close()
