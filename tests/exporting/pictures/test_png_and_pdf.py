"""The picture as PNG and PDF: painted from the SVG, without a screen."""

from __future__ import annotations

import re
import shutil
import struct
import subprocess

import pytest

from tests.examples import chain_map
from tests.picture.laid_out import laid_out_map
from tests.picture.test_whole_map import renamed
from workflow_studio.exporting.declaration import ExportFailure, ExportOptions, ExportSource
from workflow_studio.exporting.pictures.fonts import font_files, needs_other_fonts
from workflow_studio.exporting.pictures.pdf import PDF, pdf_of_svg
from workflow_studio.exporting.pictures.png import MOST_PIXELS, PNG, affordable_zoom, png_of_svg
from workflow_studio.exporting.pictures.svg import SVG
from workflow_studio.picture.whole_map import picture_of

SQUARE = (
    '<svg xmlns="http://www.w3.org/2000/svg" width="10" height="10"><rect width="10" height="10" fill="#0072B2"/></svg>'
)


def size_of_png(content: bytes) -> tuple[int, int]:
    assert content.startswith(b"\x89PNG\r\n\x1a\n")
    return struct.unpack(">II", content[16:24])


@pytest.mark.parametrize("scale", [1.0, 2.0])
def test_a_png_has_the_pictures_size_times_the_scale(scale: float) -> None:
    document, map_id = laid_out_map()
    picture = picture_of(document, map_id)
    rendered = PNG.render(ExportSource(document, map_id, ExportOptions(pixels_per_px=scale)))
    assert size_of_png(rendered.content) == pytest.approx((picture.width * scale, picture.height * scale), abs=2)
    assert rendered.issues == ()


def test_a_huge_map_gets_fewer_pixels() -> None:
    assert affordable_zoom(1000, 1000, 2) == 2
    zoom = affordable_zoom(20_000, 10_000, 2)
    assert zoom < 1 and 20_000 * zoom * 10_000 * zoom == pytest.approx(MOST_PIXELS)
    assert affordable_zoom(320_000, 500, 2) == pytest.approx(0.1)


def test_a_map_of_many_steps_without_geometry_is_still_a_picture() -> None:
    document = chain_map(3)
    assert size_of_png(PNG.render(ExportSource(document, next(iter(document.maps)))).content)[0] > 300


def test_what_is_no_svg_is_a_failure_with_a_sentence() -> None:
    with pytest.raises(ExportFailure, match="could not be rendered"):
        png_of_svg("no svg", 1)
    with pytest.raises(ExportFailure, match="could not be made"):
        pdf_of_svg("no svg", 10, 10, "x")


def test_a_pdf_is_one_page_of_the_pictures_size() -> None:
    document, map_id = laid_out_map()
    picture = picture_of(document, map_id)
    content = PDF.render(ExportSource(document, map_id)).content
    assert content.startswith(b"%PDF-")
    assert b"/Type/Pages/Count 1/" in content
    (box,) = re.findall(rb"/MediaBox\s*\[0 0 ([\d.]+) ([\d.]+)\]", content)
    assert [float(side) for side in box] == pytest.approx([picture.width * 0.75, picture.height * 0.75], abs=0.01)


def test_a_page_is_never_longer_than_readers_take() -> None:
    content = pdf_of_svg(SQUARE, 320_000, 500, "x")
    assert re.findall(rb"/MediaBox\s*\[0 0 ([\d.]+) ([\d.]+)\]", content) == [(b"14400", b"22.5")]


def test_a_map_of_two_thousand_columns_is_exported() -> None:
    document, map_id = laid_out_map()
    lane = next(shape for shape in document.shapes.values() if shape.of in document.lanes)
    wide = {**document.shapes, lane.id: lane.model_copy(update={"width": 2_000 * 160.0})}
    source = ExportSource(document.with_tables({"shapes": wide}), map_id)
    assert SVG.render(source).content.startswith(b"<svg")
    assert PDF.render(source).content.startswith(b"%PDF-")
    rendered = PNG.render(source)
    assert size_of_png(rendered.content)[0] == pytest.approx(32_000, abs=2)
    assert [issue.level for issue in rendered.issues] == ["warning"]


def test_a_pdf_is_the_same_each_time() -> None:
    source = ExportSource(*laid_out_map())
    assert PDF.render(source).content == PDF.render(source).content


def test_a_title_is_never_read_as_code() -> None:
    title = '") #panic("oh no") \\ #read("/etc/passwd") $x$'
    assert pdf_of_svg(SQUARE, 10, 10, title).startswith(b"%PDF-")


def test_the_bundled_fonts_are_enough_for_latin_text() -> None:
    assert len(font_files()) == 3
    assert not needs_other_fonts("Prüfung des Antrags\n5 €")
    assert needs_other_fonts("購買")


def test_what_inter_lacks_is_painted_in_a_font_of_the_machine() -> None:
    # Given a machine that has a font for Hebrew, which Inter lacks
    lister = shutil.which("fc-list")
    if lister is None or not subprocess.run([lister, ":charset=05d0"], capture_output=True, check=True).stdout:
        pytest.skip("no font on this machine has Hebrew")
    # When two different letters are painted
    alef, bet = (png_of_svg(SQUARE.replace("</svg>", f'<text y="9">{letter}</text></svg>'), 4) for letter in "אב")
    # Then they differ: without a font both would be the same box
    assert alef != bet


@pytest.mark.parametrize("name", ["\U0001f600 Happy", "مراجعة الطلب", "購買依頼", "x" * 30_000])
def test_any_script_can_be_painted(name: str) -> None:
    document, map_id = laid_out_map()
    source = ExportSource(renamed(document, name), map_id, ExportOptions(pixels_per_px=0.5))
    assert size_of_png(PNG.render(source).content)[0] > 100
    assert PDF.render(source).content.startswith(b"%PDF-")
