"""Where the product starts: `workflow-studio`, `python -m workflow_studio` and the frozen app.

A command goes to the command line and never loads the window. The frozen app calls itself for its child processes.
"""

from __future__ import annotations

import gc
import os
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
    if given[:1] == ["--export-worker"]:
        from workflow_studio.desktop.dialogs.export_child import main as export_worker

        return export_worker(given[1:])
    if given[:1] == ["--preview-worker"]:
        from workflow_studio.desktop.start.preview_child import main as preview_worker

        return preview_worker(given[1:])
    if is_for_the_command_line(given):
        return _command_line(given)
    if not _has_display():
        print("workflow-studio: there is no display for the window. Commands need none: see --help.", file=sys.stderr)
        return 3
    return _window(given)


def _window(given: Sequence[str]) -> int:
    gc.disable()  # nothing that is loaded is garbage; later `desktop/collecting.py` collects
    from workflow_studio.desktop.application import main
    from workflow_studio.failure import Failure

    try:
        return main(given)
    except Failure as failure:  # before there is a window that could show it
        print(f"workflow-studio: {failure}", file=sys.stderr)
        return 3


def _command_line(given: Sequence[str]) -> int:
    try:
        from workflow_studio.cli.main import main

        return main(given)
    except KeyboardInterrupt:
        print("workflow-studio: stopped.", file=sys.stderr)
        return 3


def is_for_the_command_line(given: Sequence[str]) -> bool:
    """A command or an option; a single file, or nothing at all, is for the window."""
    from workflow_studio.cli import COMMANDS

    return bool(given) and (given[0] in COMMANDS or given[0].startswith("-") or len(given) > 1)


def _has_display() -> bool:
    """Whether a window can be shown; Windows and macOS always have a screen, and Qt can be told to do without."""
    if not sys.platform.startswith("linux"):
        return True
    return any(os.environ.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"))


if __name__ == "__main__":
    sys.exit(main())
