"""Starting this program a second time, for work that the window must not wait for.

A thread is not enough where a library holds Python's lock for seconds (drawing a large picture does), and a thread
cannot be stopped. The frozen application calls itself with an option that `__main__` knows.
"""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

import workflow_studio

_LOW = getattr(subprocess, "BELOW_NORMAL_PRIORITY_CLASS", 0)
_NO_WINDOW = getattr(subprocess, "CREATE_NO_WINDOW", 0)


def start_child(
    module: str, option: str, arguments: Sequence[str] = (), *, urgent: bool = True
) -> subprocess.Popen[str]:
    """Run a module of this package, or the frozen application with this option; its input and output are UTF-8 text.

    Work that is not urgent gets less of the machine on Windows; elsewhere the child steps back by itself (`os.nice`).
    """
    environment = dict(os.environ)
    if getattr(sys, "frozen", False):
        command = [sys.executable, option]
    else:
        # -P keeps files beside the user's documents from being imported; the path finds this package again.
        command = [sys.executable, "-P", "-m", module]
        environment["PYTHONPATH"] = str(Path(workflow_studio.__file__).parent.parent)
    environment["PYTHONIOENCODING"] = "utf-8"
    return subprocess.Popen(
        [*command, *arguments],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        env=environment,
        encoding="utf-8",
        creationflags=_NO_WINDOW | (0 if urgent else _LOW),
    )
