"""What stands behind the files on the start page, found out in the background: their small pictures and counts.

A workbook has to be read to know its map. That is done once, in a child process of low priority that is ended as
soon as somebody wants to work: what was found is kept in the data folder (boxes, lines and counts; no names, no
cells) until the file changes.
"""

from __future__ import annotations

import hashlib
import json
import subprocess
from pathlib import Path
from time import monotonic
from typing import Final

from workflow_studio import __version__
from workflow_studio.app.data_folder import data_folder
from workflow_studio.app.jobs import Progress
from workflow_studio.desktop.child import start_child
from workflow_studio.desktop.start.map_in_small import miniature_of
from workflow_studio.desktop.start.miniature import Blocks, Miniature, Preview, Trace
from workflow_studio.desktop.words import start as words
from workflow_studio.failure import Failure
from workflow_studio.file_kinds import DOCUMENT_SUFFIX
from workflow_studio.storage.files import load

MODULE: Final = "workflow_studio.desktop.start.preview_child"
WORKER_OPTION: Final = "--preview-worker"
LONGEST_S = 120.0
LOOK_EVERY_S = 0.05


def preview(path: Path, progress: Progress) -> Preview:
    """The preview of a document or workbook; raises Failure where it cannot be read."""
    if path.suffix == DOCUMENT_SUFFIX:
        return _of_document(path, progress)
    kept = data_folder("previews") / f"{_stamp(path)}.json"
    try:
        return _from_json(kept.read_text(encoding="utf-8"))
    except (OSError, ValueError, KeyError, TypeError):
        text = _asked_of_a_child(path, progress)
        found = _from_json(text)
        if found.miniature.nodes:
            _keep(kept, text)
        return found


def _of_document(path: Path, progress: Progress) -> Preview:
    """Given up soon after somebody wants to work: reading a large document would hold that up."""
    miniature = miniature_of(load(path, lambda share: progress.report(share)).document)
    return Preview(miniature, words.document_counts(miniature.steps, miniature.handoffs))


def _asked_of_a_child(path: Path, progress: Progress) -> str:
    """What the child says, as JSON. Raises Cancelled soon after the work is given up, and then the child is gone."""
    end = monotonic() + LONGEST_S
    with start_child(MODULE, WORKER_OPTION, [str(path.absolute())], urgent=False) as child:
        try:
            while True:
                try:
                    said, _ = child.communicate(timeout=LOOK_EVERY_S)
                    break
                except subprocess.TimeoutExpired:
                    progress.report(0.0)
                    if monotonic() > end:
                        raise Failure(words.TOOK_TOO_LONG) from None
        finally:
            child.kill()
    if child.returncode != 0:
        raise Failure(words.NO_PREVIEW)
    return said


def _stamp(path: Path) -> str:
    status = path.stat()
    return hashlib.sha256(f"{__version__}:{path.name}:{status.st_size}:{status.st_mtime_ns}".encode()).hexdigest()[:32]


def _keep(file: Path, text: str) -> None:
    try:
        file.write_text(text, encoding="utf-8")
    except OSError:
        return  # only speed is lost


def _from_json(text: str) -> Preview:
    data = json.loads(text)
    small = data["miniature"]
    nodes = tuple(
        Blocks(tuple(node["box"]), node["kind"], node["look"], node["proposed"])
        for node in small["nodes"]
    )
    lines = tuple(
        Trace(tuple((float(x), float(y)) for x, y in line["points"]), line["proposed"]) for line in small["lines"]
    )
    lanes = tuple(tuple(lane) for lane in small["lanes"])
    return Preview(Miniature(lanes, nodes, lines, small["steps"], small["handoffs"]), data["description"])
