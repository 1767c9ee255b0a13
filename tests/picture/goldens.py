"""Comparing with what was approved; `UPDATE_GOLDEN=1 pytest tests/picture` writes the files anew (look at the diff)."""

from __future__ import annotations

import os
from pathlib import Path

GOLDEN = Path(__file__).parent / "golden"
SWITCH = "UPDATE_GOLDEN"


def assert_golden(name: str, text: str, folder: Path = GOLDEN) -> None:
    """The text equals the golden file of this name."""
    path = folder / name
    if os.environ.get(SWITCH):
        path.write_text(text, encoding="utf-8", newline="\n")
    assert path.exists(), f"{name} does not exist; run with {SWITCH}=1 and look at what it writes"
    assert text.splitlines() == path.read_text(encoding="utf-8").splitlines(), f"{name} differs; see {SWITCH}"
