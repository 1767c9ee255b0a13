"""The amounts of one map are written alike."""

from __future__ import annotations

import pytest

from tests.examples import chain_map
from workflow_studio.app.overlays import overlay_of
from workflow_studio.editing.commands import SetFields
from workflow_studio.editing.editor import Editor
from workflow_studio.picture.overlays.kinds import OverlayKind


@pytest.mark.parametrize(
    ("hours", "words"),
    [
        ((0.1, 0.25, 2.5), ["5", "12", "125"]),
        ((0.01, 0.25, 2.5), ["0.50", "12.50", "125.00"]),
        ((0.1, 0.25, 1.5), ["5.00", "12.50", "75.00"]),
    ],
)
def test_costs_of_a_map_have_decimals_all_or_none(hours: tuple[float, ...], words: list[str]) -> None:
    editor = Editor(chain_map(3, 1))
    (participant,) = editor.document.participants
    editor.execute(SetFields(participant, {"hourly_cost": 50.0}))
    for step, time in zip(editor.document.steps, hours, strict=True):
        editor.execute(SetFields(step, {"process_time": time * 3600}))
    overlay = overlay_of(editor.document, next(iter(editor.document.maps)), OverlayKind.COST)
    assert overlay is not None
    assert [entry.words for entry in overlay.legend] == words
