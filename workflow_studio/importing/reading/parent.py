"""The app's side of reading: starts the child process, bounds it, and builds the workbook from its messages."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from workflow_studio.importing.errors import Unsupported
from workflow_studio.importing.reading.limits import Limits
from workflow_studio.importing.reading.workbook import Workbook


def read_workbook(
    path: Path,
    *,
    limits: Limits = Limits(),  # noqa: B008 - a frozen value
    progress: Callable[[str, float], None] | None = None,
    cancelled: Callable[[], bool] | None = None,
) -> Workbook:
    """Read a workbook or a delimited text file without ever writing to it, in a child process with limits.

    `progress` gets what is being read and the share done (0 to 1); `cancelled` is asked at least every 100 ms
    and stops the reading when it gives True. Raises an `ImportFailure` and nothing else.
    """
    raise Unsupported("This kind of file is not read yet.")
