"""The icons that travel with the product are those of the package that they were made from."""

from __future__ import annotations

import lucide

from tests.architecture.source_tree import ROOT
from workflow_studio.icon_shapes import icon_shapes, icon_svg


def test_the_file_holds_every_icon_of_the_package() -> None:
    lines = (ROOT / "resources" / "icons" / "lucide.tsv").read_text(encoding="utf-8").splitlines()
    assert [line.partition("\t")[0] for line in lines] == sorted(lucide.get_icon_list())
    for name in ("workflow", "search", "circle-check"):
        assert squeezed(icon_shapes(name)) in squeezed(lucide.lucide_icon(name))


def test_an_icon_as_a_file_has_its_colour_and_lines() -> None:
    svg = icon_svg("check", "#123456", 2.25)
    assert 'stroke="#123456"' in svg
    assert 'stroke-width="2.25"' in svg
    assert icon_shapes("check") in svg


def squeezed(svg: str) -> str:
    return "".join(svg.split())
