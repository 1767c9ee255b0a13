"""Only PNG and JPEG are read, whatever they are called; what is kept is small and holds nothing but the picture."""

from __future__ import annotations

import random
from base64 import b64decode
from pathlib import Path

import pytest
from PySide6.QtGui import QColor, QImage

from tests.desktop.backdrops.photos import GIF, HTML, SVG, encoded, glass, whiteboard
from workflow_studio.desktop.backdrops import reading
from workflow_studio.desktop.backdrops.packing import packed
from workflow_studio.desktop.backdrops.reading import LONGEST_SIDE, picture_in, picture_in_file
from workflow_studio.model import Failure
from workflow_studio.model.backdrops import LARGEST_PICTURE, kind_of_picture, picture_bytes

pytestmark = pytest.mark.usefixtures("qapp")


@pytest.mark.parametrize("kind", ["PNG", "JPEG"])
def test_a_picture_in_a_file_is_read(kind: str, tmp_path: Path) -> None:
    file = tmp_path / "board.any"
    file.write_bytes(encoded(whiteboard(), kind))
    assert picture_in_file(file).width() == 1600


@pytest.mark.parametrize("data", [GIF, SVG, HTML, b"", b"BM" + bytes(60)], ids=["gif", "svg", "html", "empty", "bmp"])
def test_what_only_calls_itself_a_picture_is_refused_with_a_sentence(data: bytes, tmp_path: Path) -> None:
    file = tmp_path / "board.png"
    file.write_bytes(data)
    with pytest.raises(Failure, match=r"^This is no picture that can be read here\. Take a PNG or JPEG\.$"):
        picture_in_file(file)


@pytest.mark.qt_log_ignore("JPEG")
@pytest.mark.parametrize("kind", ["PNG", "JPEG"])
def test_a_broken_picture_is_refused(kind: str) -> None:
    whole = encoded(whiteboard(), kind)
    with pytest.raises(Failure, match="This picture is damaged"):
        picture_in(whole[:20] + bytes(200))


def test_the_bytes_of_another_kind_behind_the_right_beginning_are_not_tried() -> None:
    with pytest.raises(Failure):
        picture_in(b"\x89PNG\r\n\x1a\n" + SVG)


def test_a_picture_with_more_pixels_than_any_camera_is_refused_before_it_is_decoded() -> None:
    data = bytearray(encoded(whiteboard(64, 64), "PNG"))
    data[16:24] = (60_000).to_bytes(4, "big") * 2
    with pytest.raises(Failure):
        picture_in(bytes(data))


def test_a_file_that_is_too_large_or_not_there_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(Failure, match="cannot be read"):
        picture_in_file(tmp_path / "none.png")
    (tmp_path / "board.png").write_bytes(encoded(whiteboard(), "PNG"))
    monkeypatch.setattr(reading, "LARGEST_FILE", 10)
    with pytest.raises(Failure, match="too large"):
        picture_in_file(tmp_path / "board.png")


def test_twenty_megapixels_become_a_small_picture_of_the_same_proportions() -> None:
    for image in (whiteboard(5200, 3900), picture_in(encoded(whiteboard(5200, 3900), "JPEG"))):
        picture = packed(image)
        assert (picture.width, picture.height) == (LONGEST_SIDE, 1800)
        assert len(picture_bytes(picture.text)) <= LARGEST_PICTURE


def test_noise_that_no_compression_helps_is_made_smaller_until_it_fits(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("workflow_studio.desktop.backdrops.packing.LARGEST_PICTURE", 20_000)
    noise = QImage(random.Random(1).randbytes(300 * 200 * 4), 300, 200, QImage.Format.Format_RGB32)
    picture = packed(noise)
    assert len(picture_bytes(picture.text)) <= 20_000
    assert (picture.width, picture.height) == (300, 200)


def test_a_drawing_is_kept_as_png_and_what_can_be_seen_through_is_white() -> None:
    assert kind_of_picture(picture_bytes(packed(whiteboard(400, 300)).text)) == "png"
    assert picture_in(b64decode(packed(glass()).text)).pixelColor(5, 5) == QColor("white")


def test_a_line_of_pixels_stays_one() -> None:
    assert packed(whiteboard(9000, 1)).height == 1


def test_what_a_camera_wrote_into_the_picture_is_not_kept() -> None:
    image = whiteboard(64, 64)
    image.setText("Comment", "Ana's kitchen, 52.5200 N 13.4050 E")
    assert b"kitchen" in encoded(image, "PNG")
    assert b"kitchen" not in picture_bytes(packed(picture_in(encoded(image, "PNG"))).text)
