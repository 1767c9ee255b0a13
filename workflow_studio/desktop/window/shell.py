"""What the work on documents needs of the window."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import AbstractContextManager
from typing import Protocol

from workflow_studio.app.session import EditSession
from workflow_studio.desktop.workspace.workspace import Workspace


class Shell(Protocol):
    """What the window does for this: show a session, or the start page."""

    @property
    def session(self) -> EditSession | None:
        """The session that is shown."""

    @property
    def workspace(self) -> Workspace | None:
        """The workspace that shows it."""

    def show_session(self, session: EditSession) -> None:
        """Show this document."""

    def show_session_soon(self, session: EditSession, then: Callable[[], object]) -> None:
        """Show this document, the window having its turn in between; then do this."""

    def show_start_page(self) -> None:
        """Close the document and show the start page."""

    def note_saved(self) -> None:
        """The document was saved."""

    def make_room(self) -> AbstractContextManager[None]:
        """While this lasts nothing runs in the background that could wait."""
