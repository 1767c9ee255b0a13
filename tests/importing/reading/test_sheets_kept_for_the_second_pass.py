"""What the look beforehand keeps of a sheet tells the second pass exactly what the whole sheet would."""

from __future__ import annotations

import warnings
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.conftest import ROOT
from tests.importing.reading.workbook_parts import MAIN, relations, sheet, with_parts
from workflow_studio.importing.errors import ImportFailure, TooLarge
from workflow_studio.importing.reading import read_workbook
from workflow_studio.importing.reading.limits import Limits
from workflow_studio.importing.reading.markings import Fill, Markings
from workflow_studio.importing.reading.ooxml.cells import Cells
from workflow_studio.importing.reading.ooxml.kept_sheets import KeptSheet, KeptSheets
from workflow_studio.importing.reading.ooxml.parts import Parts
from workflow_studio.importing.reading.ooxml.second_pass import SecondPass
from workflow_studio.importing.reading.ooxml.sheet_stream import around_rows
from workflow_studio.importing.reading.ooxml.styles import Styles
from workflow_studio.importing.reading.ooxml.tree import Element
from workflow_studio.importing.reading.prescan import prescan
from workflow_studio.importing.reading.ranges import Range

SHEET = "xl/worksheets/sheet1.xml"
STYLES = (
    f'<styleSheet xmlns="{MAIN}"><fills><fill/><fill><patternFill patternType="solid"><fgColor rgb="FFFF0000"/>'
    '</patternFill></fill></fills><cellXfs><xf fillId="0"/><xf fillId="1"/><xf fillId="0"><protection locked="0"/></xf>'
    "</cellXfs></styleSheet>"
)
PLAIN_ROWS = "".join(f'<row r="{row}"><c r="A{row}"><v>{row}</v></c></row>' for row in range(2, 9_000))
FILLED_FIRST_ROW = '<row r="1"><c r="A1" s="1"><v>1</v></c></row>'


@pytest.fixture(scope="module")
def styles(tmp_path_factory: pytest.TempPathFactory) -> Styles:
    """A style without anything, one that fills, one that unlocks."""
    path = with_parts(tmp_path_factory.mktemp("styles") / "styles.xlsx", {"xl/styles.xml": STYLES})
    with zipfile.ZipFile(path) as archive:
        return Styles(Parts(archive))


CELLS = st.sampled_from(
    ["<v>7</v>", "<f>A{row}*2</f><v>4</v>", '<f t="shared" si="0"/>', "<is><t>hidden=</t></is>", ""]
)
ROWS_SAY = st.sampled_from(["", "", "", ' hidden="1"', ' ht="30.5" customHeight="1"', ' spans="1:4"'])
STYLES_OF_CELLS = st.sampled_from(["", "", ' s="0"', ' s="1"', ' s="2"', " s='1'"])
BLANKS = st.sampled_from([" ", "\n", "\t "])
AFTER = st.sampled_from(
    ["", "<rowBreaks count='1'><brk id='2'/></rowBreaks>", "<sheetProtection sheet='1'/>" * 9, '<hyperlinks a="<row"/>']
)


@st.composite
def sheets(draw: st.DrawFn) -> bytes:
    """A sheet of few rows, with or without prefixes and places, most of which say nothing besides values."""
    prefix, placed, blank = draw(st.sampled_from(["", "", "x:"])), draw(st.booleans()), draw(BLANKS)
    rows = []
    for row in range(1, draw(st.integers(0, 12)) + 1):
        cells = [
            f"<{prefix}c" + (f'{blank}r="{column}{row}"' if placed else "") + f'{draw(STYLES_OF_CELLS)}>'
            + draw(CELLS).format(row=row).replace("<", f"<{prefix}").replace(f"<{prefix}/", f"</{prefix}")
            + f"</{prefix}c>"
            for column in "ABC"[: draw(st.integers(0, 3))]
        ]  # fmt: skip
        place = f'{blank}r="{row}"' if placed or draw(st.booleans()) else ""
        rows.append(f"<{prefix}row{place}{draw(ROWS_SAY)}>{''.join(cells)}</{prefix}row>")
    return sheet("".join(rows), after=draw(AFTER), before="<dimension ref='A1'/>", prefix=prefix).encode()


def found(cells: Cells, rest: Element) -> tuple[object, ...]:
    around = [(element.tag, element.attributes) for element in rest.within("dimension", "sheetProtection", "brk")]
    fills, unlocked = cells.fills.gathered(), cells.unlocked.gathered()
    return cells.formulas.runs(), fills, unlocked, cells.hidden, cells.heights, around


@given(content=sheets(), size=st.integers(1, 120), with_heights=st.booleans())
def test_a_sheet_that_comes_in_pieces_says_the_same_as_the_whole(
    styles: Styles, content: bytes, size: int, with_heights: bool
) -> None:
    whole = Cells(styles, with_heights=with_heights)
    said = found(whole, around_rows([content], lambda _: True, whole.take))
    kept = KeptSheet(Cells(styles, with_heights=with_heights))
    for at in range(0, len(content), size):
        kept.take(content[at : at + size])
    assert found(kept.cells, kept.read()) == said


def both_ways(path: Path) -> tuple[dict[str, Markings], dict[str, Markings]]:
    """The markings of every sheet, with what the look beforehand has kept and without."""
    with KeptSheets(path) as kept:
        prescan(path, Limits(), kept.begin)
    with SecondPass(path, kept) as short, SecondPass(path) as long:
        names = [name for name, _ in Parts(zipfile.ZipFile(path)).sheets]
        return {name: short.sheet(name) for name in names}, {name: long.sheet(name) for name in names}


def test_samples_and_real_workbooks_say_the_same_both_ways() -> None:
    folders = [ROOT / "samples", ROOT.parent / "shared" / "corpus"]
    compared = 0
    for path in sorted(path for folder in folders for path in folder.glob("*.xlsx")):
        try:
            short, long = both_ways(path)
        except (ImportFailure, zipfile.BadZipFile):
            continue
        compared += sum(markings != Markings() for markings in long.values())
        assert short == long, path.name
    assert compared >= 10


def log(path: Path, **parts: str) -> Path:
    """A long sheet of which only the first row is coloured."""
    usual = {"xl/styles.xml": STYLES, SHEET: sheet(FILLED_FIRST_ROW + PLAIN_ROWS)}
    return with_parts(path, usual | parts)


def test_little_is_kept_of_a_long_sheet_of_values(tmp_path: Path) -> None:
    path = log(tmp_path / "log.xlsx")
    with KeptSheets(path) as kept:
        prescan(path, Limits(), kept.begin)
    one = kept.of(SHEET)
    assert one is not None
    assert one.size < 100_000 < len(PLAIN_ROWS)
    assert one.read().tag == "worksheet"
    assert one.cells.fills.gathered() == {"FF0000": (Range(0, 0, 0, 0),)}


def test_a_sheet_that_says_more_than_may_be_kept_is_unpacked_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("workflow_studio.importing.reading.ooxml.kept_sheets.MOST_KEPT", 1_000)
    path = log(tmp_path / "log.xlsx")
    with KeptSheets(path) as kept:
        prescan(path, Limits(), kept.begin)
    assert kept.of(SHEET) is None
    short, long = both_ways(path)
    assert short == long
    assert short["Sheet"].fills == (Fill("FF0000", (Range(0, 0, 0, 0),)),)


def test_of_two_parts_with_one_name_the_last_is_kept_like_the_package_gives_it(tmp_path: Path) -> None:
    path = log(tmp_path / "twice.xlsx")
    with warnings.catch_warnings(action="ignore"), zipfile.ZipFile(path, "a") as archive:
        archive.writestr(SHEET, sheet('<row r="5"><c r="B5" s="1"/></row>'))
    short, long = both_ways(path)
    assert short == long
    assert [fill.ranges for fill in short["Sheet"].fills] == [(Range(4, 1, 4, 1),)]


def test_heights_are_kept_where_something_is_drawn(tmp_path: Path) -> None:
    tall = FILLED_FIRST_ROW + PLAIN_ROWS + '<row r="9000" ht="99"/>'
    drawn = {SHEET: sheet(tall), "xl/worksheets/_rels/sheet1.xml.rels": relations(("drawing", "../drawings/d.xml"))}
    path = log(tmp_path / "drawn.xlsx", **drawn)
    with KeptSheets(path) as kept:
        prescan(path, Limits(), kept.begin)
    one = kept.of(SHEET)
    assert one is not None
    one.read()
    assert one.cells.heights == [(8_999, 8_999, 99.0)]


@pytest.mark.parametrize("method", ["__init__", "take"])
def test_values_and_markings_are_there_even_if_nothing_could_be_kept(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, method: str
) -> None:
    def broken(*_: object) -> None:
        raise MemoryError

    monkeypatch.setattr(KeptSheet, method, broken)
    short, long = both_ways(log(tmp_path / "log.xlsx"))
    assert short == long
    assert short["Sheet"].fills


def taken(path: Path, limits: Limits) -> tuple[int, type[Exception] | None]:
    """How many bytes of sheets were handed on before the look ended, and how it ended."""
    portions: list[int] = []

    def keep(_: str) -> Callable[[bytes], None]:
        return lambda chunk: portions.append(len(chunk))

    try:
        prescan(path, limits, keep)
    except ImportFailure as failure:
        return sum(portions), type(failure)
    return sum(portions), None


def test_nothing_is_handed_on_of_a_workbook_that_may_not_be_opened(tmp_path: Path) -> None:
    bomb = log(tmp_path / "bomb.xlsx", **{"xl/media/1.xml": " " * 10_000_000})
    assert taken(bomb, Limits()) == (0, TooLarge)
    declared = log(tmp_path / "declared.xlsx", **{SHEET: "<!DOCTYPE a []>" + sheet(PLAIN_ROWS)})
    assert taken(declared, Limits())[0] == 0
    far = '<row r="1"><c r="A1"/></row><row r="900000"><c r="ZZ900000"/></row>'
    assert taken(log(tmp_path / "far.xlsx", **{SHEET: sheet(far)}), Limits()) == (0, TooLarge)


def test_rows_above_the_first_wide_cell_count_too(tmp_path: Path) -> None:
    """Rows need not be in order: the last may stand first, far from the cell that makes the sheet wide."""
    rows = '<row r="900000"><c r="A900000"/></row>' + PLAIN_ROWS + '<row r="9000"><c r="ZZ9000"/></row>'
    path = log(tmp_path / "far.xlsx", **{SHEET: sheet(rows)})
    with pytest.raises(TooLarge, match="far apart"):
        prescan(path, Limits())


def test_a_whole_reading_has_the_fill_of_the_first_row(tmp_path: Path) -> None:
    book = read_workbook(log(tmp_path / "log.xlsx"))
    assert book.sheet("Sheet").height == 8_999
    assert book.markings.of("Sheet").fills == (Fill("FF0000", (Range(0, 0, 0, 0),)),)
