"""Reading how the maps of a large document are drawn, before the first edit needs it."""

from __future__ import annotations

from PySide6.QtCore import QObject

from workflow_studio.app.drawn_maps import DrawnMaps
from workflow_studio.app.session import EditSession
from workflow_studio.desktop.running import Running

LARGE = 1000
"""Boxes on all maps together; with fewer the first edit hardly notices that it has to read them."""


def read_drawings_ahead(session: EditSession, parent: QObject) -> None:
    """Read them beside the window and hand them to the session, unless it has been edited by then."""
    document = session.document
    if len(document.shapes) > LARGE and not session.has_drawings:
        Running(lambda _progress: DrawnMaps(document), parent, session.take_drawings, lambda _failure: None)
