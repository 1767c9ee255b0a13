"""The reading process starts for every file, so what it imports is time that a user waits for a small one."""

from __future__ import annotations

import json
import subprocess
import sys

from tests.conftest import ROOT

HEAVY = {
    "PySide6", "asyncio", "ctypes", "docx", "email", "graphviz", "http", "lxml", "multiprocessing", "numpy", "openpyxl",
    "pydantic", "pygraphviz", "rapidfuzz", "socket", "sqlite3", "ssl", "unittest", "workflow_studio.app",
    "workflow_studio.importing.recognition", "workflow_studio.model", "xlsxwriter",
}  # fmt: skip
"""Each takes longer to import than an ordinary sheet takes to read, or brings in what does."""


def test_the_reading_process_imports_nothing_heavy() -> None:
    listing = "import workflow_studio.importing.reading.child, json, sys; print(json.dumps(sorted(sys.modules)))"
    told = subprocess.run([sys.executable, "-c", listing], cwd=ROOT, capture_output=True, text=True, check=True).stdout
    imported = set(json.loads(told))
    assert "workflow_studio.importing.reading.prescan" in imported
    assert not imported & HEAVY
