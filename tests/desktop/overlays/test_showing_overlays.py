"""Overlays in the window: chosen by keys, menus and buttons, explained under the map, never in the document."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.by_name import step_named
from workflow_studio.app.session import EditSession
from workflow_studio.desktop.appearance.theme import Appearance, theme_name
from workflow_studio.desktop.dialogs.export import ExportDialog
from workflow_studio.desktop.settings import Settings
from workflow_studio.desktop.window.main_window import MainWindow
from workflow_studio.editing.commands import SetFields
from workflow_studio.model import Document
from workflow_studio.picture.overlays.kinds import OverlayKind
from workflow_studio.picture.step_text import StepText

ALT = Qt.KeyboardModifier.AltModifier


@pytest.fixture
def window(
    purchase: Document, settings: Settings, appearance: Appearance, qtbot: QtBot, own_data_folder: object
) -> Iterator[MainWindow]:
    window = MainWindow(settings, appearance)
    qtbot.addWidget(window, before_close_func=lambda _window: window.show_start_page())
    window.resize(1280, 800)
    window.show()
    qtbot.waitActive(window)
    window.show_session(EditSession(purchase))
    QApplication.processEvents()
    yield window
    appearance.choose("light")


def style_of(window: MainWindow, name: str) -> str:
    key = step_named(window.workspace.open_map.document, name).id
    mark = window.workspace.map._scene.node(key).facts.mark
    return mark.word if mark else ""


def test_keys_switch_what_the_map_is_coloured_by(window: MainWindow) -> None:
    QTest.keyClick(window.workspace.map, Qt.Key.Key_2, ALT)
    assert style_of(window, "Check request") == "15 min"
    assert window.workspace.tabs._tools.colours.text().strip() == "Show: Process time"
    assert window.actions_by_id["show.time"].isChecked()

    QTest.keyClick(window.workspace.map, Qt.Key.Key_1, ALT)
    assert style_of(window, "Check request") == ""
    assert not window.workspace.page.footer.legend.isVisible()


def test_no_chip_of_the_legend_is_cut_off(window: MainWindow) -> None:
    for kind in (OverlayKind.VOLUME, OverlayKind.SOURCES, OverlayKind.TIME):
        window.actions_by_id[f"show.{kind}"].trigger()
        QApplication.processEvents()
        assert all(chip.width() >= chip.sizeHint().width() for chip in window.workspace.page.footer.legend.chips), kind


def test_large_figures_are_not_cut_off_in_the_legend_of_a_narrow_window(window: MainWindow) -> None:
    open_map = window.workspace.open_map
    for number, step in enumerate(open_map.document.steps):
        open_map.execute(SetFields(step, {"process_time": 3600.0 * (number + 1)}))
    open_map.execute(SetFields(open_map.map_id, {"cases_per_month": 480}))
    for lane in open_map.document.participants:
        open_map.execute(SetFields(lane, {"hourly_cost": 97.0}))
    window.actions_by_id["show.cost"].trigger()
    QApplication.processEvents()
    chips = window.workspace.page.footer.legend.chips
    assert len(chips) > 3 and all(chip.width() >= chip.sizeHint().width() for chip in chips)
    assert all(chip.accessibleName() == chip.toolTip() for chip in chips)  # the whole range can still be read there
    assert window.workspace.page.footer.legend._title.isVisible()  # figures say nothing without it


def test_a_heading_that_is_too_long_says_at_least_what_it_is_about(window: MainWindow) -> None:
    window.actions_by_id["show.cost"].trigger()
    legend = window.workspace.page.footer.legend
    tried: list[str] = []

    def too_wide(least: int) -> bool:
        tried.append(legend._title.text())
        return len(tried) < least

    legend.fit_title(lambda: too_wide(2))
    assert tried == ["Cost per case", "Cost"] and legend._title.isVisible()
    tried.clear()
    legend.fit_title(lambda: too_wide(4))
    assert tried == ["Cost per case", "Cost", ""] and legend._title.isHidden()


def test_the_legend_under_the_map_says_ranges_and_counts(window: MainWindow) -> None:
    window.actions_by_id["show.time"].trigger()
    chips = [chip.accessibleName() for chip in window.workspace.page.footer.legend.chips]
    assert chips[0].startswith("5") and chips[-1] == "Not known · 2"
    assert window.workspace.page.footer.legend.accessibleName().startswith("Legend: Process time")


def test_an_edit_is_seen_in_the_overlay_and_its_legend(window: MainWindow, qtbot: QtBot) -> None:
    window.actions_by_id["show.time"].trigger()
    open_map = window.workspace.open_map
    key = next(key for key, step in open_map.document.steps.items() if step.name == "Send quote")
    open_map.execute(SetFields(key, {"process_time": 5400.0}))
    qtbot.waitUntil(lambda: style_of(window, "Send quote") == "1.5 h")


def test_nothing_of_it_is_in_the_document(window: MainWindow) -> None:
    before = window.session.document
    for kind in OverlayKind:
        window.actions_by_id[f"show.{kind}"].trigger()
    for action_id in ("detail.names", "detail.times"):
        window.actions_by_id[action_id].trigger()
    assert window.session.document is before and not window.session.editor.can_undo
    assert window.workspace.overlays.text is StepText.TIMES


def test_less_text_on_the_steps(window: MainWindow) -> None:
    window.workspace.map.zoom_to(1.0)
    window.actions_by_id["detail.names"].trigger()
    look = window.workspace.map._scene.showing.look
    assert not look.tag_words and not look.process_times and look.names == "normal"


def test_dots_and_disagreement_are_shown_until_they_are_switched_off(window: MainWindow) -> None:
    assert window.actions_by_id["detail.voices"].isChecked()
    before = window.session.document
    QTest.keyClick(window.workspace.map, Qt.Key.Key_9, ALT)
    assert not window.workspace.map._scene.showing.look.voices
    assert not window.actions_by_id["detail.voices"].isChecked()
    assert window.session.document is before
    window.workspace.map.zoom_to(1.25)
    assert not window.workspace.map._scene.showing.look.voices
    window.actions_by_id["detail.voices"].trigger()
    assert window.workspace.map._scene.showing.look.voices


def test_the_export_begins_with_what_is_shown(window: MainWindow, tmp_path: Path, qtbot: QtBot) -> None:
    window.actions_by_id["show.wait"].trigger()
    dialog = ExportDialog(
        window.session.document, "Purchase", tmp_path, window.settings, None, overlay=window.workspace.overlays.kind
    )
    qtbot.addWidget(dialog)
    assert dialog.overlay_box.currentText() == "Wait"


def test_high_contrast_is_switched_live_and_remembered(window: MainWindow) -> None:
    window.actions_by_id["view.contrast"].trigger()
    assert theme_name() == "contrast" and window.settings.theme == "contrast"
    assert window.workspace.map._scene.showing.inks.theme.name == "contrast"


def test_a_narrow_window_keeps_the_buttons_as_icons(window: MainWindow) -> None:
    tools = window.workspace.tabs._tools
    tools.fit(90)
    assert tools.sizeHint().width() <= 90
    assert tools.colours.accessibleName() == "Show: Verdict"


def test_typing_in_the_command_field_lets_steps_stand_out_and_leaving_ends_it(window: MainWindow) -> None:
    window.actions_by_id["edit.find"].trigger()
    QTest.keyClicks(window.work.commands, "quote")
    document = window.session.document
    assert {document.node(key).name for key in window.workspace.map.highlighted} == {
        "Ask for three quotes", "Send quote", "Compare quotes",
    }  # fmt: skip
    QTest.keyClick(window.work.commands, Qt.Key.Key_Escape)
    assert window.workspace.map.highlighted == ()
