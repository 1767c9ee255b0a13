"""kill -9 while saving, while editing and while doing both: nothing that was completed is lost, nothing is damaged."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]

pytestmark = pytest.mark.skipif(not hasattr(os, "fork"), reason="the trials fork")


@pytest.mark.parametrize("kind", ["saving", "editing", "working"])
@pytest.mark.parametrize("trials", [20, pytest.param(1000, marks=pytest.mark.slow)])
def test_a_killed_process_leaves_a_sound_file_and_a_sound_journal(kind, trials, tmp_path):
    command = [sys.executable, "-m", "tests.storage.kill_trials", kind, str(trials), str(tmp_path)]
    result = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, timeout=600)
    assert (result.returncode, result.stdout.strip()) == (0, f"{trials} trials"), result.stderr[-2000:]
