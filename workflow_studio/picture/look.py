"""What of a map is shown: everything at 100 %, less when zoomed out, and what the user has switched off."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from types import MappingProxyType
from typing import Literal

from workflow_studio.picture.sizes import TYPE
from workflow_studio.picture.step_text import StepText

Detail = Literal["full", "names", "names-large", "blocks"]
SMALLEST_TEXT = 8.0
"""Text is never drawn smaller than this many device pixels."""


@dataclass(frozen=True, slots=True)
class Look:
    """Which parts of a map are drawn; change single ones with `dataclasses.replace`.

    `questions` of decisions that cannot be read at their own size are set in that of large names; `small_questions` is
    whether long ones may be set smaller. `voices` are dots and disagreements.
    """

    names: Literal["normal", "large", "none"] = "normal"
    tag_words: bool = True
    tag_icons: bool = True
    process_times: bool = True
    exit_labels: bool = True
    waits: bool = True
    counts: bool = True
    media: bool = True
    accuracies: bool = True
    badges: bool = True
    lane_names: bool = True
    event_names: bool = True
    questions: bool = True
    small_questions: bool = True
    badge_letters: bool = True
    voices: bool = True
    voice_numbers: bool = True
    note_text: bool = True
    blocks: bool = False


LOOKS: Mapping[Detail, Look] = MappingProxyType(
    {
        "full": Look(),
        "names": Look(
            process_times=False, exit_labels=False, waits=False, counts=False, media=False, accuracies=False
        ),
        "names-large": Look(
            names="large",
            tag_words=False,
            process_times=False,
            exit_labels=False,
            waits=False,
            counts=False,
            media=False,
            accuracies=False,
        ),
        "blocks": Look(
            names="none",
            tag_words=False,
            note_text=False,
            tag_icons=False,
            process_times=False,
            exit_labels=False,
            waits=False,
            counts=False,
            media=False,
            accuracies=False,
            badges=False,
            voices=False,
            blocks=True,
        ),
    }
)


def detail_at(zoom: float) -> Detail:
    """The level of detail at this zoom (1.0 is 100 %)."""
    if zoom >= 0.8:
        return "full"
    if zoom >= 0.6:
        return "names"
    return "names-large" if zoom >= 0.4 else "blocks"


def look_at(zoom: float, device_pixel_ratio: float = 1.0) -> Look:
    """What to draw at this zoom on this screen: the level of detail, without text that would be too small."""
    look = LOOKS[detail_at(zoom)]

    def fits(role: str) -> bool:
        return TYPE[role].size * zoom * device_pixel_ratio >= SMALLEST_TEXT - 1e-9

    names = look.names
    if names == "normal" and not fits("canvas name"):
        names = "large"
    if names == "large" and not fits("canvas name large"):
        names = "none"
    return replace(
        look,
        names=names,
        tag_words=look.tag_words and names == "normal" and fits("canvas tag"),
        note_text=look.note_text and fits("small"),
        lane_names=look.lane_names and fits("canvas lane"),
        event_names=fits("canvas event"),
        questions=fits("canvas decision"),
        small_questions=fits("canvas decision small"),
        badge_letters=fits("badge"),
        voice_numbers=fits("chip"),
    )


def with_text(look: Look, text: StepText) -> Look:
    """The look without the text that the user does not want to see. Answers of decisions stay: the way needs them."""
    if text is StepText.ALL:
        return look
    if text is StepText.TIMES:
        return replace(look, tag_words=False)
    return replace(look, tag_words=False, process_times=False, waits=False, counts=False, accuracies=False)
