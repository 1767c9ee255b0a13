"""The list of formats."""

from __future__ import annotations

import pytest

from workflow_studio.exporting.formats import FORMATS, UnknownFormat, chosen_formats, format_by_id


def test_ids_and_suffixes_are_unique() -> None:
    assert len({form.id for form in FORMATS}) == len(FORMATS)
    assert len({form.suffix for form in FORMATS}) == len(FORMATS)
    assert all(form.suffix.startswith(".") for form in FORMATS)


def test_the_diagram_formats_are_there() -> None:
    suffixes = {form.id: form.suffix for form in FORMATS}
    wanted = {
        "svg": ".svg",
        "png": ".png",
        "pdf": ".pdf",
        "dot": ".dot",
        "dot-exact": ".exact.dot",
        "graphviz-svg": ".graphviz.svg",
        "graphviz-png": ".graphviz.png",
        "graphviz-pdf": ".graphviz.pdf",
        "geometry": ".geometry.json",
    }
    assert wanted.items() <= suffixes.items()


def test_a_list_of_formats_is_read_in_order_and_without_repetition() -> None:
    assert [form.id for form in chosen_formats("pdf, SVG,pdf,")] == ["pdf", "svg"]


@pytest.mark.parametrize("ids", ["visio", "svg,tiff", "", " , "])
def test_an_unknown_format_is_refused_with_the_known_ones(ids: str) -> None:
    with pytest.raises(UnknownFormat):
        chosen_formats(ids)
    with pytest.raises(UnknownFormat, match="svg"):
        format_by_id("visio")
