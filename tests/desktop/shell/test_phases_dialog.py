"""The list of phases as it is drawn."""

from __future__ import annotations

from pytestqt.qtbot import QtBot

from workflow_studio.desktop.appearance.theme import Appearance
from workflow_studio.desktop.phases.dialog import PhasesDialog
from workflow_studio.desktop.workspace.open_map import OpenMap
from workflow_studio.editing.commands import SetPhases


def test_a_phase_has_a_row_as_high_as_in_other_lists(open_map: OpenMap, appearance: Appearance, qtbot: QtBot) -> None:
    open_map.execute(SetPhases(open_map.map_id, ("Application", "Check")))
    dialog = PhasesDialog(None, open_map)
    qtbot.addWidget(dialog)
    dialog.show()
    first, second = (dialog.list.visualItemRect(dialog.list.item(row)) for row in range(2))
    assert first.height() >= 28 and second.top() == first.bottom() + 1
