"""What of a map can be read at a zoom, and what the user has switched off."""

from __future__ import annotations

from workflow_studio.picture.look import look_at, with_text
from workflow_studio.picture.step_text import StepText


def test_names_only_leaves_out_how_often_a_handoff_comes_back_wrong() -> None:
    assert look_at(1.0).accuracies
    assert not with_text(look_at(1.0), StepText.NAMES).accuracies


def test_notes_keep_their_text_as_long_as_it_can_be_read() -> None:
    assert look_at(0.5, device_pixel_ratio=2.0).note_text
    assert not look_at(0.5).note_text
