"""Writing diagrams and specifications into a folder, one safe, unique file each."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from workflow_studio.app.jobs import Progress
from workflow_studio.app.overlays import overlay_of
from workflow_studio.exporting.declaration import ExportFailure, ExportFormat, ExportOptions, ExportSource
from workflow_studio.model import Document, Issue
from workflow_studio.model.views import map_name, maps_of, processes
from workflow_studio.storage.files import write_bytes

LONGEST_NAME = 120
LONGEST_NAME_BYTES = 200  # systems allow 255, and the suffix comes on top
_REFUSED = frozenset('<>:"/\\|?*')
_JOINERS = frozenset("\u200c\u200d")  # unseen, yet part of how Persian and emoji are written
_RESERVED = re.compile(r"(con|prn|aux|nul|com\d|lpt\d)(\..*)?", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class ExportReport:
    """The files that were written, in order, and what could not be said in them."""

    files: tuple[Path, ...]
    issues: tuple[Issue, ...]


def export(
    document: Document,
    name: str,
    formats: Sequence[ExportFormat],
    folder: Path,
    options: ExportOptions | None = None,
    progress: Progress | None = None,
) -> ExportReport:
    """Write the document in each of these formats as `NAME.EXT`, per map where the format is a picture.

    With several maps the map's process (and its own name) follows the document's: `NAME - PROCESS.EXT`. An existing
    file of that name is replaced. Raises ExportFailure or StorageFailure; files already written stay.
    """
    progress, options = progress or Progress(), options or ExportOptions()
    _make(folder)
    only_map = options.only_map if options else ""
    files: list[Path] = []
    issues: list[Issue] = []
    overlays = {key: one for key in document.maps if (one := overlay_of(document, key, options.overlay)) is not None}
    pieces = [(form, piece) for form in formats for piece in _pieces(document, name, form, only_map)]
    for done, (form, (stem, map_id)) in enumerate(pieces):
        progress.report(done / len(pieces), f"{form.title}: {stem}")
        rendered = form.render(ExportSource(document, map_id, options, overlays))
        path = folder / f"{stem}{form.suffix}"
        write_bytes(path, rendered.content)
        files.append(path)
        issues += rendered.issues
    progress.report(1.0)
    return ExportReport(tuple(files), tuple(issues))


def safe_stem(name: str) -> str:
    """A file name without suffix that every system takes and that stays inside its folder."""
    stem = "".join(letter if _is_safe(letter) else " " for letter in name)
    stem = " ".join(stem.split()).strip(". ")[:LONGEST_NAME]
    stem = stem.encode()[:LONGEST_NAME_BYTES].decode(errors="ignore").rstrip(". ")
    if not stem:
        return "map"
    return f"_{stem}" if _RESERVED.fullmatch(stem) else stem


def _is_safe(letter: str) -> bool:
    """Whether file systems take it, and it shows as itself: what turns the order of letters round does not."""
    return letter not in _REFUSED and (letter.isprintable() or letter in _JOINERS)


def _pieces(document: Document, name: str, form: ExportFormat, only_map: str) -> Iterator[tuple[str, str | None]]:
    """The files of one format: a stem and the map it shows."""
    if not form.per_map:
        yield safe_stem(name), None
        return
    maps = [(process, m) for process in processes(document) for m in maps_of(document, process.id)]
    maps = [(process, m) for process, m in maps if only_map in ("", m.id)]
    used: set[str] = set()
    for process, process_map in maps:
        stem = safe_stem(name)
        if len(maps) > 1:
            own = f" {map_name(document, process_map.id)}" if len(maps_of(document, process.id)) > 1 else ""
            stem = safe_stem(f"{name} - {process.name}{own}")
        yield _unique(stem, used), process_map.id


def _unique(stem: str, used: set[str]) -> str:
    """The stem, numbered where it was given out before (file names differ by more than case)."""
    number, candidate = 2, stem
    while candidate.casefold() in used:
        candidate = f"{stem} {number}"
        number += 1
    used.add(candidate.casefold())
    return candidate


def _make(folder: Path) -> None:
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except FileExistsError as error:
        raise ExportFailure(f"“{folder.name}” is a file, not a folder.", "Choose another folder.") from error
    except OSError as error:
        raise ExportFailure(
            f"The folder “{folder.name}” cannot be made here.", "Choose another folder.", details=str(error.errno)
        ) from error
