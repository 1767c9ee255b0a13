"""The commands that read a document: check, info, export; and the list of formats."""

from __future__ import annotations

import argparse
from pathlib import Path

from workflow_studio.analysis.checks import check
from workflow_studio.analysis.measures import as_record, measure
from workflow_studio.app.exporting import export
from workflow_studio.cli.export_options import export_options
from workflow_studio.cli.printing import issue_record, print_issues, print_json
from workflow_studio.exporting.formats import FORMATS
from workflow_studio.file_kinds import WORKBOOK_SUFFIXES
from workflow_studio.importing.recognition import MAPPABLE, Kind
from workflow_studio.model import Document, Issue
from workflow_studio.storage.files import load


def check_map(given: argparse.Namespace) -> bool:
    """Print what is missing or doubtful; true where something is more than a note."""
    issues = check(_load(given.map))
    if not given.json:
        return print_issues(issues)
    print_json({"file": given.map.name, "issues": [issue_record(issue) for issue in issues]})
    return any(issue.level != "note" for issue in issues)


def describe_map(given: argparse.Namespace) -> bool:
    """Print the counts and measures of every map."""
    document = _load(given.map)
    records = [as_record(measures) for measures in measure(document)]
    if given.json:
        print_json({"title": document.title, "processes": records})
        return False
    print(document.title)
    for record in records:
        print(f"  {record['name']} ({record['map']})")
        print(f"    lanes: {', '.join(record['lanes'])}")
        for word in ("steps", "decisions", "events", "flows", "handoffs"):
            proposed = record.get("proposed", {}).get(word, 0)
            print(f"    {word}: {record[word]}{f', of which {proposed} proposed' if proposed else ''}")
        print("    verdicts: " + ", ".join(f"{n} {name.replace('_', ' ')}" for name, n in record["verdicts"].items()))
        print(f"    with evidence: {record['elements_with_evidence']} of {record['elements']} elements")
        if "log" in record:
            print("    log: " + ", ".join(f"{n} {name.replace('_', ' ')}" for name, n in record["log"].items()))
    return False


def export_map(given: argparse.Namespace) -> bool:
    """Write a document in the formats asked for."""
    options = export_options(given)
    report = export(_load(given.map), given.map.stem, given.to, given.output, options)
    for file in report.files:
        print(file)
    return print_issues(report.issues)


def list_formats(_: argparse.Namespace) -> bool:
    """Print what can be read and written."""
    print("Reads")
    print(f"  {' '.join(WORKBOOK_SUFFIXES)}")
    print("  Kinds of table that become a map: " + ", ".join(kind.value for kind in Kind if kind in MAPPABLE))
    print("  Kinds that are recognised only:   " + ", ".join(kind.value for kind in Kind if kind not in MAPPABLE))
    print("Writes")
    for form in FORMATS:
        print(f"  {form.id:<14} {form.suffix:<18} {form.title}")
    return False


def _load(path: Path) -> Document:
    loaded = load(path)
    print_issues(Issue("warning", text) for text in loaded.warnings)
    return loaded.document
