"""How files are written, from the words of the command line."""

from __future__ import annotations

import argparse
import datetime

from workflow_studio.exporting.declaration import ExportOptions
from workflow_studio.picture.overlays import OverlayKind


def export_options(given: argparse.Namespace) -> ExportOptions:
    """The options of `export` and `convert`, dated today."""
    today = datetime.date.today().isoformat()
    return ExportOptions(theme=given.theme, date=today, overlay=OverlayKind(given.overlay))
