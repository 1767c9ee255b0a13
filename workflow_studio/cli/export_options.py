"""How files are written, from the words of the command line."""

from __future__ import annotations

import argparse
import datetime

from workflow_studio.exporting.declaration import ExportOptions
from workflow_studio.picture.overlays.kinds import OverlayKind


def export_options(given: argparse.Namespace) -> ExportOptions:
    """The options of `export` and `convert`, dated today."""
    return ExportOptions(
        theme=given.theme,
        date=datetime.date.today().isoformat(),
        overlay=OverlayKind(given.overlay),
        paper=given.paper,
        landscape=not given.portrait,
        one_page=given.one_page,
    )
