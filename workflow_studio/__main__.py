"""Where the product starts: `workflow-studio`, `python -m workflow_studio` and the frozen app.

A command goes to the command line and never loads the window. The frozen app calls itself for its child processes.
"""

from __future__ import annotations

import sys
from collections.abc import Sequence


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the window, a command or a child process; returns the exit code."""
    given = list(sys.argv[1:] if arguments is None else arguments)
    if given[:1] == ["--dot-worker"]:
        from workflow_studio.exporting.graphviz.worker import main as dot_worker

        return dot_worker(given[1:])
    if given[:1] == ["--read-worker"]:
        from workflow_studio.importing.reading.child import main as read_worker

        return read_worker(given[1:])
    if _is_for_the_command_line(given):
        from workflow_studio.cli.main import main as command_line

        return command_line(given)
    from workflow_studio.desktop.application import main as window

    return window(given)


def _is_for_the_command_line(given: Sequence[str]) -> bool:
    """A command or an option; a single file, or nothing at all, is for the window."""
    from workflow_studio.cli import COMMANDS

    return bool(given) and (given[0] in COMMANDS or given[0].startswith("-") or len(given) > 1)


if __name__ == "__main__":
    sys.exit(main())
