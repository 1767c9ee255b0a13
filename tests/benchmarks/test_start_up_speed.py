"""How long the first window takes, beside the least that any window of Qt for Python takes."""

from __future__ import annotations

import compileall
import os
import subprocess
import sys
from pathlib import Path
from time import perf_counter

import pytest
from pytest_benchmark.fixture import BenchmarkFixture

pytestmark = pytest.mark.benchmark

ROOT = Path(__file__).parents[2]
MOST_TIMES = 2.0
ROUNDS = 12

BARE = """
from PySide6.QtWidgets import QApplication, QLabel, QMainWindow
app = QApplication([])
window = QMainWindow()
window.setCentralWidget(QLabel("A window with one label"))
window.resize(1600, 1000)
window.show()
app.processEvents()
import os; os._exit(0)
"""

OURS = """
import gc; gc.disable()
from PySide6.QtWidgets import QApplication
from workflow_studio.desktop.appearance.theme import Appearance
from workflow_studio.desktop.settings import Settings
from workflow_studio.desktop.window.main_window import MainWindow
app = QApplication([])
settings = Settings()
appearance = Appearance(app)
appearance.choose(settings.theme)
window = MainWindow(settings, appearance)
window._after_first_paint = lambda: None
window.show()
app.processEvents()
import os; os._exit(0)
"""
"""As `workflow_studio.desktop.application.main`, until the first paint."""


def test_the_first_window_takes_at_most_twice_as_long_as_a_bare_one(
    benchmark: BenchmarkFixture, tmp_path: Path
) -> None:
    compileall.compile_dir(ROOT / "workflow_studio", quiet=1)  # as an installed program is
    times: dict[str, list[float]] = {BARE: [], OURS: []}

    def both() -> None:
        for program, found in times.items():
            found.append(_seconds_of(program, tmp_path))

    benchmark.pedantic(both, rounds=ROUNDS, warmup_rounds=1)
    bare, ours = min(times[BARE]), min(times[OURS])
    benchmark.extra_info |= {"bare s": round(bare, 3), "ours s": round(ours, 3), "times": round(ours / bare, 2)}
    assert ours <= MOST_TIMES * bare


def _seconds_of(program: str, data_folder: Path) -> float:
    """The process time of a program of its own, which other programs on the machine disturb least."""
    environment = os.environ | {
        "QT_QPA_PLATFORM": "offscreen",
        "WORKFLOW_STUDIO_DATA": str(data_folder),
        "PYTHONDONTWRITEBYTECODE": "",
        "PYTHONPATH": str(ROOT),
    }
    begun = perf_counter()
    subprocess.run([sys.executable, "-c", program], env=environment, capture_output=True, check=True)
    return perf_counter() - begun
