"""The process that opens hostile files: one path in, frames out on standard output.

Started as `python -m workflow_studio.importing.reading.child LIMITS PATH`, or by the frozen application with
`--read-worker LIMITS PATH` (LIMITS is JSON). It never imports the window toolkit.
"""

from __future__ import annotations

import gc
import json
import os
import sys
from collections.abc import Sequence
from pathlib import Path

from workflow_studio.importing.errors import Damaged, ImportFailure, TooLarge
from workflow_studio.importing.reading.contents import read_messages
from workflow_studio.importing.reading.frames import Message, pack
from workflow_studio.importing.reading.limits import Limits


def main(argv: Sequence[str]) -> int:
    """Read the file `argv[1]` under the limits `argv[0]` and write frames; 0 when a frame says how it ended."""
    limits = Limits(**json.loads(argv[0]))
    path = Path(argv[1])
    gc.disable()  # rows come and go by the million, and none of them is part of a cycle
    with os.fdopen(os.dup(1), "wb") as pipe:
        os.dup2(2, 1)  # a library that prints must not write into the frames
        _bound_this_process(limits, path)
        try:
            for message in read_messages(path, limits):
                pipe.write(pack(message))
                if message[0] == "progress":
                    pipe.flush()
        except BrokenPipeError:
            return 1
        except BaseException as error:  # panics of compiled readers are no Exceptions
            pipe.write(pack(_failure(error)))
    return 0


def _failure(error: BaseException) -> Message:
    if not isinstance(error, ImportFailure):
        details = type(error).__name__
        if isinstance(error, MemoryError) or "capacity overflow" in str(error):
            error = TooLarge("The workbook needs more memory than it may have.", details=details)
        else:
            error = Damaged("The workbook is damaged or was cut short.", details=details)
    texts = {"message": error.message, "hint": error.hint, "details": error.details}
    return "failure", {"type": type(error).__name__, **texts}


def _bound_this_process(limits: Limits, path: Path) -> None:
    """Memory and processor time that the system itself enforces, where it can (not on Windows)."""
    try:
        import resource
    except ImportError:
        return
    size = path.stat().st_size if path.exists() else 0
    seconds = int(limits.time_for(size)) + 2
    wanted = (("RLIMIT_CORE", 0), ("RLIMIT_AS", limits.memory_bytes), ("RLIMIT_CPU", seconds))
    for name, bound in wanted:
        try:
            resource.setrlimit(getattr(resource, name), (bound, bound))
        except (AttributeError, OSError, ValueError):
            continue  # macOS refuses some; the time limit of the parent remains


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
