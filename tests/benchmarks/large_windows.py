"""What is done again and again in a window with a large map before something in it is measured."""

from __future__ import annotations

from pytestqt.qtbot import QtBot

from workflow_studio.desktop.window.main_window import MainWindow

SIZE = (1600, 900)


def settle(qtbot: QtBot) -> None:
    """Let what waits for a pause in the editing have it, so that it is no part of what is measured next."""
    qtbot.wait(1500)


def select_one_in_the_middle(window: MainWindow, qtbot: QtBot) -> str:
    """A step that is seen at full size on the map, in the outline and in the inspector."""
    assert window.workspace is not None
    steps = list(window.workspace.open_map.document.steps)
    step = steps[len(steps) // 2]
    window.workspace.map.zoom_to(1.0)
    window.workspace.map.reveal(step)
    window.workspace.open_map.select((step,))
    settle(qtbot)
    return step
