"""What is loaded beside the window once it is painted: the modules that work on documents, and work to recover."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from workflow_studio.app.jobs import Progress
from workflow_studio.desktop.running import Running
from workflow_studio.failure import Failure

if TYPE_CHECKING:  # one of the modules that are loaded here
    from workflow_studio.app.recovery import Recoverable

WORK = "workflow_studio.desktop.window.work"


class Loading(QObject):
    """Begun once. `recovered` carries what crashes left behind, the latest first; none is said too.

    Two threads must not load modules that lead to each other at the same time, so whoever needs them waits for this.
    """

    recovered = Signal(tuple)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._modules: Running[None] | None = None
        self._search: Running[tuple[Recoverable, ...]] | None = None

    def begin(self) -> None:
        """Load the modules, then look for work to recover."""
        self._modules = Running(_load, self, self._loaded, self._failed)

    def wait(self) -> None:
        """Hold the caller until the modules are there, if they are under way."""
        if self._modules is not None:
            self._modules.wait()

    def look_for_recovered(self) -> None:
        """See what there is to recover now; it is told a little later."""
        if self._modules is None:
            self._drop_search()
            self._search = Running(_found, self, self._tell, self._failed)

    def stop(self) -> None:
        """The window is closed: nobody needs to know any more."""
        self._drop_search()
        if self._modules is not None:
            self._modules.drop()
            self._modules = None

    def _loaded(self, _nothing: None) -> None:
        self._modules = None
        self.look_for_recovered()

    def _tell(self, found: tuple[Recoverable, ...]) -> None:
        self._search = None
        self.recovered.emit(found)

    def _failed(self, _failure: Failure) -> None:
        """The folder for unsaved work cannot be read: whoever begins to work is told."""
        self._modules = self._search = None

    def _drop_search(self) -> None:
        if self._search is not None:
            self._search.drop()
            self._search = None


def _load(_progress: Progress) -> None:
    import_module(WORK)


def _found(_progress: Progress) -> tuple[Recoverable, ...]:
    from workflow_studio.app.recovery import recoverable

    return recoverable()
