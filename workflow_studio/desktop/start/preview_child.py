"""The child process that reads a workbook for its preview, with less right to the machine than the window.

`python -m workflow_studio.desktop.start.preview_child PATH`; the frozen application calls itself with
`--preview-worker PATH`. It writes the preview as JSON. It never imports the window toolkit.
"""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Sequence
from dataclasses import asdict
from pathlib import Path

from workflow_studio.app.importing import build, open_workbook
from workflow_studio.app.jobs import Progress
from workflow_studio.desktop.start.map_in_small import miniature_of
from workflow_studio.desktop.start.miniature import Preview
from workflow_studio.desktop.words import start as words
from workflow_studio.failure import Failure

NICENESS = 10


def main(arguments: Sequence[str]) -> int:
    """Write the preview of one workbook to the standard output; 3 where it cannot be drawn as a map."""
    if hasattr(os, "nice"):
        os.nice(NICENESS)
    try:
        found = preview_of_workbook(Path(arguments[0]))
    except Failure:
        return 3
    print(json.dumps(asdict(found)))
    return 0


def preview_of_workbook(path: Path) -> Preview:
    """The map that the workbook would become, in small. Raises Failure where it cannot be read or drawn."""
    opened = open_workbook(path, Progress())
    tables = opened.proposed()
    if not tables:
        raise Failure(words.NOTHING_TO_DRAW)
    largest = max(tables, key=lambda table: len(table.data_rows))
    document = build([opened.choose(tables)], None, Progress()).document
    return Preview(miniature_of(document), words.table_counts(largest.kind.kind.label, len(largest.data_rows)))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
