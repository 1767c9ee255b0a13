"""The design's colours: complete, and readable in every theme."""

from __future__ import annotations

import re
from itertools import pairwise

import pytest

from workflow_studio.model import Verdict
from workflow_studio.picture.colours import DARK, HIGH_CONTRAST, LIGHT, BoxColours, Theme, theme_named
from workflow_studio.picture.look import LOOKS, detail_at, look_at, with_text
from workflow_studio.picture.step_text import StepText
from workflow_studio.picture.verdicts import VERDICT_STYLES

THEMES = pytest.mark.parametrize("theme", [LIGHT, DARK, HIGH_CONTRAST], ids=lambda theme: theme.name)


def luminance(colour: str) -> float:
    channels = (int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5))
    red, green, blue = (c / 12.92 if c <= 0.03928 else ((c + 0.055) / 1.055) ** 2.4 for c in channels)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    darker, lighter = sorted((luminance(one), luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


@THEMES
def test_every_colour_is_a_hex_value(theme: Theme) -> None:
    for name, value in theme._asdict().items():
        values = [value.fill, value.border, value.tag] if isinstance(value, BoxColours) else [value]
        if name != "name":
            assert all(re.fullmatch("#[0-9A-F]{6}", colour) for colour in values), name


@THEMES
def test_hatching_can_be_seen(theme: Theme) -> None:
    """Over steps of which nothing is known, and over the diagonal of the handoff matrix."""
    for ground in ("unassessed.fill", "window"):
        assert contrast(theme.colour("line2"), theme.colour(ground)) >= 2.5


@THEMES
@pytest.mark.parametrize(
    ("text", "ground"),
    [
        ("text", "panel"), ("text", "lane"), ("text", "lanehead"), ("text", "selected"), ("text2", "panel"),
        ("text2", "selected"), ("text3", "panel"), ("text3", "window"), ("accenttext", "panel"), ("onaccent", "accent"),
        ("danger", "panel"), ("danger", "dangerbg"), ("warn", "panel"), ("warn", "warnbg"), ("ok", "okbg"),
        ("lane", "text2"), ("lane", "danger"), ("text", "wait4"),
    ],
)  # fmt: skip
def test_text_is_readable(theme: Theme, text: str, ground: str) -> None:
    assert contrast(theme.colour(text), theme.colour(ground)) >= 4.5


@THEMES
@pytest.mark.parametrize("token", [style.token for style in VERDICT_STYLES.values()])
def test_verdicts_are_readable(theme: Theme, token: str) -> None:
    fill = theme.colour(f"{token}.fill")
    assert all(contrast(theme.colour(text), fill) >= 4.5 for text in ("text", "text2", f"{token}.tag"))
    assert contrast(theme.colour(f"{token}.border"), theme.lane) >= 3


AMOUNTS = [f"heat{number}" for number in range(1, 6)]
KINDS = [f"hue{number}" for number in range(1, 9)]


@THEMES
@pytest.mark.parametrize("token", [*AMOUNTS, *KINDS])
def test_overlays_are_readable(theme: Theme, token: str) -> None:
    fill = theme.colour(f"{token}.fill")
    assert all(contrast(theme.colour(text), fill) >= 4.5 for text in ("text", f"{token}.tag"))
    assert contrast(theme.colour(f"{token}.border"), theme.lane) >= 3
    assert contrast(theme.colour(f"{token}.border"), fill) >= 3


@THEMES
def test_amounts_differ_in_lightness_so_that_no_hue_need_be_seen(theme: Theme) -> None:
    fills = [luminance(theme.colour(f"{token}.fill")) for token in AMOUNTS]
    steps = [contrast(theme.colour(f"{a}.fill"), theme.colour(f"{b}.fill")) for a, b in pairwise(AMOUNTS)]
    assert fills == sorted(fills, reverse=theme is not DARK)
    assert min(steps) >= 1.15


@pytest.mark.parametrize(
    ("text", "ground"),
    [
        (text, ground)
        for text in ("text", "text2", "text3", "accenttext")
        for ground in ("window", "panel", "canvas", "lane", "lanehead", "field", "hover", "selected", "quote", "low")
    ]
    + [("onaccent", "accent"), ("danger", "dangerbg"), ("warn", "warnbg"), ("ok", "okbg"), ("danger", "panel")]
    + [("text", f"wait{number}") for number in range(1, 5)]
    + [(text, f"{token}.fill") for token in (*AMOUNTS, *KINDS) for text in ("text", f"{token}.tag")]
    + [(text, f"{s.token}.fill") for s in VERDICT_STYLES.values() for text in ("text", "text2", f"{s.token}.tag")],
)
def test_in_high_contrast_all_text_reaches_seven(text: str, ground: str) -> None:
    assert contrast(HIGH_CONTRAST.colour(text), HIGH_CONTRAST.colour(ground)) >= 7


@pytest.mark.parametrize(
    "edge",
    ["line", "line2", "flow", "handoff", "accent", "lowline"]
    + [f"{token}.border" for token in (*AMOUNTS, *KINDS, *(style.token for style in VERDICT_STYLES.values()))],
)
def test_in_high_contrast_all_edges_stand_out(edge: str) -> None:
    grounds = ("window", "panel", "canvas", "lane", "lanehead", "field")
    assert all(contrast(HIGH_CONTRAST.colour(edge), HIGH_CONTRAST.colour(ground)) >= 4.5 for ground in grounds)


def test_less_text_when_the_user_wants_less() -> None:
    full = LOOKS["full"]
    assert with_text(full, StepText.ALL) == full
    times, names = with_text(full, StepText.TIMES), with_text(full, StepText.NAMES)
    assert (times.tag_words, times.process_times, times.waits) == (False, True, True)
    assert (names.tag_words, names.process_times, names.waits, names.exit_labels) == (False, False, False, True)
    assert times.note_text and names.note_text, "what is written on a note is no text on a step"


@THEMES
def test_edges_and_arrows_are_visible(theme: Theme) -> None:
    assert all(contrast(theme.colour(edge), theme.panel) >= 3 for edge in ("line2", "flow", "handoff", "accent"))


def test_every_verdict_has_a_look_of_its_own() -> None:
    assert set(VERDICT_STYLES) == {*Verdict, None}
    looks = [(style.border, style.dash, style.round_cap) for style in VERDICT_STYLES.values()]
    assert len(set(looks)) == len(looks)
    assert len({style.icon for style in VERDICT_STYLES.values()}) == len(looks)


def test_a_token_that_does_not_exist_is_refused() -> None:
    with pytest.raises(AttributeError):
        LIGHT.colour("mauve")


def test_themes_by_name() -> None:
    assert theme_named("light") is LIGHT and theme_named("dark") is DARK and theme_named("contrast") is HIGH_CONTRAST


@pytest.mark.parametrize(
    ("zoom", "detail"),
    [(2, "full"), (0.8, "full"), (0.79, "names"), (0.6, "names"), (0.59, "names-large"), (0.39, "blocks")],
)
def test_less_is_shown_when_zoomed_out(zoom: float, detail: str) -> None:
    assert detail_at(zoom) == detail


def test_text_under_eight_device_pixels_is_not_drawn() -> None:
    # Given 70 %, where a tag of 10 px has 7 device pixels on a plain screen
    assert not look_at(0.7).tag_words
    assert look_at(0.7).names == "normal"
    assert look_at(0.7, device_pixel_ratio=2).tag_words
    # And 50 %, where even large names of 15 px have less than 8
    assert look_at(0.5).names == "none"
    assert look_at(0.5, device_pixel_ratio=2).names == "large"
    assert look_at(1) == LOOKS["full"]
