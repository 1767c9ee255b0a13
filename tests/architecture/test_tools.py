"""The code passes the project's own tools: style, types, and floors."""

from __future__ import annotations

import subprocess
import sys

from tests.architecture.source_tree import ROOT


def test_ruff_finds_nothing() -> None:
    assert_passes("-m", "ruff", "check", "--no-cache", ".")


def test_mypy_finds_nothing() -> None:
    assert_passes("-m", "mypy")


def test_imports_only_go_down() -> None:
    # import-linter has a command but no `python -m` form
    assert_passes("-c", "from importlinter.cli import lint_imports_command as lint; lint()", "--no-cache")


def assert_passes(*arguments: str) -> None:
    result = subprocess.run(
        [sys.executable, *arguments], cwd=ROOT, capture_output=True, text=True, encoding="utf-8", check=False
    )
    assert result.returncode == 0, f"{result.stdout}{result.stderr}"
