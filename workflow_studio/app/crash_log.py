"""The file in which a crash of the interpreter leaves its stack: names of functions, never values."""

from __future__ import annotations

import re
from pathlib import Path, PurePosixPath
from typing import TextIO

from workflow_studio.app.data_folder import data_folder

LONGEST = 100_000
"""Characters that are kept of earlier crashes."""
_CODE_FILE = re.compile(r'File "([^"]*)"')


def opened_crash_log() -> TextIO:
    """The log, open for what may come. What earlier crashes wrote loses its folders, which name the user."""
    path = data_folder("logs") / "crash.log"
    if path.exists() and path.stat().st_size:
        _tidy(path)
    return path.open("a", encoding="utf-8")


def _tidy(path: Path) -> None:
    text = path.read_text(encoding="utf-8", errors="replace")[-LONGEST:]
    path.write_text(_CODE_FILE.sub(lambda found: f'File "{_within_the_program(found[1])}"', text), encoding="utf-8")


def _within_the_program(file: str) -> str:
    parts = PurePosixPath(file.replace("\\", "/")).parts
    starts = [index for index, part in enumerate(parts) if part in ("workflow_studio", "site-packages")]
    return "/".join(parts[starts[-1] :]) if starts else parts[-1] if parts else ""
