"""The one style sheet, filled in with a theme's colours."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from string import Template

from workflow_studio.picture.colours import Theme
from workflow_studio.resource_paths import resource


def style_sheet(theme: Theme, glyphs: Path) -> str:
    """The style sheet for a theme; `glyphs` is the folder with its small marks. KeyError for an unknown token."""
    tokens = {name: value for name, value in theme._asdict().items() if isinstance(value, str)}
    return _template().substitute(tokens, glyphs=glyphs.as_posix())


@cache
def _template() -> Template:
    return Template(resource("themes", "window.qss").read_text(encoding="utf-8"))
