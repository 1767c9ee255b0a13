"""The design's colours: complete, and readable in both themes."""

from __future__ import annotations

import re
from dataclasses import fields

import pytest

from workflow_studio.model import Verdict
from workflow_studio.picture import DARK, LIGHT, LOOKS, VERDICT_STYLES, Theme, detail_at, look_at, theme_named
from workflow_studio.picture.colours import BoxColours

THEMES = pytest.mark.parametrize("theme", [LIGHT, DARK], ids=lambda theme: theme.name)


def luminance(colour: str) -> float:
    channels = (int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5))
    red, green, blue = (c / 12.92 if c <= 0.03928 else ((c + 0.055) / 1.055) ** 2.4 for c in channels)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    darker, lighter = sorted((luminance(one), luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


@THEMES
def test_every_colour_is_a_hex_value(theme: Theme) -> None:
    for field in fields(Theme):
        value = getattr(theme, field.name)
        values = [value.fill, value.border, value.tag] if isinstance(value, BoxColours) else [value]
        if field.name != "name":
            assert all(re.fullmatch("#[0-9A-F]{6}", colour) for colour in values), field.name


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
    assert theme_named("light") is LIGHT and theme_named("dark") is DARK


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
