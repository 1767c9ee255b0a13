"""What is loaded until the first window is painted, and that the rest comes after it by itself."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from workflow_studio.desktop.appearance.theme import Appearance
from workflow_studio.desktop.settings import Settings
from workflow_studio.desktop.start.recovered_banner import RecoveredBanner
from workflow_studio.desktop.window.main_window import MainWindow
from workflow_studio.desktop.words import start as words

ROOT = Path(__file__).parents[3]

SHOWN = """
import json, sys
from PySide6.QtWidgets import QApplication
app = QApplication([])
before = set(sys.modules)
from workflow_studio.desktop.appearance.theme import Appearance
from workflow_studio.desktop.settings import Settings
from workflow_studio.desktop.window.main_window import MainWindow
settings = Settings()
window = MainWindow(settings, Appearance(app))
window._after_first_paint = lambda: None
window.show()
app.processEvents()
print(json.dumps(sorted(set(sys.modules) - before)))
"""

LOST = """
import os
from workflow_studio.app.session import EditSession
from workflow_studio.editing.commands import AddProcess
EditSession.blank("Invoices", "Clerk").execute(AddProcess("Reminders"))
os._exit(9)
"""

LOADED = {
    "workflow_studio": {"failure", "file_kinds", "icon_shapes", "resource_paths", "wording"},
    "workflow_studio.app": {"data_folder", "jobs"},
    "workflow_studio.picture": {"colours", "overlays.kinds", "step_text"},
    "workflow_studio.desktop": {
        "actions", "appearance", "controls", "icons", "in_turns", "running", "settings", "start", "window", "words",
        "workspace",
    },
}  # fmt: skip
"""Of each floor, the modules and packages that the first window needs."""
LIBRARIES = {"PySide6", "platformdirs", "shiboken6", "shibokensupport", "signature_bootstrap"}


@pytest.fixture(scope="module")
def loaded(tmp_path_factory: pytest.TempPathFactory) -> list[str]:
    """Every module that a new process has loaded when the start page is on the screen."""
    data = tmp_path_factory.mktemp("data")
    environment = {"QT_QPA_PLATFORM": "offscreen", "WORKFLOW_STUDIO_DATA": str(data), "PATH": "", "HOME": str(data)}
    told = subprocess.run(
        [sys.executable, "-c", SHOWN], cwd=ROOT, env=environment, capture_output=True, check=True
    )
    modules: list[str] = json.loads(told.stdout)
    return modules


def test_the_first_window_loads_what_it_shows_and_nothing_else(loaded: list[str]) -> None:
    ours = [name for name in loaded if name.startswith("workflow_studio")]
    strays = [name for name in ours if not _is_listed(name)]
    assert not strays


def test_the_first_window_needs_qt_and_the_place_of_the_data_folder_alone(loaded: list[str]) -> None:
    roots = {name.partition(".")[0] for name in loaded} - {"workflow_studio"}
    assert roots - set(sys.stdlib_module_names) <= LIBRARIES


def test_work_on_documents_is_not_loaded_yet(loaded: list[str]) -> None:
    for name in ("window.work", "window.documents", "workspace.open_map", "workspace.workspace", "canvas"):
        assert f"workflow_studio.desktop.{name}" not in loaded


def test_nothing_that_is_loaded_could_reach_a_network(loaded: list[str]) -> None:
    assert not {"ssl", "http.client", "urllib.request", "asyncio", "sqlite3"} & set(loaded)


def test_what_a_crash_left_behind_is_offered_without_being_asked_for(
    appearance: Appearance, settings: Settings, qtbot: QtBot
) -> None:
    """GIVEN a map that a crash left behind WHEN the window comes up THEN it is offered, and a click goes on with it."""
    subprocess.run([sys.executable, "-c", LOST], cwd=ROOT, check=False)
    window = MainWindow(settings, appearance)
    qtbot.addWidget(window, before_close_func=lambda _window: window.show_start_page())
    window.show()
    qtbot.waitUntil(lambda: window.start.findChild(RecoveredBanner) is not None, timeout=10_000)
    buttons = {button.text(): button for button in window.start.findChildren(QPushButton)}
    qtbot.mouseClick(buttons[words.OPEN_RECOVERED], Qt.MouseButton.LeftButton)
    assert window.session is not None
    assert [process.name for process in window.session.document.processes.values()] == ["Invoices", "Reminders"]


def _is_listed(name: str) -> bool:
    for floor, parts in LOADED.items():
        if name == floor:
            return True
        if any(f"{floor}.{part}" == name or name.startswith(f"{floor}.{part}.") for part in parts):
            return True
        if any(f"{floor}.{part}".startswith(f"{name}.") for part in parts):
            return True
    return False
