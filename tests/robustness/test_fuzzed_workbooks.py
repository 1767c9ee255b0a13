"""Damaged workbooks through the command line: never a traceback, never a hang, one plain sentence.

The default run tries a few. `python3 run.py test -m slow tests/robustness` tries 300; with the variable
WORKFLOW_STUDIO_FUZZED it tries that many, 10,000 for example, and WORKFLOW_STUDIO_FIRST_SEED begins elsewhere.
"""

from __future__ import annotations

import os
from pathlib import Path
from time import monotonic

import pytest

from tests.robustness.fuzzing import fuzzed_workbook
from workflow_studio.cli.main import main

FORMATS = "svg,dot,html,markdown,geometry"  # what is written without another process
FIRST = int(os.environ.get("WORKFLOW_STUDIO_FIRST_SEED", "1000"))
MANY = int(os.environ.get("WORKFLOW_STUDIO_FUZZED", "300"))
AT_ONCE = 50
LONGEST_SECONDS = 10.0


@pytest.mark.parametrize("seed", range(16))
def test_a_damaged_workbook_is_converted_or_refused(
    seed: int, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    convert_or_refuse(seed, damaged_file(seed, tmp_path), capsys)


@pytest.mark.slow
@pytest.mark.parametrize("first", range(FIRST, FIRST + MANY, AT_ONCE))
def test_hundreds_of_damaged_workbooks_are_converted_or_refused(
    first: int, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    for seed in range(first, min(first + AT_ONCE, FIRST + MANY)):
        file = damaged_file(seed, tmp_path / str(seed))
        worked, began = _seconds_worked(), monotonic()
        convert_or_refuse(seed, file, capsys)
        assert _seconds_worked() - worked < LONGEST_SECONDS, f"seed {seed}"
        assert monotonic() - began < 6 * LONGEST_SECONDS, f"seed {seed}"  # other programs may be busy


def _seconds_worked() -> float:
    """Of the processor, by this process and its children."""
    return sum(os.times()[:4])


def damaged_file(seed: int, folder: Path) -> Path:
    """The workbook of this seed in a folder of its own."""
    folder.mkdir(exist_ok=True)
    name, content = fuzzed_workbook(seed)
    (folder / name).write_bytes(content)
    return folder / name


def convert_or_refuse(seed: int, file: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Convert the workbook of this seed and hold the exit code, the sentence and the files to each other."""
    folder = file.parent
    code = main(["convert", str(file), "-o", str(folder / "out"), "--to", FORMATS])

    error = capsys.readouterr().err
    refusals = [line for line in error.splitlines() if line.startswith("workflow-studio: ")]
    assert code in (0, 1, 3), f"seed {seed}"
    assert len(refusals) == (1 if code == 3 else 0), f"seed {seed}: {error}"
    assert all(line.endswith(".") for line in refusals), f"seed {seed}: {error}"
    assert str(folder) not in error
    assert "Traceback" not in error
    if code == 0:
        assert len(list((folder / "out").iterdir())) >= len(FORMATS.split(",")), f"seed {seed}"
