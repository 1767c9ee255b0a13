"""The page of faults names tests that exist, for every fault that it lists."""

from __future__ import annotations

import re

from tests.docs.pages import ROOT

ROWS = re.findall(r"^\| (\d+) \|.*\|(.*)\|$", (ROOT / "docs" / "faults.md").read_text(encoding="utf-8"), re.MULTILINE)


def test_every_fault_is_proven_by_tests_that_exist() -> None:
    missing = []
    for fault, tests in ROWS:
        named = re.findall(r"`(tests/\S+\.py)::(\w+)`", tests)
        assert named, f"fault {fault} has no test"
        for file, test in named:
            path = ROOT / file
            if not path.exists() or f"def {test}(" not in path.read_text(encoding="utf-8"):
                missing.append(f"{file}::{test}")
    assert not missing


def test_no_fault_of_files_and_windows_is_left_out() -> None:
    assert [int(fault) for fault, _ in ROWS] == [*range(1, 11), *range(23, 29)]
