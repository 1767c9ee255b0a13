"""The lock files are complete, hashed, free of addresses, and agree with each other and with pyproject.toml."""

from __future__ import annotations

import re
import tomllib

import pytest

from tests.architecture.source_tree import ROOT

APP_LOCK = "requirements.lock"
TEST_LOCK = "requirements-dev.lock"

both_files = pytest.mark.parametrize("file", [APP_LOCK, TEST_LOCK])


@both_files
def test_a_lock_file_holds_pins_and_hashes_and_nothing_else(file: str) -> None:
    pin = re.compile(r"[a-z0-9-]+==[\w.]+( ; [\w ='!]+)? \\")
    sha256 = re.compile(r"    --hash=sha256:[0-9a-f]{64}( \\)?")
    for line in (ROOT / file).read_text(encoding="utf-8").splitlines():
        assert line.startswith("# ") or pin.fullmatch(line) or sha256.fullmatch(line), line


@both_files
def test_a_lock_file_names_no_address(file: str) -> None:
    assert "://" not in (ROOT / file).read_text(encoding="utf-8")


def test_the_tests_run_on_the_packages_that_the_application_runs_on() -> None:
    assert pins(APP_LOCK).items() <= pins(TEST_LOCK).items()


def test_every_dependency_is_pinned() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    tools = [tool for group in project["optional-dependencies"].values() for tool in group]
    assert names(project["dependencies"]) <= pins(APP_LOCK).keys()
    assert names(tools) <= pins(TEST_LOCK).keys()


def pins(file: str) -> dict[str, tuple[str, str | None]]:
    """Package: its version and the systems it is for (None for all)."""
    lines = (ROOT / file).read_text(encoding="utf-8")
    return {
        match["name"]: (match["version"], match["marker"])
        for match in re.finditer(r"^(?P<name>[\w-]+)==(?P<version>[\w.]+)( ; (?P<marker>.+))? \\$", lines, re.MULTILINE)
    }


def names(requirements: list[str]) -> set[str]:
    """The package names of requirements such as `XlsxWriter>=3.2`, spelled as lock files spell them."""
    return {re.split(r"[<>=!\[ ]", requirement)[0].lower().replace("_", "-") for requirement in requirements}
