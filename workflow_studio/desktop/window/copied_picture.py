"""Drawing a map for the clipboard beside the window: its pixels are made in another process, as in an export."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from PySide6.QtGui import QImage

from workflow_studio.app.clipboard.pictures import to_picture
from workflow_studio.app.jobs import Progress
from workflow_studio.desktop.dialogs.export_apart import export_apart
from workflow_studio.exporting.declaration import ExportOptions
from workflow_studio.exporting.pictures.png import PNG
from workflow_studio.model import Document


@dataclass(frozen=True, slots=True)
class CopiedPicture:
    """The same picture as SVG, as PNG, and as the image that programs without PNG take."""

    svg: bytes
    png: bytes
    image: QImage


def drawn_for_clipboard(document: Document, map_id: str, ids: Sequence[str], progress: Progress) -> CopiedPicture:
    """The steps among these ids, or the whole map where there are none. Raises Failure, and Cancelled."""
    wanted = to_picture(document, map_id, ids)
    options = ExportOptions(pixels_per_px=wanted.pixels_per_px)
    with TemporaryDirectory() as folder:
        report = export_apart(wanted.document, "map", (PNG,), Path(folder), options, progress)
        png = report.files[0].read_bytes()
    return CopiedPicture(wanted.svg, png, QImage.fromData(png))
