"""Starting the window: application, font, theme, crash reports."""

from __future__ import annotations

import faulthandler
import sys
from collections.abc import Sequence
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from workflow_studio.app.crash_log import opened_crash_log
from workflow_studio.desktop.appearance.theme import Appearance
from workflow_studio.desktop.collecting import Collecting
from workflow_studio.desktop.dialogs.crash import CrashDialog, report_of
from workflow_studio.desktop.settings import Settings
from workflow_studio.desktop.window.main_window import MainWindow
from workflow_studio.wording import PRODUCT


def main(argv: Sequence[str]) -> int:
    """Open the window, with the file that the first argument names if there is one. The exit code of the window."""
    app = QApplication([sys.argv[0]])
    app.setApplicationName(PRODUCT)
    app.setApplicationDisplayName(PRODUCT)
    app.setDesktopFileName("workflow-studio")
    _watch_for_crashes()
    Collecting(app)
    sys.setswitchinterval(0.001)  # jobs hand the interpreter over sooner, so painting waits a fifth as long for it
    settings = Settings()
    appearance = Appearance(app)
    appearance.choose(settings.theme)
    window = MainWindow(settings, appearance)
    app.commitDataRequest.connect(window.end_session)
    window.show()
    if argv:
        QTimer.singleShot(0, window, lambda: window.open(Path(argv[0]).absolute()))
    return app.exec()


def _watch_for_crashes() -> None:
    """A crash of the interpreter leaves its stack in the data folder; an exception is shown and the program goes on."""
    faulthandler.enable(opened_crash_log())
    sys.excepthook = show_crash


def show_crash(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
    """Tell the user about a bug; Ctrl+C in a terminal still ends the program."""
    if issubclass(kind, KeyboardInterrupt):
        sys.__excepthook__(kind, error, trace)
        QApplication.quit()
        return
    report = report_of(kind, error, trace)
    print(report, file=sys.stderr)
    if report not in _told:
        _told.add(report)
        # Not at once: an error while painting would open the dialog in the middle of a paint event.
        QTimer.singleShot(0, lambda: _tell(report))


_told: set[str] = set()
"""The reports that were shown: a bug in a paint event comes back with every repaint, and is told once."""


def _tell(report: str) -> None:
    if not any(isinstance(widget, CrashDialog) for widget in QApplication.topLevelWidgets() if widget.isVisible()):
        CrashDialog(report, QApplication.activeWindow()).exec()
