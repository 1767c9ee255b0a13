"""Values and markings are read at the same time; what goes wrong with one does not cost the other."""

from __future__ import annotations

import subprocess
import sys
import zipfile
from collections.abc import Iterator
from pathlib import Path

import openpyxl
import pytest
from openpyxl.comments import Comment

from workflow_studio.importing.errors import Damaged
from workflow_studio.importing.reading import Workbook, read_workbook
from workflow_studio.importing.reading.assemble import Assembler
from workflow_studio.importing.reading.contents import read_messages
from workflow_studio.importing.reading.limits import Limits
from workflow_studio.importing.reading.markings import Markings
from workflow_studio.importing.reading.markings_beside import MarkingsBeside
from workflow_studio.importing.reading.ooxml.second_pass import SecondPass
from workflow_studio.importing.reading.parent import _Frames, _Telling


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A tracker with a comment, another sheet whose name ends in a blank, and a third."""
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.title = "Tracker"
    sheet["A1"], sheet["A2"] = "Order", "=1+1"
    sheet["A1"].comment = Comment("Ask Ann first", "Kim")
    book.create_sheet("Codes ")["A1"] = "=2*3"
    book.create_sheet("Notes")["B2"] = 5
    book.save(tmp_path / "orders.xlsx")
    return tmp_path / "orders.xlsx"


def assembled(path: Path) -> Workbook:
    assembler = Assembler(path.name)
    for message in read_messages(path, Limits()):
        if message[0] != "progress":
            assembler.take(message)
    assert assembler.workbook is not None
    return assembler.workbook


def formulas_of(markings: Markings) -> list[str]:
    return [run.text for run in markings.formulas]


def test_every_sheet_has_its_own_markings_whatever_its_name(path: Path) -> None:
    book = read_workbook(path)
    assert [sheet.name for sheet in book.sheets] == ["Tracker", "Codes ", "Notes"]
    assert [comment.text for comment in book.markings.of("Tracker").comments] == ["Ask Ann first"]
    assert [formulas_of(book.markings.of(sheet.name)) for sheet in book.sheets] == [["1+1"], ["2*3"], []]


def test_what_cannot_be_read_of_one_sheet_costs_neither_values_nor_other_sheets(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    read = SecondPass.sheet

    def broken(second: SecondPass, name: str) -> Markings:
        if name == "Tracker":
            raise RecursionError
        return read(second, name)

    monkeypatch.setattr(SecondPass, "sheet", broken)
    book = assembled(path)
    assert book.sheet("Tracker").cell(0, 0) == "Order"
    assert formulas_of(book.markings.of("Codes ")) == ["2*3"]
    assert book.notes == ("Formulas, comments and colours of sheet “Tracker” could not all be read.",)


def test_values_are_there_even_if_the_second_pass_ends_altogether(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(second: SecondPass, path: Path) -> None:
        raise MemoryError

    monkeypatch.setattr(SecondPass, "__init__", broken)
    book = assembled(path)
    assert book.sheet("Notes").cell(1, 1) == 5
    assert book.notes == ("What the workbook says besides its values could not all be read.",)


def test_more_markings_than_may_wait_all_arrive(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("workflow_studio.importing.reading.marking_messages.ITEMS_IN_A_MESSAGE", 1)
    book = openpyxl.load_workbook(path)
    for row in range(1, 200):
        book["Notes"].cell(row, 4).comment = Comment(f"remark {row}", "Kim")
    book.save(path)
    assert len(assembled(path).markings.of("Notes").comments) == 199


def test_a_second_pass_that_nobody_waits_for_ends(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("workflow_studio.importing.reading.markings_beside._MOST_WAITING", 1)
    with MarkingsBeside(path, ["Tracker", "Codes", "Notes"]) as beside:
        pass
    beside.join(timeout=30)


def with_second_sheet(path: Path, old: bytes, new: bytes) -> Path:
    changed = path.with_name("changed.xlsx")
    with zipfile.ZipFile(path) as source, zipfile.ZipFile(changed, "w") as target:
        for name in source.namelist():
            content = source.read(name)
            target.writestr(name, content.replace(old, new) if name.endswith("sheet3.xml") else content)
    return changed


def test_a_later_sheet_that_only_the_forgiving_reader_can_read_brings_no_sheet_twice(path: Path) -> None:
    book = read_workbook(with_second_sheet(path, b't="n"', b't="zzz"'))
    assert [sheet.name for sheet in book.sheets] == ["Tracker", "Codes ", "Notes"]
    assert book.sheet("Notes").cell(1, 1) == "5"
    assert any("damaged" in note for note in book.notes)


def test_progress_names_the_sheet_that_is_being_read_before_it_is_parsed(path: Path) -> None:
    told = [message[1]["what"] for message in read_messages(path, Limits()) if message[0] == "progress"]
    assert told == [
        "Checking the file", "Reading sheet 1 of 3", "Reading sheet 2 of 3", "Reading sheet 3 of 3",
        "Reading formulas, comments and colours",
    ]  # fmt: skip


def test_while_nothing_comes_it_is_told_for_how_long(monkeypatch: pytest.MonkeyPatch) -> None:
    clock: Iterator[float] = iter([0.0, 10.0, 10.5, 12.1, 12.9, 13.2])
    monkeypatch.setattr("workflow_studio.importing.reading.parent.monotonic", lambda: next(clock))
    told: list[str] = []
    telling = _Telling(lambda what, share: told.append(what))
    telling.at("Reading sheet 1 of 3", 0.1)
    for _ in range(4):
        telling.still_at_it()
    assert told == ["Reading sheet 1 of 3", "Reading sheet 1 of 3 (2 s)", "Reading sheet 1 of 3 (3 s)"]


def test_a_reading_process_that_falls_silent_but_lives_on_is_not_waited_for(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("workflow_studio.importing.reading.parent._PATIENCE_SECONDS", 0.05)
    silent = "import os, time; os.close(1); time.sleep(60)"
    with subprocess.Popen([sys.executable, "-c", silent], stdout=subprocess.PIPE) as child:
        frames = _Frames(child)
        with pytest.raises(Damaged):
            while frames.next() is None:
                pass
        child.kill()
