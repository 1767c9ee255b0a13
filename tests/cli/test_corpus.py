"""Every real file is mapped, recognised, or refused with a plain sentence; none crashes or hangs."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from tests.conftest import ROOT
from workflow_studio.cli.main import main


def test_no_real_file_crashes_the_conversion(shared: Path, tmp_path: Path) -> None:
    for file in sorted((shared / "corpus").iterdir()):
        if file.suffix != ".md":
            assert main(["convert", str(file), "-o", str(tmp_path), "--to", "svg,geometry"]) in (0, 1, 3), file.name


def test_real_processes_are_drawn_without_overlaps(shared: Path, tmp_path: Path) -> None:
    files = [*(shared / "layout").glob("*.csv"), *(shared / "corpus").glob("*.csv")]
    for file in files:
        assert main(["convert", str(file), "-o", str(tmp_path), "--to", "geometry"]) in (0, 1)
    measured = subprocess.run(
        [sys.executable, str(shared / "layout" / "measure_layout.py"), *map(str, sorted(tmp_path.glob("*.json")))],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
    ).stdout.splitlines()
    assert len(measured) == len(files) + 1
    for line in measured[:-1]:
        figures = dict(part.split("=") for part in line.split() if "=" in part)
        zeros = {name: figures[name] for name in ("overlap", "through", "node_overlap", "outside")}
        assert set(zeros.values()) == {"0"}, line
        assert figures["lanes"] == "ok"
