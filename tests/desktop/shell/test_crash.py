"""A bug is shown with a report that gives nothing of the document away."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QPlainTextEdit, QPushButton
from pytestqt.qtbot import QtBot

from workflow_studio.desktop import application
from workflow_studio.desktop.appearance.theme import Appearance
from workflow_studio.desktop.dialogs.crash import CrashDialog, report_of

SECRET = "Dana Ruiz earns 5,000"


def report_of_a_bug() -> str:
    try:
        raise RuntimeError(SECRET)
    except RuntimeError as error:
        return report_of(type(error), error, error.__traceback__)


def test_the_report_says_where_but_not_what() -> None:
    report = report_of_a_bug()
    assert "builtins.RuntimeError" in report
    assert "in report_of_a_bug" in report
    assert SECRET not in report
    assert str(Path(__file__).parent) not in report, "no folders of the user's"


def test_an_unexpected_exception_shows_the_dialog_and_the_program_goes_on(
    appearance: Appearance, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    shown: list[str] = []
    monkeypatch.setattr(CrashDialog, "exec", lambda dialog: shown.append(dialog._report.toPlainText()))
    try:
        raise RuntimeError(SECRET)
    except RuntimeError as error:
        application.show_crash(type(error), error, error.__traceback__)
    assert shown == [], "not in the middle of what was going on"
    qtbot.waitUntil(lambda: bool(shown))
    assert len(shown) == 1 and "RuntimeError" in shown[0]
    assert SECRET not in capsys.readouterr().err


def test_ctrl_c_in_a_terminal_is_no_crash(
    appearance: Appearance, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    quit_asked: list[bool] = []
    monkeypatch.setattr(QApplication, "quit", lambda: quit_asked.append(True))
    monkeypatch.setattr(CrashDialog, "exec", lambda _dialog: pytest.fail("no dialog"))
    application.show_crash(KeyboardInterrupt, KeyboardInterrupt(), None)
    assert quit_asked == [True]


def test_on_a_small_screen_the_buttons_stand_below_the_report(appearance: Appearance, qtbot: QtBot) -> None:
    dialog = CrashDialog("\n".join(f"line {number}" for number in range(40)))
    qtbot.addWidget(dialog)
    dialog.resize(560, 267)  # two thirds of 1280 × 800 at 200 %: Qt gives a dialog no more of a screen
    dialog.show()
    qtbot.waitExposed(dialog)
    report = dialog.findChild(QPlainTextEdit)
    buttons = dialog.findChildren(QPushButton)
    assert report is not None and buttons and dialog.height() == 267
    assert all(button.geometry().top() > report.geometry().bottom() for button in buttons)
