"""The version stands in one place."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

from workflow_studio import __version__

ROOT = Path(__file__).parents[2]


def test_the_package_is_built_with_the_version_that_the_program_tells() -> None:
    pyproject = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    assert "version" not in pyproject["project"]
    assert pyproject["project"]["dynamic"] == ["version"]
    assert pyproject["tool"]["setuptools"]["dynamic"]["version"] == {"attr": "workflow_studio.__version__"}
    assert re.fullmatch(r"\d+\.\d+\.\d+", __version__)
