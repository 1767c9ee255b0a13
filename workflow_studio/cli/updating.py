"""The command that follows a workbook: its next version is read into the map that an earlier one became."""

from __future__ import annotations

import argparse
from collections.abc import Iterator

from workflow_studio.app.reading_again import NextVersion, next_version
from workflow_studio.app.session import EditSession
from workflow_studio.cli.printing import print_issues
from workflow_studio.editing.editor import Refused
from workflow_studio.model import Failure, Issue
from workflow_studio.wording import counted


def update_map(given: argparse.Namespace) -> bool:
    """Print what a newer version of a workbook changes in its map, and take it over unless that is not wanted yet."""
    session = EditSession.open(given.map)
    try:
        folder = given.map.resolve().parent
        version = next_version(session.document, given.file, drop_gone=not given.keep_gone, folder=folder)
        _print_changes(version)
        if not given.dry_run:
            outcome = session.carry_out(version.step, version.document, version.label)
            if isinstance(outcome, Refused):
                raise Failure(outcome.reason)
            session.save()
    finally:
        session.close()
    return print_issues((*(Issue("warning", text) for text in session.warnings), *_tables(version)))


def _print_changes(version: NextVersion) -> None:
    for figures in version.figures:
        print(figures)
    for change in version.changes:
        before = f" (before: {change.before})" if change.before else ""
        print(f"{change.kind.value:<8} {change.says}{before}")
    since = f"{counted(len(version.changes), 'change')} since “{version.source.name}” was read"
    print(f"{since}; “{version.known.name}” is one more of its series." if version.known.joins else f"{since}.")


def _tables(version: NextVersion) -> Iterator[Issue]:
    for planned in version.followed.missing:
        yield Issue("warning", f"The table of sheet “{planned.sheet}” is not in the file any more.")
    for table in version.followed.new:
        text = "This table was not there before; it is not part of the map."
        yield Issue("note", text, sheet=table.sheet, cells=table.range.a1)
