"""The words of the command line."""

from __future__ import annotations

import argparse
from pathlib import Path

from workflow_studio.exporting.declaration import ExportFormat
from workflow_studio.exporting.formats import UnknownFormat, chosen_formats
from workflow_studio.importing.recognition import Kind
from workflow_studio.picture.overlays.kinds import OverlayKind
from workflow_studio.picture.sheets import PAPERS

DEFAULT_FORMATS = "svg,pdf,docx,html"
FORMATS = "FORMAT[,FORMAT...]"


def parser() -> argparse.ArgumentParser:
    """The parser of all commands; wrong usage ends with exit code 2."""
    top = argparse.ArgumentParser(
        prog="workflow-studio",
        description="From the spreadsheets behind a process to a swimlane map and a specification, offline.",
        epilog="Without a command the window opens; with a FILE it opens on that file. "
        "Exit codes: 0 fine, 1 the content has issues (results are still written), 2 usage, 3 failure.",
    )
    commands = top.add_subparsers(dest="command", metavar="COMMAND", required=True)
    inspect = commands.add_parser("inspect", help="sheets and tables found in a workbook, their kinds and roles")
    inspect.add_argument("file", type=Path, metavar="FILE")
    _json(inspect)
    bring_in = commands.add_parser("import", help="turn workbooks into a .workflow document")
    bring_in.add_argument("files", type=Path, nargs="+", metavar="FILE")
    bring_in.add_argument("-o", "--output", type=Path, required=True, metavar="MAP.workflow")
    _choices(bring_in)
    update = commands.add_parser("update", help="read a newer version of a workbook into the map it became")
    update.add_argument("map", type=Path, metavar="MAP.workflow")
    update.add_argument("file", type=Path, metavar="FILE")
    update.add_argument("--dry-run", action="store_true", help="only say what would change")
    update.add_argument("--keep-gone", action="store_true", help="keep what the workbook no longer says")
    export = commands.add_parser("export", help="write diagrams and specifications of a document")
    export.add_argument("map", type=Path, metavar="MAP.workflow")
    export.add_argument("--to", type=_formats, required=True, metavar=FORMATS, help="see the command formats")
    _target(export)
    convert = commands.add_parser("convert", help="import and export in one go")
    convert.add_argument("files", type=Path, nargs="+", metavar="FILE")
    convert.add_argument(
        "--to", type=_formats, default=DEFAULT_FORMATS, metavar=FORMATS, help=f"{DEFAULT_FORMATS} if not said"
    )
    _target(convert)
    _choices(convert)
    check = commands.add_parser("check", help="what is missing or doubtful in a map")
    check.add_argument("map", type=Path, metavar="MAP.workflow")
    _json(check)
    info = commands.add_parser("info", help="counts and measures of a map")
    info.add_argument("map", type=Path, metavar="MAP.workflow")
    _json(info)
    commands.add_parser("formats", help="what can be read and written")
    return top


def _json(command: argparse.ArgumentParser) -> None:
    command.add_argument("--json", action="store_true", help="for programs")


def _target(command: argparse.ArgumentParser) -> None:
    command.add_argument("-o", "--output", type=Path, required=True, metavar="FOLDER")
    command.add_argument("--theme", choices=("light", "dark"), default="light")
    papers = [paper.name for paper in PAPERS]
    command.add_argument("--paper", choices=papers, default="a4", help="for the format pages")
    command.add_argument("--portrait", action="store_true", help="pages upright")
    command.add_argument("--one-page", action="store_true", help="the whole map on one page, however small")
    command.add_argument(
        "--overlay",
        choices=[kind.value for kind in OverlayKind],
        default=OverlayKind.VERDICT.value,
        help="what maps are coloured by in pictures, on pages and in specifications, with its legend",
    )


def _choices(command: argparse.ArgumentParser) -> None:
    command.add_argument("--table", metavar="'SHEET!A5:K90'", help="map these cells only, hidden sheets too")
    command.add_argument(
        "--as", dest="kind", choices=[kind.value for kind in Kind], metavar="KIND", help="of this kind"
    )
    command.add_argument("--detail", type=_share, metavar="0..1", help="from the main path to every observed edge")


def _formats(text: str) -> tuple[ExportFormat, ...]:
    try:
        return chosen_formats(text)
    except UnknownFormat as unknown:
        raise argparse.ArgumentTypeError(str(unknown)) from unknown


def _share(text: str) -> float:
    value = float(text)
    if not 0 <= value <= 1:
        raise argparse.ArgumentTypeError("a number between 0 and 1 is needed")
    return value
