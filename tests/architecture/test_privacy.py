"""No file of the project names the machine it was written on, or where its packages were fetched from."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tests.architecture.source_tree import ROOT

OUR_FOLDERS = ("workflow_studio", "resources", "samples", "tests", "docs", ".ci")
TEXT_SUFFIXES = {".py", ".md", ".toml", ".lock", ".spec", ".txt", ".json", ".typ", ".css", ".html", ".svg", ".csv", ""}

MACHINE_PATH = re.compile(r"(?<![\w.])/(?:home|root|Users|work|opt|srv|mnt)/\w|\b[A-Z]:\\+Users\\", re.IGNORECASE)
PACKAGE_SOURCE = re.compile(r"://[^/\s]*(?:pypi|pythonhosted|npm|registry|artifact|mirror|debian\.org)", re.IGNORECASE)


def our_text_files() -> list[Path]:
    below = (path for folder in OUR_FOLDERS for path in (ROOT / folder).rglob("*"))
    files = [path for path in (*below, *ROOT.iterdir()) if path.is_file() and path.suffix in TEXT_SUFFIXES]
    return [path for path in files if path != Path(__file__) and "__pycache__" not in path.parts]


@pytest.mark.parametrize("pattern", [MACHINE_PATH, PACKAGE_SOURCE], ids=["machine path", "package source"])
def test_no_file_gives_away_where_it_was_made(pattern: re.Pattern[str]) -> None:
    found = {
        f"{path.relative_to(ROOT)}: {match.group()}"
        for path in our_text_files()
        for match in pattern.finditer(path.read_text(encoding="utf-8", errors="replace"))
    }
    assert not found


@pytest.mark.parametrize("text", ["{}home/ann/book.xlsx", "at {}root/x", "C:\\Users\\ann", 'Path("{}work/x")'])
def test_a_machine_path_is_recognised(text: str) -> None:
    assert MACHINE_PATH.search(text.format("/"))  # put together here, so that no file holds such a path


@pytest.mark.parametrize("text", ["docs/work/x", "a/home/b", "../shared", "C:\\Temp"])
def test_other_paths_are_left_alone(text: str) -> None:
    assert not MACHINE_PATH.search(text)
