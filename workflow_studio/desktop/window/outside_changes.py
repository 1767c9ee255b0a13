"""Notices what other programs do to the open document's file, and lets the user decide."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QFileSystemWatcher, QObject, QTimer, Signal

from workflow_studio.app.session import EditSession
from workflow_studio.model import Failure

SETTLED_MS = 300
"""Programs write a file in several steps; it is looked at once they have left it alone this long."""


class OutsideChanges(QObject):
    """Watches the file of one session. The window also asks it to look when it is used again, as not every
    file system tells.

    Signals: `changed` that another program wrote the file, `gone_well` that the file is again as it is known here,
    `taken_over` that the window that had the file open has let go of it, so that it can be changed here.
    """

    changed = Signal()
    gone_well = Signal()
    taken_over = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._session: EditSession | None = None
        self._stamp: tuple[int, int] | None = None
        self._watcher = QFileSystemWatcher(self)
        self._settled = QTimer(self, singleShot=True, interval=SETTLED_MS)
        self._settled.timeout.connect(self.look)
        self._watcher.fileChanged.connect(lambda _path: self._settled.start())
        self._watcher.directoryChanged.connect(lambda _path: self._settled.start())

    def follow(self, session: EditSession | None) -> None:
        """Watch this session's file, which may be another one since it was saved; none ends it."""
        self._session, self._stamp = session, None
        if watched := (*self._watcher.files(), *self._watcher.directories()):
            self._watcher.removePaths(watched)
        if session is not None and session.path is not None:
            self._watcher.addPaths([str(session.path.parent), str(session.path)])
            self._stamp = _stamp_of(session.path)

    def look(self) -> None:
        """See how the file is now. It is read only where its date or size is another than the last time."""
        session = self._session
        if session is None or session.path is None:
            return
        try:
            if session.read_only and session.take_over():
                self.taken_over.emit()
            stamp = _stamp_of(session.path)
            if stamp is None or stamp == self._stamp:
                return
            changed = session.changed_on_disk()
        except Failure:
            return  # what cannot be read now is asked about when it is saved
        self._stamp = stamp
        self._watcher.addPath(str(session.path))  # a file that was replaced is watched no more
        (self.changed if changed else self.gone_well).emit()


def _stamp_of(path: Path) -> tuple[int, int] | None:
    try:
        stat = path.stat()
    except OSError:
        return None
    return stat.st_mtime_ns, stat.st_size
