"""How the command line prints."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterable
from typing import Any

from workflow_studio.model import Failure, Issue


def print_json(record: Any) -> None:
    """For programs: indented JSON."""
    print(json.dumps(record, ensure_ascii=False, indent=2))


def print_failure(failure: Failure) -> None:
    """One line of standard error: what went wrong and what to do."""
    print(f"workflow-studio: {failure}", file=sys.stderr)


def print_issues(issues: Iterable[Issue]) -> bool:
    """Each issue on a line of standard error; true where one is more than a note."""
    serious = False
    for issue in issues:
        where = f"{issue.sheet}!{issue.cells}: " if issue.cells else f"{issue.sheet}: " if issue.sheet else ""
        print(f"{issue.level}: {where}{issue.text}", file=sys.stderr)
        serious |= issue.level != "note"
    return serious


def issue_record(issue: Issue) -> dict[str, str]:
    """An issue for programs; what is empty is left out."""
    record = {
        "level": issue.level,
        "text": issue.text,
        "about": issue.about or "",
        "sheet": issue.sheet,
        "cells": issue.cells,
    }
    return {key: value for key, value in record.items() if value}
