"""The command line: every use case without a window."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Callable, Mapping, Sequence

from workflow_studio.cli.arguments import parser
from workflow_studio.cli.bringing_in import convert_files, import_files, inspect_file
from workflow_studio.cli.printing import print_failure
from workflow_studio.cli.telling import check_map, describe_map, export_map, list_formats
from workflow_studio.cli.updating import update_map
from workflow_studio.model import Failure

FINE, ISSUES, USAGE, FAILED = 0, 1, 2, 3


def main(arguments: Sequence[str]) -> int:
    """Run one command and return the exit code: 0 fine, 1 issues in the content, 2 usage, 3 failure."""
    _write_any_character()
    given = parser().parse_args(list(arguments))
    try:
        issues = _COMMANDS[given.command](given)
        sys.stdout.flush()
    except Failure as failure:
        print_failure(failure)
        return FAILED
    except BrokenPipeError:  # whoever reads the output has seen enough
        _print_no_more()
        return FINE
    except OSError as error:
        if error.filename is not None:  # of a file: all of those that are expected are failures with a sentence
            raise
        _print_no_more()
        print(f"workflow-studio: the output could not be written: {error.strerror}.", file=sys.stderr)
        return FAILED
    return ISSUES if issues else FINE


def _write_any_character() -> None:
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="backslashreplace")


def _print_no_more() -> None:
    """What is still to be written must not fail once more when the program ends."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


_COMMANDS: Mapping[str, Callable[[argparse.Namespace], bool]] = {
    "inspect": inspect_file,
    "import": import_files,
    "convert": convert_files,
    "update": update_map,
    "export": export_map,
    "check": check_map,
    "info": describe_map,
    "formats": list_formats,
}
"""Every command; each says whether the content has issues."""
