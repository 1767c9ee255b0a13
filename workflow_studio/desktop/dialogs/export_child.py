"""The child process that writes an export: `python -m workflow_studio.desktop.dialogs.export_child`.

The frozen application calls itself with `--export-worker`. The input is one line of JSON (what, where, how), then the
document as it is saved. The output is lines of JSON: `progress`, and at the end `report` or `failure`. It never
imports the window toolkit.
"""

from __future__ import annotations

import json
import signal
import sys
from collections.abc import Sequence
from dataclasses import asdict
from pathlib import Path
from types import FrameType
from typing import Any

from workflow_studio.app.exporting import ExportReport, export
from workflow_studio.app.jobs import Progress
from workflow_studio.exporting.declaration import ExportOptions
from workflow_studio.exporting.formats import chosen_formats
from workflow_studio.model import Failure
from workflow_studio.picture.overlays.kinds import OverlayKind
from workflow_studio.storage.text import decode


class TellingProgress(Progress):
    """Says how far the work is as a line of output."""

    def report(self, fraction: float, text: str = "") -> None:
        """Tell the window."""
        super().report(fraction, text)
        _tell({"progress": [self.fraction, self.text]})


def main(_arguments: Sequence[str] = ()) -> int:
    """Write what the input asks for; 0 when a report or a failure was told."""
    signal.signal(signal.SIGTERM, _stop)
    wanted, _, text = sys.stdin.read().partition("\n")
    try:
        _tell({"report": _record(_written(json.loads(wanted), text))})
    except Failure as failure:
        _tell({"failure": [failure.message, failure.hint, failure.details]})
    return 0


def _written(wanted: dict[str, Any], text: str) -> ExportReport:
    options = ExportOptions(**{**wanted["options"], "overlay": OverlayKind(wanted["options"]["overlay"])})
    formats = chosen_formats(wanted["formats"])
    document, _ = decode(text)
    return export(document, wanted["name"], formats, Path(wanted["folder"]), options, TellingProgress())


def _record(report: ExportReport) -> dict[str, object]:
    return {"files": [str(file) for file in report.files], "issues": [asdict(issue) for issue in report.issues]}


def _tell(record: dict[str, object]) -> None:
    print(json.dumps(record), flush=True)


def _stop(_number: int, _frame: FrameType | None) -> None:
    """Given up: leave by way of an exception, so that no half-written file stays behind."""
    raise SystemExit(1)


if __name__ == "__main__":
    sys.exit(main())
