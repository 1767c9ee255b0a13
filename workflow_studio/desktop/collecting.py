"""Garbage is collected in the window's thread alone.

Python collects reference cycles in whatever thread happens to allocate. When that is a job's thread and the garbage
holds a widget, Qt destroys the widget beside the thread that paints it, and the process dies now or later. So the
automatic collection is off while the window is open, and a timer does it here.
"""

from __future__ import annotations

import gc

from PySide6.QtCore import QCoreApplication, QObject, QTimer

LOOK_EVERY_MS = 1000


def set_aside() -> None:
    """What is there now stays for long (a document, its picture): it is not looked through again and again.

    To look through what a document of 5,000 steps takes holds the window for more than 0.1 s.
    """
    if _is_on():
        gc.freeze()


def take_back() -> None:
    """What was set aside is closed: it is looked through like everything else."""
    if _is_on():
        gc.unfreeze()


def _is_on() -> bool:
    app = QCoreApplication.instance()
    return app is not None and app.findChild(Collecting) is not None


class Collecting(QObject):
    """Collects by Python's own thresholds, in the thread of its parent. `stop` gives the work back to Python."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        gc.disable()
        self._timer = QTimer(self)
        self._timer.setInterval(LOOK_EVERY_MS)
        self._timer.timeout.connect(self.collect_what_is_due)
        self._timer.start()

    def stop(self) -> None:
        """Let Python collect by itself again."""
        self._timer.stop()
        gc.enable()

    def collect_what_is_due(self) -> None:
        """Collect the oldest generation whose threshold is passed, and with it the younger ones."""
        counts = zip(gc.get_count(), gc.get_threshold(), strict=True)
        due = [generation for generation, (count, most) in enumerate(counts) if count > most > 0]
        if due:
            gc.collect(due[-1])
