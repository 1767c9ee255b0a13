from __future__ import annotations

import random
import re
import zipfile
from pathlib import Path

import pytest
import xlsxwriter

from workflow_studio.importing.errors import ImportFailure
from workflow_studio.importing.reading import Workbook, read_workbook
from workflow_studio.importing.reading.assemble import Assembler
from workflow_studio.importing.reading.frames import pack, unpack
from workflow_studio.importing.reading.marking_messages import book_marking_message, sheet_marking_messages
from workflow_studio.importing.reading.ooxml.second_pass import SecondPass

ODD = (
    b'"', b"<", b"/>", b"&#xD800;", b"9" * 30, b"-1", b"1e308", b"nan", b"", b"\xff\xfe", b"\0", b"<a>" * 100,
    b"A1:XFD1048576", b"$", b"'", b"[", b"(", b"_x0000_", b"UTF-7", "²".encode(), "٣".encode(),
)  # fmt: skip
_VALUE = re.compile(rb'"[^"<>]{0,40}"|>[^<>]{1,40}<')


@pytest.fixture(scope="module")
def parts(tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    """The parts of a workbook with some of everything."""
    path = tmp_path_factory.mktemp("mutated") / "whole.xlsx"
    with xlsxwriter.Workbook(path) as book:
        fill = book.add_format({"bg_color": "#FFFF00", "locked": False})
        sheet, other = book.add_worksheet("Steps"), book.add_worksheet("Lists")
        sheet.write_row("A1", ["Step", "Owner", 3], fill)
        sheet.write_formula("D2", "=SUM(A1:$B2)")
        sheet.write_formula("D3", "=SUM(A2:$B3)")
        sheet.write_dynamic_array_formula("E2:E3", "=A1:A2")
        sheet.data_validation("A2:A9", {"validate": "list", "source": "=Lists!$A$1:$A$3"})
        sheet.conditional_format("A2:A9", {"type": "cell", "criteria": ">", "value": 2, "format": fill})
        sheet.write_comment("A1", "Ask", {"author": "Ann"})
        sheet.insert_textbox("F9", "Box")
        sheet.set_row(3, 20, None, {"hidden": True})
        sheet.set_column("C:D", 4, None, {"hidden": True})
        sheet.protect()
        other.write_column("A1", ["a", "b"])
        book.define_name("Rate", "=1")
    with zipfile.ZipFile(path) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def _mutated(part: bytes, chance: random.Random) -> bytes:
    for _ in range(chance.randint(1, 6)):
        at = chance.randrange(len(part) + 1)
        values = list(_VALUE.finditer(part, at, at + 400))
        if values and chance.random() < 0.6:
            value = chance.choice(values)
            part = part[: value.start() + 1] + chance.choice(ODD) + part[value.end() - 1 :]
        elif chance.random() < 0.8:
            part = part[:at] + chance.choice(ODD) + part[at + chance.randint(0, 30) :]
        else:
            part = part[:at] + part[at : at + 300] * chance.randint(0, 9)
    return part


def _damaged(path: Path, parts: dict[str, bytes], seed: int) -> Path:
    chance = random.Random(seed)
    hit = set(chance.sample([name for name in parts if name.endswith((".xml", ".rels"))], 3))
    with zipfile.ZipFile(path, "w") as archive:
        for name, content in parts.items():
            archive.writestr(name, _mutated(content, chance) if name in hit else content)
    return path


def test_markings_of_damaged_parts_are_read_as_far_as_they_go(parts: dict[str, bytes], tmp_path: Path) -> None:
    for seed in range(400):
        assembler = Assembler("damaged.xlsx")
        with SecondPass(_damaged(tmp_path / "damaged.xlsx", parts, seed)) as second:
            for name in ("Steps", "Lists"):
                for message in sheet_marking_messages(name, second.sheet(name)):
                    assembler.take(unpack(pack(message)[4:]))
            assembler.take(unpack(pack(book_marking_message(second.book()))[4:]))


@pytest.mark.parametrize("seed", range(1_000, 1_012))
def test_a_damaged_workbook_is_read_or_refused(parts: dict[str, bytes], tmp_path: Path, seed: int) -> None:
    try:
        book = read_workbook(_damaged(tmp_path / "damaged.xlsx", parts, seed))
    except ImportFailure as failure:
        assert failure.message
    else:
        assert isinstance(book, Workbook)
