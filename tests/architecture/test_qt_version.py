"""The Qt binding does not eat references to None (release 6.12.0 does, and Python 3.11 dies of it)."""

from __future__ import annotations

import sys
import tomllib

import pytest
from PySide6 import __version__ as installed_version
from PySide6.QtCore import QObject

from tests.architecture.source_tree import ROOT

CALLS = 2_000  # enough to see it beyond doubt, and too few to bring the interpreter down


@pytest.mark.skipif(
    sys.version_info >= (3, 12), reason="from Python 3.12 on None is immortal: its count never moves and nothing dies"
)
def test_calls_that_return_nothing_leave_the_count_of_none_alone() -> None:
    thing = QObject()
    before = sys.getrefcount(None)
    for _ in range(CALLS):
        thing.setObjectName("name")
    lost = before - sys.getrefcount(None)
    assert lost < CALLS / 10  # other threads and the loop itself may move it by a few


def test_the_project_asks_for_a_release_that_is_sound() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    assert "PySide6-Essentials>=6.10,<6.12" in project["dependencies"]


def test_a_release_that_is_sound_is_installed() -> None:
    assert installed_version.startswith(("6.10.", "6.11."))
