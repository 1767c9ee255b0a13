"""The commands that read workbooks: inspect, import and convert."""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from pathlib import Path

from workflow_studio.app.exporting import export
from workflow_studio.app.importing import Imported, Opened, build, claimed, open_workbook
from workflow_studio.cli.claims import print_claims
from workflow_studio.cli.export_options import export_options
from workflow_studio.cli.inspection import inspection_record
from workflow_studio.cli.printing import print_failure, print_issues, print_json
from workflow_studio.file_kinds import WORKBOOK_SUFFIXES
from workflow_studio.importing.errors import ImportFailure
from workflow_studio.importing.reading import Range
from workflow_studio.importing.recognition import Kind, Table, table_at, with_kind
from workflow_studio.model import Failure, Issue
from workflow_studio.storage.files import save
from workflow_studio.wording import counted


def inspect_file(given: argparse.Namespace) -> bool:
    """Print the tables found in a workbook."""
    opened = _opened(given.file)
    if given.json:
        print_json(inspection_record(opened))
    else:
        for table in opened.tables:
            _print_table(table)
        print_claims(claimed(opened))
        print_issues(_issues_of(opened))
    return bool(opened.inspection.issues)


def import_files(given: argparse.Namespace) -> bool:
    """Turn workbooks into one document."""
    _refuse_to_overwrite_a_workbook(given.output, given.files)
    imported = _import(given.files, given)
    save(given.output, imported.document)
    print(f"{given.output}: {_summary(imported)}")
    return print_issues(imported.issues)


def convert_files(given: argparse.Namespace) -> bool:
    """Turn each workbook into diagrams and specifications; one that fails does not keep the others from it."""
    serious = False
    failed = 0
    for path in given.files:
        try:
            serious |= _convert(path, given)
        except Failure as failure:
            if len(given.files) == 1:
                raise
            print_failure(failure)
            failed += 1
    if failed:
        raise Failure(f"{failed} of {len(given.files)} files could not be converted.")
    return serious


def _convert(path: Path, given: argparse.Namespace) -> bool:
    imported = _import([path], given)
    if not imported.document.maps:
        return print_issues(imported.issues)
    options = export_options(given)
    report = export(imported.document, path.stem, given.to, given.output, options)
    print(f"{path.name}: {_summary(imported)}")
    for file in report.files:
        print(f"  {file}")
    return print_issues((*imported.issues, *report.issues))


def _refuse_to_overwrite_a_workbook(output: Path, files: Sequence[Path]) -> None:
    if output.suffix.lower() in WORKBOOK_SUFFIXES or output.resolve() in {file.resolve() for file in files}:
        raise Failure(f"{output.name} is the name of a workbook.", "Give the map a name that ends in .workflow.")


def _opened(path: Path) -> Opened:
    """The workbook, or a failure that says which of several files it is about."""
    try:
        return open_workbook(path)
    except ImportFailure as failure:
        raise Failure(f"{path.name}: {failure.message}", failure.hint, failure.details) from failure


def _import(paths: Sequence[Path], given: argparse.Namespace) -> Imported:
    chosen = []
    for path in paths:
        opened = _opened(path)
        chosen.append(opened.choose(_chosen(opened, given)))
    imported = build(chosen, given.detail)
    if not imported.document.maps:
        nothing = Issue("warning", "No table that can become a map was found. Try --table and --as.")
        return Imported(imported.document, (nothing, *imported.issues), imported.coverage)
    return imported


def _chosen(opened: Opened, given: argparse.Namespace) -> tuple[Table, ...]:
    kind = Kind(given.kind) if given.kind else None
    if given.table:
        return (_table_given(opened, given.table, kind),)
    if kind is None:
        return opened.proposed()
    visible = [table for table in opened.tables if not table.hidden and table.data_rows]
    of_kind = [table for table in visible if table.kind.kind is kind]
    largest = sorted(visible, key=lambda table: -len(table.data_rows))[:1]
    return tuple(of_kind or (with_kind(opened.workbook, table, kind) for table in largest))


def _table_given(opened: Opened, text: str, kind: Kind | None) -> Table:
    sheet, _, cells = text.rpartition("!")
    names = [known.name for known in opened.workbook.sheets]
    sheet = sheet.strip("'") or names[0]
    if sheet not in names:
        raise Failure(f"There is no sheet “{sheet}” in this workbook.", f"It has: {', '.join(names)}.")
    try:
        area = Range.parse(cells)
    except ValueError as error:
        raise Failure(f"“{cells}” is not a range of cells.", "Write it like A5:K90.") from error
    return table_at(opened.workbook, sheet, area, kind)


def _summary(imported: Imported) -> str:
    document = imported.document
    return ", ".join(
        (
            counted(len(document.maps), "map"),
            counted(len(document.lanes), "lane"),
            counted(len(document.steps), "step"),
            counted(len(document.decisions), "decision"),
            counted(len(document.flows), "flow"),
        )
    )


def _print_table(table: Table) -> None:
    hidden = " (hidden sheet)" if table.hidden else ""
    print(
        f"{table.sheet}!{table.range.a1}{hidden}: {table.kind.kind.value} {table.kind.confidence:.0%}, "
        f"or {table.runner_up.kind.value} {table.runner_up.confidence:.0%}, {counted(len(table.data_rows), 'row')}"
    )
    for reason in table.reasons:
        print(f"    because {reason}")
    for column in table.columns:
        print(f"    {column.letter:>3}  {column.role.value:<16} {column.confidence:>4.0%}  {column.title}")


def _issues_of(opened: Opened) -> list[Issue]:
    return [
        Issue("warning", issue.text, sheet=issue.sheet or "", cells=issue.range.a1 if issue.range else "")
        for issue in opened.inspection.issues
    ]
