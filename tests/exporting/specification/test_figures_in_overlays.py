"""The figures of a specification in the overlay that was chosen."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.exporting.specification.documents import purchase
from workflow_studio.app.exporting import export
from workflow_studio.app.overlays import overlay_of
from workflow_studio.exporting.declaration import ExportOptions, ExportSource
from workflow_studio.exporting.formats import format_by_id
from workflow_studio.exporting.specification.blocks import Figure
from workflow_studio.exporting.specification.figures import PageFigure, figure_of
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
