"""The figures of a specification in the overlay that was chosen."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.exporting.specification.documents import purchase
from tests.large_maps import large_map
from workflow_studio.app.exporting import export
from workflow_studio.app.overlays import overlay_of
from workflow_studio.exporting.declaration import ExportOptions, ExportSource
from workflow_studio.exporting.formats import format_by_id
from workflow_studio.exporting.specification.blocks import Figure, Subject
from workflow_studio.exporting.specification.figures import PAGE_WIDTH, PageFigure, figure_of
from workflow_studio.model.views import nodes_of
from workflow_studio.picture.items import TextLine
from workflow_studio.picture.overlays.kinds import OverlayKind

SMALLEST_PT = 7.0


def figure_in(kind: OverlayKind) -> PageFigure:
    document = purchase()
    map_id = next(iter(document.maps))
    overlay = overlay_of(document, map_id, kind)
    source = ExportSource(document, None, ExportOptions(overlay=kind), {map_id: overlay} if overlay else {})
    return figure_of(source, Figure(map_id, ""))


def test_values_stand_on_the_steps_and_the_legend_explains_them() -> None:
    figure = figure_in(OverlayKind.TIME)
    texts = [item for part in figure.parts for item in part.items if isinstance(item, TextLine)]
    assert {"15 min", "45 min", "Not known"} <= {text.text for text in texts}
    assert figure.legend is not None
    assert "Process time" in {item.text for item in figure.legend.items if isinstance(item, TextLine)}
    assert min(text.size for text in texts) * figure.scale >= SMALLEST_PT - 0.01


@pytest.mark.parametrize("subject", [Subject.MAP, Subject.HANDOFF_MATRIX, Subject.HANDOFF_NETWORK])
@pytest.mark.parametrize("steps", [34, 300])
def test_no_text_of_a_figure_is_smaller_than_seven_points(steps: int, subject: Subject) -> None:
    document = large_map(steps)
    figure = figure_of(ExportSource(document, None), Figure(next(iter(document.maps)), "", subject))
    for part in figure.parts:
        smallest = min(item.size for item in part.items if isinstance(item, TextLine))
        assert smallest * figure.width_of(part) / part.width >= SMALLEST_PT - 0.01
        assert figure.width_of(part) <= PAGE_WIDTH + 0.01
    if figure.legend is not None:
        assert figure.legend.width * figure.scale <= PAGE_WIDTH


@pytest.mark.parametrize("steps", [34, 300])
def test_hardly_a_part_of_a_figure_holds_one_or_two_nodes(steps: int) -> None:
    document = large_map(steps)
    map_id = next(iter(document.maps))
    nodes = {node.id for node in nodes_of(document, map_id)}
    parts = figure_of(ExportSource(document, None), Figure(map_id, "")).parts
    held = [len(nodes & {item.of for item in part.items}) for part in parts]
    assert sum(count <= 2 for count in held) <= 0.05 * len(held)


def test_without_an_overlay_it_shows_verdicts() -> None:
    legend = figure_in(OverlayKind.VERDICT).legend
    assert legend is not None
    assert "Automatable" in {item.text for item in legend.items if isinstance(item, TextLine)}


@pytest.mark.parametrize("form", ["html", "docx", "spec-pdf"])
def test_every_form_takes_the_overlay(form: str, tmp_path: Path) -> None:
    written = {
        kind: export(purchase(), str(kind), [format_by_id(form)], tmp_path, ExportOptions(overlay=kind)).files[0]
        for kind in (OverlayKind.VERDICT, OverlayKind.TIME)
    }
    verdicts, times = (path.read_bytes() for path in written.values())
    assert verdicts != times
    if form == "html":
        assert b"Process time" in times
