"""What stands behind the files on the start page, found out in the background: their small pictures and counts.

A workbook has to be read to know its map. That is done once: what was found is kept in the data folder (boxes,
lines and counts; no names, no cells) until the file changes.
"""

from __future__ import annotations

import hashlib
import json
from dataclasses import asdict, dataclass
from pathlib import Path

from workflow_studio import __version__
from workflow_studio.app.data_folder import data_folder
from workflow_studio.app.importing import build, open_workbook
from workflow_studio.app.jobs import Progress
from workflow_studio.desktop.start.miniature import Blocks, Miniature, miniature_of
from workflow_studio.importing.mapping import ChosenTables
from workflow_studio.model import Failure, Verdict
from workflow_studio.storage.files import SUFFIX, load


@dataclass(frozen=True, slots=True)
class Preview:
    """A file's small picture, and one line on what it is."""

    miniature: Miniature
    description: str


def preview(path: Path, progress: Progress) -> Preview:
    """The preview of a document or workbook; raises Failure where it cannot be read."""
    if path.suffix == SUFFIX:
        return _of_document(path)
    kept = data_folder("previews") / f"{_stamp(path)}.json"
    try:
        return _from_json(kept.read_text(encoding="utf-8"))
    except (OSError, ValueError, KeyError, TypeError):
        found = _of_workbook(path, progress)
        if found.miniature.nodes:
            _keep(kept, found)
        return found


def _of_document(path: Path) -> Preview:
    miniature = miniature_of(load(path).document)
    return Preview(miniature, f"{_some(miniature.steps, 'step')} · {_some(miniature.handoffs, 'handoff')}")


def _of_workbook(path: Path, progress: Progress) -> Preview:
    opened = open_workbook(path, progress)
    tables = opened.proposed()
    if not tables:
        raise Failure("No table in this workbook can be drawn as a map.")
    largest = max(tables, key=lambda table: len(table.data_rows))
    document = build([ChosenTables(opened.workbook, tables, opened.tables)], None, progress).document
    return Preview(miniature_of(document), f"{largest.kind.kind.label}, {_some(len(largest.data_rows), 'row')}")


def _some(count: int, word: str) -> str:
    return f"{count:,} {word}{'' if count == 1 else 's'}"


def _stamp(path: Path) -> str:
    status = path.stat()
    return hashlib.sha256(f"{__version__}:{path.name}:{status.st_size}:{status.st_mtime_ns}".encode()).hexdigest()[:32]


def _keep(file: Path, found: Preview) -> None:
    try:
        file.write_text(json.dumps(asdict(found)), encoding="utf-8")
    except OSError:
        return  # only speed is lost


def _from_json(text: str) -> Preview:
    data = json.loads(text)
    small = data["miniature"]
    nodes = tuple(
        Blocks(tuple(node["box"]), node["kind"], Verdict(node["verdict"]) if node["verdict"] else None)
        for node in small["nodes"]
    )
    lines = tuple(tuple((float(x), float(y)) for x, y in line) for line in small["lines"])
    lanes = tuple(tuple(lane) for lane in small["lanes"])
    return Preview(Miniature(lanes, nodes, lines, small["steps"], small["handoffs"]), data["description"])
