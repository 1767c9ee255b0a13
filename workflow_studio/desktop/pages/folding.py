"""Making the sheets of a map in a thread."""

from __future__ import annotations

from workflow_studio.app.jobs import Cancelled, Progress
from workflow_studio.app.overlays import overlay_of
from workflow_studio.model import Document
from workflow_studio.picture.overlays.kinds import OverlayKind
from workflow_studio.picture.sheets import Sheet, SheetSetup, sheets_of


def folded_sheets(
    document: Document, map_id: str, setup: SheetSetup, kind: OverlayKind, progress: Progress
) -> tuple[Sheet, ...]:
    """The sheets of a map in an overlay, made in a thread. Raises Cancelled when nobody wants them any more."""

    def tell(share: float) -> bool:
        progress.report(share)
        return not progress.cancelled

    sheets = sheets_of(document, map_id, setup, tell, overlay_of(document, map_id, kind))
    if not sheets:
        raise Cancelled
    return sheets
