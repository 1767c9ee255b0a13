"""The documentation says what is so: keys, formats, meanings of columns, commands, links and pictures."""

from __future__ import annotations

import argparse
import os
import struct
import subprocess
import sys
from pathlib import Path

import pytest

from tests.docs.pages import ROOT, Page, page, pages
from workflow_studio.cli import COMMANDS
from workflow_studio.cli.arguments import parser
from workflow_studio.desktop.actions.catalogue import ACTIONS, KEYS_OF_THE_MAP
from workflow_studio.exporting.formats import FORMATS
from workflow_studio.importing.recognition import Kind, Role
from workflow_studio.model import TABLES
from workflow_studio.picture.verdicts import VERDICT_STYLES

GUIDE, FILES = page("docs/user_guide.md"), page("docs/file_formats.md")
LARGEST_PICTURE = 200 * 1024
ALL_PAGES = pytest.mark.parametrize("said_in", pages(), ids=lambda one: one.path.relative_to(ROOT).as_posix())


def test_the_guide_lists_every_key_that_the_program_knows_and_no_other() -> None:
    known = {" or ".join(action.keys) for action in ACTIONS if action.keys} | {key for key, _ in KEYS_OF_THE_MAP}
    assert {key for key, *_ in _rows_of_keys()} == known


def test_the_guide_says_of_each_key_what_the_program_says() -> None:
    said = {" or ".join(a.keys): (a.plain_text, a.tip) for a in ACTIONS if a.keys}
    said |= {key: (words, words) for key, words in KEYS_OF_THE_MAP}
    wrong = {key: words for key, words in _rows_of_keys() if words not in said[key]}
    assert not wrong


def test_the_guide_gives_each_verdict_its_key() -> None:
    rows = {row[0]: row[1].strip("*") for row in GUIDE.table("Key") if len(row) == 4}
    assert rows == {style.key: style.word for style in VERDICT_STYLES.values()}


def test_the_formats_are_those_that_can_be_written() -> None:
    rows = {form.strip("`"): file.strip("`") for form, file, _ in FILES.table("Format")}
    assert rows == {form.id: f"NAME{form.suffix}" for form in FORMATS}


def test_every_meaning_of_a_column_is_explained_in_the_program_s_words() -> None:
    rows = {row[0]: row[1] for row in FILES.table("Meaning")}
    assert rows == {role.label: role.meaning for role in Role}


def test_every_kind_of_table_is_named_as_on_the_command_line() -> None:
    text = " ".join(FILES.text.split())
    missing = [kind for kind in Kind if f"{kind.label} (`{kind.value}`)" not in text]
    assert not missing


def test_the_sections_of_a_workflow_file_stand_in_their_order() -> None:
    assert [row[0].strip("`") for row in FILES.table("Section")] == list(TABLES)


@ALL_PAGES
def test_every_relative_link_leads_somewhere(said_in: Page) -> None:
    dead = [target for target in said_in.links() if not _leads_somewhere(said_in, target)]
    assert not dead


@ALL_PAGES
def test_every_picture_is_there(said_in: Page) -> None:
    missing = [picture for picture in said_in.pictures() if not (said_in.path.parent / picture).is_file()]
    assert not missing


@ALL_PAGES
def test_every_command_is_understood(said_in: Page) -> None:
    for words in said_in.commands():
        if words[0] in COMMANDS:
            given = parser().parse_args(words)  # exits where it does not understand
            assert _named_samples_exist(given), words


def test_the_readme_shows_every_command() -> None:
    assert {words[0] for words in page("README.md").commands()} >= set(COMMANDS)


def test_pictures_are_small_and_of_one_size() -> None:
    files = sorted((ROOT / "docs" / "pictures").glob("*.png"))
    assert files
    assert {file.name: file.stat().st_size for file in files if file.stat().st_size > LARGEST_PICTURE} == {}
    windows = {file.name: _size(file.read_bytes()) for file in files if file.stem != "export"}
    assert set(windows.values()) == {(1600, 1000)}


@pytest.mark.slow
def test_the_pictures_can_be_taken_anew(tmp_path: Path) -> None:
    script = ROOT / "docs" / "make_pictures.py"
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    subprocess.run([sys.executable, script, "--out", tmp_path], env=environment, check=True, capture_output=True)
    kept = {file.name for file in (ROOT / "docs" / "pictures").iterdir()}
    assert {file.name for file in tmp_path.iterdir()} == kept


def _rows_of_keys() -> list[tuple[str, str]]:
    return [(row[0], row[1]) for row in GUIDE.table("Key") if len(row) == 2]


def _leads_somewhere(said_in: Page, target: str) -> bool:
    file, _, anchor = target.partition("#")
    path = (said_in.path.parent / file).resolve() if file else said_in.path
    if not path.exists() or not path.is_relative_to(ROOT):
        return False
    return not anchor or anchor in Page(path).anchors()


def _named_samples_exist(given: argparse.Namespace) -> bool:
    named = [*getattr(given, "files", ()), *([given.file] if hasattr(given, "file") else [])]
    return all((ROOT / path).is_file() for path in named if path.parts[0] == "samples")


def _size(png: bytes) -> tuple[int, int]:
    """Width and height stand at the same place in every PNG file."""
    width, height = struct.unpack(">II", png[16:24])
    return width, height
