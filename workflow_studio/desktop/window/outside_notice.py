"""Tells the user what other programs did to the open file, in the bar above the map."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, Signal

from workflow_studio.app.session import EditSession
from workflow_studio.desktop.window.notice_bar import NoticeBar
from workflow_studio.desktop.window.outside_changes import OutsideChanges
from workflow_studio.desktop.window.saving import Saving
from workflow_studio.desktop.words import window as words


class OutsideNotice(QObject):
    """`settled`: the user decided, or the file can be changed here now."""

    settled = Signal()

    def __init__(self, bar: NoticeBar, saving: Saving, say: Callable[[str], None], parent: QObject) -> None:
        super().__init__(parent)
        self._bar, self._saving, self._say = bar, saving, say
        self._session: EditSession | None = None
        self.changes = OutsideChanges(self)
        self.changes.changed.connect(self._tell_of_change)
        self.changes.gone_well.connect(bar.clear)
        self.changes.taken_over.connect(self._tell_of_taking_over)

    def follow(self, session: EditSession | None) -> None:
        """Watch this session's file, which may be another one since it was saved; none ends it."""
        self._session = session
        self._bar.clear()
        self.changes.follow(session)

    def look(self) -> None:
        """See how the file is now."""
        self.changes.look()

    def _tell_of_change(self) -> None:
        if self._session is not None:
            answers = {
                words.RELOAD: partial(self._answer, self._saving.reload),
                words.KEEP_MINE: partial(self._answer, self._saving.keep_mine),
            }
            self._bar.show_notice(words.changed_outside(self._session.name), answers)

    def _tell_of_taking_over(self) -> None:
        self._say(words.TAKEN_OVER)
        self.settled.emit()

    def _answer(self, do: Callable[[], bool]) -> None:
        do()
        self.settled.emit()
